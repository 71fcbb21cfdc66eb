import type { ChainLink, Explanation, FunnelStage, Knob } from '#model/explanation.ts';
import { capital, countOf, grouped, Names } from '../../names.ts';
import { none } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import type { FailureReason } from './checks.ts';
import { candidateTable } from './explain-candidates.ts';
import { explainPlacement, type PlacementExplanation, type Step } from './explain.ts';
import type { Request } from './request.ts';
import { ruleInShort, strategyWords } from './strategy-words.ts';

/** Why a task was placed where it was (`chosen`), or why no instance could take it, told like a colleague. */
export function placementExplained(world: World, request: Request, chosen: number = none): Explanation {
  const told = explainPlacement(world, request, chosen);
  const names = new Names(world);
  const table = candidateTable(world, request, told);
  const fit = told.candidates.filter(({ passes }) => passes).length;
  return {
    question: chosen === none ? `Why is ${told.revision} placed nowhere?` : `Why ${names.host(chosen)}?`,
    answer: [needs(world, request), fits(table.rows.length, fit), lacks(told), decided(told)]
      .filter(Boolean)
      .join(' '),
    funnel: funnelOf(told, table.rows.length, fit),
    table,
    chain: told.steps.map(chainLink),
    knobs: knobsOf(world, request),
    hasAlternatives: true,
  };
}

/** 'api:2 needs 512 CPU units, 1,024 MiB and one network interface.' */
function needs(world: World, { revision }: Request): string {
  const { demand } = world.revisions[revision]!;
  const parts = [
    ...(demand.cpuUnits > 0 ? [`${grouped(demand.cpuUnits)} CPU units`] : []),
    ...(demand.memoryMib > 0 ? [`${grouped(demand.memoryMib)} MiB`] : []),
    ...(demand.gpus > 0 ? [countOf(demand.gpus, 'GPU')] : []),
    ...(demand.takesInterface ? ['one network interface'] : []),
    ...demand.hostPorts.map((port) => `host port ${world.plan.hostPorts[port] ?? '?'}`),
  ];
  if (parts.length === 0) return '';
  const last = parts.pop()!;
  const list = parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
  return `${new Names(world).revision(revision)} needs ${list}.`;
}

function fits(all: number, fit: number): string {
  if (all === 0) return 'There is no instance to try.';
  if (fit === 0)
    return all === 1 ? 'The only instance cannot take it.' : `None of ${grouped(all)} instances can take it.`;
  if (fit === all)
    return all === 1 ? 'The only instance can take it.' : `All ${grouped(all)} instances could take it.`;
  return fit === 1
    ? 'Only one instance can take it.'
    : `${grouped(fit)} of ${grouped(all)} instances could take it.`;
}

const lacking: Readonly<Record<FailureReason, string>> = {
  AGENT: 'cannot be reached',
  LOCATION: 'are in another zone than its subnets',
  'RESOURCE:CPU': 'lack CPU units',
  'RESOURCE:MEMORY': 'lack memory',
  'RESOURCE:GPU': 'lack GPUs',
  'RESOURCE:ENI': 'have no free network interface',
  'RESOURCE:PORTS': 'have its host port taken',
  'MemberOf placement constraint unsatisfied.': 'do not satisfy memberOf',
  'DistinctInstance placement constraint unsatisfied.': 'run a task of it already',
};

/** 'lack memory' → 'lacks memory'. */
const singular = (words: string): string =>
  words
    .replace(/^lack/, 'lacks')
    .replace(/^are/, 'is')
    .replace(/^have/, 'has')
    .replace(/^do /, 'does ')
    .replace(/^run/, 'runs');

/** What those that were refused failed first, with how many. */
function lacks({ candidates }: PlacementExplanation): string {
  const counts = new Map<string, number>();
  for (const { checks } of candidates) {
    const failed = checks.find(({ passes }) => !passes);
    if (failed) counts.set(lacking[failed.reason], (counts.get(lacking[failed.reason]) ?? 0) + 1);
  }
  const said = [...counts].map(([what, count]) => `${grouped(count)} ${count === 1 ? singular(what) : what}`);
  if (said.length === 0) return '';
  return candidates.some(({ passes }) => passes)
    ? `Of the others ${said.join(', ')}.`
    : `${capital(said.join(', '))}.`;
}

/** What made the difference among those that could. */
function decided({ steps, ties, workload }: PlacementExplanation): string {
  const rules = steps.filter((step) => step.ranks.some(({ stays }) => !stays));
  const said = rules.map((step) => `${ruleInShort(step.rule)} ${pick(step, workload)}`);
  if (ties.length > 1)
    said.push(`${grouped(ties.length)} were equal in all that counts, so chance decided between them`);
  if (said.length === 0) return '';
  const text = said.join('; then ');
  return `${capital(text)}.`;
}

function pick({ counts, ranks, rule }: Step, workload: string): string {
  const best = ranks.filter(({ stays }) => stays);
  const least = best[0]!.measure;
  if (counts === 'room') return `picks the one with the least left that fits (${best[0]!.value})`;
  if (!rule.startsWith('spread(')) return `is ${least}`;
  const values =
    best.length > 2 ? countOf(best.length, 'place') : best.map(({ value }) => value).join(' and ');
  return `picks ${values}, with ${least === 0 ? 'no task' : countOf(least, 'task')} of ${workload}`;
}

function funnelOf(
  { candidates, steps, ties, winner }: PlacementExplanation,
  all: number,
  fit: number,
): FunnelStage[] {
  const alive = candidates.filter(({ checks }) =>
    checks.every(({ reason, passes }) => reason !== 'AGENT' || passes),
  );
  const stages: FunnelStage[] = [
    { count: all, says: all === 1 ? 'instance' : 'instances' },
    { count: alive.length, says: 'alive' },
    { count: fit, says: fit === 1 ? 'fits' : 'fit' },
  ];
  const left = steps.at(-1)?.survivors.length ?? fit;
  if (ties.length > 1 && left < fit) stages.push({ count: left, says: 'equal' });
  if (winner !== none && (stages.at(-1)!.count > 1 || stages.at(-1)!.says === 'fits'))
    stages.push({ count: 1, says: '' });
  return stages;
}

/** Values that a link of the chain names at most. */
const namedMax = 4;

export function chainLink({ rule, ranks, survivors }: Step): ChainLink {
  const named = ranks
    .slice(0, namedMax)
    .map(({ value, measure }) => (value.endsWith(' left') ? value : `${value}: ${measure}`));
  if (ranks.length > namedMax) named.push(`${ranks.length - namedMax} more`);
  return {
    rule: ruleInShort(rule),
    says: named.join(' · '),
    left: survivors.length,
    decides: ranks.some(({ stays }) => !stays),
  };
}

function knobsOf({ plan }: World, { workload, strategy, constraints, isService }: Request): Knob[] {
  const { node } = plan.workloads[workload]!;
  const byDefault = isService ? 'none: spread over Availability Zones' : 'none: at random';
  const knobs = [{ name: 'placementStrategy', value: strategyWords(strategy) || byDefault, node }];
  const words = constraints.map(({ type, expression }) =>
    expression === '' ? type : `${type}(${expression})`,
  );
  if (words.length > 0) knobs.push({ name: 'placementConstraints', value: words.join(', '), node });
  return knobs;
}
