import type { CandidateCell, CandidateRow, CandidateTable } from '#model/explanation.ts';
import { grouped, Names } from '../../names.ts';
import { HostState, hostStates } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { isZoneLost } from '../faults/zone-state.ts';
import type { Check, FailureReason } from './checks.ts';
import type { PlacementExplanation } from './explain.ts';
import type { Request } from './request.ts';

// The table of a placement: each instance with what it had left, what it was refused for, and how the others ranked.

/** Columns that are always of interest, and those that are where something was refused for it. */
const always: ReadonlyMap<FailureReason, string> = new Map([
  ['RESOURCE:CPU', 'CPU left'],
  ['RESOURCE:MEMORY', 'MiB left'],
]);
const sometimes: ReadonlyMap<FailureReason, string> = new Map([
  ['AGENT', 'Agent'],
  ['LOCATION', 'Zone'],
  ['RESOURCE:GPU', 'GPUs left'],
  ['RESOURCE:ENI', 'ENIs left'],
  ['RESOURCE:PORTS', 'Ports'],
  ['MemberOf placement constraint unsatisfied.', 'memberOf'],
  ['DistinctInstance placement constraint unsatisfied.', 'distinct'],
]);

export function candidateTable(world: World, request: Request, told: PlacementExplanation): CandidateTable {
  const { candidates, steps, winner } = told;
  const failing = new Set(
    candidates.flatMap(({ checks }) => checks.filter(({ passes }) => !passes).map(({ reason }) => reason)),
  );
  const asked = new Set(candidates.flatMap(({ checks }) => checks.map(({ reason }) => reason)));
  const columns = [
    ...[...always].filter(([reason]) => asked.has(reason)),
    ...[...sometimes].filter(([reason]) => failing.has(reason)),
  ];
  // What all have alike tells nothing.
  const counted = steps.filter(
    ({ counts, ranks }) => counts === 'tasks' && ranks.some(({ stays }) => !stays),
  );
  const ranks = ranksOf(told.ties, steps);
  const tried: CandidateRow[] = candidates.map(({ host, name, checks }) => {
    const rank = ranks.get(host);
    return {
      name,
      thing: { what: 'host' as const, number: host },
      cells: [
        ...columns.map(([reason]) => cellOf(checks.filter((check) => check.reason === reason))),
        ...counted.map(({ ranks: groups }) => {
          const found = groups.find(({ hosts }) => hosts.includes(host));
          return { text: found ? grouped(found.measure) : '–' };
        }),
      ],
      ...(rank === undefined ? {} : { rank }),
      isTaken: host === winner,
    };
  });
  return {
    caption: `Instances for ${told.revision}`,
    sort: 'Instance',
    columns: [
      ...columns.map(([, name]) => name),
      ...counted.map(({ rule }) => (rule.startsWith('spread(attribute') ? 'In zone' : 'On it')),
    ],
    rows: [...tried.toSorted(bestFirst), ...untried(world, request)],
  };
}

const bestFirst = (a: CandidateRow, b: CandidateRow): number =>
  Number(b.isTaken) - Number(a.isTaken) || (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0;

function cellOf(checks: readonly Check[]): CandidateCell {
  const failed = checks.find(({ passes }) => !passes);
  const check = failed ?? checks[0];
  if (!check) return { text: '–' };
  const text = check.has === undefined ? (check.passes ? 'fine' : 'refused') : grouped(check.has);
  return { text, says: check.words, ...(failed ? { fails: true } : {}) };
}

/**
 * 1 for those that were equal in the end; those that a rule left behind come after those that it kept, in its order.
 */
export function ranksOf(
  ties: readonly number[],
  steps: PlacementExplanation['steps'],
): ReadonlyMap<number, number> {
  const ranks = new Map<number, number>();
  for (const host of ties) ranks.set(host, 1);
  let next = ties.length + 1;
  for (const { ranks: groups } of steps.toReversed()) {
    const behind = new Map<number, number[]>();
    for (const { measure, hosts, stays } of groups)
      if (!stays) behind.set(measure, [...(behind.get(measure) ?? []), ...hosts]);
    // The best of them first, as the groups are.
    for (const [, hosts] of behind) {
      for (const host of hosts) ranks.set(host, next);
      next += hosts.length;
    }
  }
  return ranks;
}

/** Instances that exist and are not so much as tried, with the reason. */
function untried(world: World, { lane }: Request): CandidateRow[] {
  const { hosts } = world;
  const names = new Names(world);
  const rows: CandidateRow[] = [];
  for (let host = 0; host < hosts.count; host++) {
    const state = hosts.state[host]!;
    if (state === HostState.ACTIVE || state === HostState.TERMINATED) continue;
    if (!lane.groups.includes(hosts.group[host]!)) continue;
    rows.push({
      name: names.host(host),
      thing: { what: 'host', number: host },
      cells: [],
      verdict: standingOf(world, host),
      isTaken: false,
    });
  }
  return rows;
}

/** 'zone lost', 'DRAINING', 'still launching'. */
function standingOf(world: World, host: number): string {
  const state = world.hosts.state[host]!;
  if (state === HostState.LAUNCHING) return 'still launching';
  if (state === HostState.LOST) return isZoneLost(world, world.hosts.zone[host]!) ? 'zone lost' : 'lost';
  return hostStates[state] ?? '?';
}
