import { Names } from '../../names.ts';
import { none } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { attributesOf } from './attributes.ts';
import { checksOf, isTried, type Check } from './checks.ts';
import { peersOn } from './peers.ts';
import type { Request } from './request.ts';
import { criteriaOf, wordsOf, type Criterion } from './strategy.ts';

/** A host that was tried, and what each filter said of it. */
export interface Candidate {
  readonly host: number;
  readonly name: string;
  readonly checks: readonly Check[];
  readonly passes: boolean;
}

/** Candidates of one value in one step. */
export interface Rank {
  /** A zone or other attribute value, a host's name, or an amount. */
  readonly value: string;
  /** What was compared: tasks of the service, or what is left of the resource. */
  readonly measure: number;
  readonly hosts: readonly number[];
  readonly stays: boolean;
}

/** One rule of the strategy, or what decides after it. */
export interface Step {
  readonly rule: string;
  /** What its measure is: tasks of the service, or what is left of a resource. */
  readonly counts: 'tasks' | 'room';
  /** Best first. */
  readonly ranks: readonly Rank[];
  readonly survivors: readonly number[];
}

/** How a placement was decided, as plain data. */
export interface PlacementExplanation {
  readonly workload: string;
  readonly revision: string;
  readonly candidates: readonly Candidate[];
  readonly steps: readonly Step[];
  /** Hosts that were equal in the end; more than one: chance decided. */
  readonly ties: readonly number[];
  /** The host, or -1 when there is none, or chance has not decided yet. */
  readonly winner: number;
  readonly sentence: string;
}

/**
 * Tells how the present state of the world decides a placement: filters with their numbers, then rule by rule who
 * remains. `chosen` is the host that `place` returned, where chance had to decide. Computed plainly, without the index.
 */
export function explainPlacement(
  world: World,
  request: Request,
  chosen: number = none,
): PlacementExplanation {
  const names = new Names(world);
  const candidates: Candidate[] = [];
  for (let host = 0; host < world.hosts.count; host++) {
    if (!isTried(world, request, host)) continue;
    const checks = checksOf(world, request, host);
    candidates.push({ host, name: names.host(host), checks, passes: checks.every(({ passes }) => passes) });
  }
  const steps: Step[] = [];
  const spreadBy: string[] = [];
  let left: readonly number[] = candidates.flatMap(({ host, passes }) => (passes ? [host] : []));
  for (const criterion of criteriaOf(request.strategy, request.isService)) {
    if (left.length < 2) break;
    if (criterion.by === 'group') spreadBy.push(criterion.attribute);
    const step = narrow(criterion, left, measures(world, request.workload, criterion, spreadBy));
    steps.push(step);
    left = step.survivors;
  }
  const winner = left.length === 1 ? left[0]! : left.includes(chosen) ? chosen : none;
  return {
    workload: names.workload(request.workload),
    revision: names.revision(request.revision),
    candidates,
    steps,
    ties: left,
    winner,
    sentence: sentence(names, candidates, steps, left, winner),
  };
}

/** One rule of a strategy applied to those that are left: who has the least of what it compares, or the most. */
export function narrow(
  criterion: Criterion,
  left: readonly number[],
  measured: Measure,
  prefers: 'least' | 'most' = 'least',
): Step {
  const sign = prefers === 'least' ? 1 : -1;
  const ranks = new Map<string, { value: string; measure: number; hosts: number[] }>();
  for (const host of left) {
    const { value, measure } = measured(host);
    const rank = ranks.get(value) ?? { value, measure, hosts: [] };
    rank.hosts.push(host);
    ranks.set(value, rank);
  }
  const ordered = [...ranks.values()].toSorted((a, b) => sign * (a.measure - b.measure));
  const best = ordered[0]!.measure;
  return {
    rule: wordsOf(criterion),
    counts: criterion.by === 'cpu' || criterion.by === 'memory' ? 'room' : 'tasks',
    ranks: ordered.map((rank) => ({ ...rank, stays: rank.measure === best })),
    survivors: ordered
      .flatMap(({ measure, hosts }) => (measure === best ? hosts : []))
      .toSorted((a, b) => a - b),
  };
}

export type Measure = (host: number) => { readonly value: string; readonly measure: number };

/** What a rule compares of each host; `spreadBy`: the attributes spread by so far, this one included. */
export function measures(
  world: World,
  workload: number,
  { by }: Criterion,
  spreadBy: readonly string[],
): Measure {
  const { hosts } = world;
  const tasks = peersOn(world, workload);
  if (by === 'cpu')
    return (host) => ({ value: `${hosts.cpuUnits[host]} CPU units left`, measure: hosts.cpuUnits[host]! });
  if (by === 'memory')
    return (host) => ({ value: `${hosts.memoryMib[host]} MiB left`, measure: hosts.memoryMib[host]! });
  if (by === 'host') {
    const names = new Names(world);
    return (host) => ({ value: names.host(host), measure: tasks[host]! });
  }
  const valueOf = (host: number): string => {
    const attributes = attributesOf(world, hosts.group[host]!, hosts.zone[host]!);
    return spreadBy.map((name) => attributes.get(name) ?? '(none)').join(', ');
  };
  const sums = new Map<string, number>();
  for (let host = 0; host < hosts.count; host++)
    if (tasks[host]! > 0) sums.set(valueOf(host), (sums.get(valueOf(host)) ?? 0) + tasks[host]!);
  return (host) => ({ value: valueOf(host), measure: sums.get(valueOf(host)) ?? 0 });
}

function sentence(
  names: Names,
  candidates: readonly Candidate[],
  steps: readonly Step[],
  ties: readonly number[],
  winner: number,
): string {
  const fit = candidates.filter(({ passes }) => passes).length;
  const tried = `${fit} of ${candidates.length} ${candidates.length === 1 ? 'instance' : 'instances'} can take the task`;
  if (fit === 0) return `None of ${candidates.length} instances can take the task.`;
  const narrowed = steps
    .filter(({ ranks }) => ranks.some(({ stays }) => !stays))
    .map(({ rule, survivors }) => `${rule} leaves ${survivors.length}`);
  const chance = ties.length > 1 ? [`${ties.length} are equal to the last and chance decides`] : [];
  const because = [tried, ...narrowed, ...chance].join('; ');
  return winner === none ? `${because}.` : `${because}: ${names.host(winner)}.`;
}
