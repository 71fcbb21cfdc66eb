import {
  parseClusterQuery,
  type ClusterQuery,
  type Operator,
  type Predicate,
} from '#model/placement/cluster-query.ts';
import { tasksOn } from '../../world/tasks.ts';
import type { World } from '../../world/world.ts';
import { ec2InstanceId, zoneAttribute, zoneInFull } from './attributes.ts';
import { instantMs } from './instants.ts';
import { javaPattern } from './java-pattern.ts';
import { agentVersion, clockStartsAtSeconds } from './parameters.ts';
import { taskGroupOf } from './task-group.ts';

/** Whether a host satisfies an expression, as far as that can change while the host lives. */
export type HostTest = (world: World, host: number) => boolean;

/** An expression for hosts that share their attributes: known already, or to be asked of each host. */
export type Verdict = boolean | HostTest;

/** The expression as a tree whose patterns can be matched, or why nothing satisfies it. */
export function readExpression(expression: string): { query: ClusterQuery } | { fault: string } {
  const read = parseClusterQuery(expression);
  if ('fault' in read) return { fault: read.fault.message };
  const fault = faultIn(read.query);
  return fault === undefined ? read : { fault };
}

function faultIn(query: ClusterQuery): string | undefined {
  if ('terms' in query) return query.terms.map(faultIn).find((fault) => fault !== undefined);
  if ('term' in query) return faultIn(query.term);
  if (query.op !== 'matches' && query.op !== 'not_matches') return undefined;
  const pattern = javaPattern(query.argument[0]!);
  return pattern instanceof RegExp ? undefined : `"${query.argument[0]}" ${pattern.fault}`;
}

/** What an expression comes to for hosts with these attributes. */
export function verdictOf(query: ClusterQuery, attributes: ReadonlyMap<string, string>): Verdict {
  if (query.op === 'not' && 'term' in query) return negated(verdictOf(query.term, attributes));
  if (!('terms' in query)) return predicate(query as Predicate, attributes);
  const decides = query.op === 'or';
  const open: HostTest[] = [];
  for (const term of query.terms) {
    const verdict = verdictOf(term, attributes);
    if (verdict === decides) return decides;
    if (typeof verdict === 'function') open.push(verdict);
  }
  if (open.length === 0) return !decides;
  return decides
    ? (world, host) => open.some((test) => test(world, host))
    : (world, host) => open.every((test) => test(world, host));
}

const negated = (verdict: Verdict): Verdict =>
  typeof verdict === 'boolean' ? !verdict : (world, host) => !verdict(world, host);

type Compare = (value: string, literal: string) => number;

/** The operators that say the contrary of another. */
const contraries: Partial<Record<Operator, Operator>> = {
  not_equals: 'equals',
  not_exists: 'exists',
  not_in: 'in',
  not_matches: 'matches',
};

function predicate({ op, subject, argument }: Predicate, attributes: ReadonlyMap<string, string>): Verdict {
  const contrary = contraries[op];
  if (contrary) return negated(predicate({ op: contrary, subject, argument }, attributes));
  if (subject.startsWith('attribute:')) {
    const name = subject.slice('attribute:'.length);
    const value = attributes.get(name);
    const wanted = name === zoneAttribute ? argument.map(zoneInFull) : argument;
    return value !== undefined && valueTest(op, wanted, compareTexts)(value);
  }
  const test = valueTest(op, argument, comparisons[subject] ?? compareTexts);
  if (subject === 'task:group') return (world, host) => groupsOn(world, host).some(test);
  if (subject === 'agentConnected')
    return (world, host) => test(world.hosts.agent[host] === 1 ? 'true' : 'false');
  if (subject === 'agentVersion') return (world) => test(world.parameters.get(agentVersion));
  if (subject === 'ec2InstanceId') return (_world, host) => test(ec2InstanceId(host));
  if (subject === 'runningTasksCount') return (world, host) => test(String(world.hosts.runningTasks[host]));
  return (world, host) => test(String(registeredMs(world, host)));
}

/** An operator and its argument as a test of a value that exists. */
function valueTest(op: Operator, argument: readonly string[], compare: Compare): (value: string) => boolean {
  const [literal = ''] = argument;
  switch (op) {
    case 'exists':
      return () => true;
    case 'in':
      return (value) => argument.includes(value);
    case 'matches': {
      const pattern = javaPattern(literal);
      return (value) => pattern instanceof RegExp && pattern.test(value);
    }
    case 'greater_than':
      return (value) => compare(value, literal) > 0;
    case 'greater_than_equal':
      return (value) => compare(value, literal) >= 0;
    case 'less_than':
      return (value) => compare(value, literal) < 0;
    case 'less_than_equal':
      return (value) => compare(value, literal) <= 0;
    default:
      return (value) => value === literal || (compare !== compareTexts && compare(value, literal) === 0);
  }
}

const number = /^-?\d+(\.\d+)?$/;

/** Numbers by their value where both are numbers, else texts by their characters. */
function compareTexts(value: string, literal: string): number {
  if (number.test(value) && number.test(literal)) return Number(value) - Number(literal);
  return value < literal ? -1 : Number(value > literal);
}

function compareVersions(value: string, literal: string): number {
  const [ours, theirs] = [value, literal].map((each) => each.split('.').map(Number));
  for (let i = 0; i < Math.max(ours!.length, theirs!.length); i++) {
    const difference = (ours![i] ?? 0) - (theirs![i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** A literal that is no date compares with nothing: every comparison with NaN is false. */
const compareInstants: Compare = (value, literal) => Number(value) - (instantMs(literal) ?? Number.NaN);

const comparisons: Readonly<Record<string, Compare>> = {
  agentVersion: compareVersions,
  registeredAt: compareInstants,
};

const registeredMs = (world: World, host: number): number =>
  world.parameters.get(clockStartsAtSeconds) * 1000 + world.hosts.registeredAt[host]!;

/** Task groups that have a task on the host which is not to stop. */
function groupsOn(world: World, host: number): string[] {
  const found = new Set<string>();
  for (const task of tasksOn(world, host))
    if (world.tasks.desired[task] === 1) found.add(taskGroupOf(world, world.tasks.workload[task]!));
  return [...found];
}
