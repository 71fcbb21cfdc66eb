import type { Alternative } from '#model/explanation.ts';
import { grouped, Names } from '../../names.ts';
import { addHost, moveHost, setAgent } from '../../world/hosts.ts';
import { HostState, none } from '../../world/tables.ts';
import { twinOf } from '../../world/twin.ts';
import type { World } from '../../world/world.ts';
import { commonStrategies } from './common-strategies.ts';
import { checksOf, isTried } from './checks.ts';
import { isDistinct } from './constraints.ts';
import { explainPlacement } from './explain.ts';
import { strategyInShort } from './strategy-words.ts';
import type { Request } from './request.ts';

// What would change a placement: the same decision is taken again with one thing otherwise, and its outcome compared.

/** Instances of which it is tried what would come of it if they were up, at most. */
const revivedMax = 3;

/** What would come of the decision that took `chosen` (-1: that no instance can take it). */
export function placementAlternatives(world: World, request: Request, chosen: number): Alternative[] {
  const before = outcomeOf(world, request, chosen);
  const tried = [
    ...otherStrategies(world, request),
    ...otherConstraints(world, request),
    ...smallerTasks(world, request, chosen),
    ...anotherHost(world, request),
    ...hostsUp(world, request),
  ];
  return tried.map(({ change, outcome }) => ({
    change,
    outcome: outcome.words,
    differs: outcome.key !== before.key,
  }));
}

interface Outcome {
  /** Two outcomes with the same key are the same. */
  readonly key: string;
  readonly words: string;
}

interface Trial {
  readonly change: string;
  readonly outcome: Outcome;
}

/** `chosen` is what chance came to, where it decided among hosts that all are in `ties` again. */
function outcomeOf(world: World, request: Request, chosen: number = none): Outcome {
  const { ties, winner } = explainPlacement(world, request, chosen);
  const names = new Names(world);
  const key = ties.join(' ');
  if (winner !== none) return { key, words: `${names.host(winner)} would be taken.` };
  if (ties.length === 0) return { key, words: 'no instance could take it.' };
  const chance = ties.length === 2 ? 'either of' : 'any of';
  const named =
    ties.length <= 3 ? ties.map((host) => names.host(host)).join(', ') : `${grouped(ties.length)} instances`;
  return { key, words: `${chance} ${named} would be taken, with an even chance.` };
}

function otherStrategies(world: World, request: Request): Trial[] {
  const now = strategyInShort(request.strategy);
  const instead = now === '' ? '' : ` instead of ${now}`;
  return commonStrategies
    .filter((strategy) => strategyInShort(strategy) !== now)
    .map((strategy) => ({
      change: `With ${strategyInShort(strategy)}${instead}`,
      outcome: outcomeOf(world, { ...request, strategy }),
    }));
}

function otherConstraints(world: World, request: Request): Trial[] {
  const { constraints } = request;
  const distinct = isDistinct(request);
  const changed = distinct
    ? constraints.filter(({ type }) => type !== 'distinctInstance')
    : [...constraints, { type: 'distinctInstance' as const, expression: '' }];
  const trials = [
    {
      change: `With${distinct ? 'out' : ''} distinctInstance`,
      outcome: outcomeOf(world, { ...request, constraints: changed }),
    },
  ];
  for (const left of constraints.filter(({ type }) => type === 'memberOf'))
    trials.push({
      change: `Without memberOf(${left.expression})`,
      outcome: outcomeOf(world, { ...request, constraints: constraints.filter((each) => each !== left) }),
    });
  return trials;
}

/** The largest task that would still fit where this one fails for one resource alone. */
function smallerTasks(world: World, request: Request, chosen: number): Trial[] {
  const sorts = [
    { reason: 'RESOURCE:MEMORY', column: 'memoryMib', unit: 'MiB' },
    { reason: 'RESOURCE:CPU', column: 'cpuUnits', unit: 'CPU units' },
  ] as const;
  return sorts.flatMap(({ reason, column, unit }) => {
    let most = 0;
    for (let host = 0; host < world.hosts.count; host++) {
      if (host === chosen || !isTried(world, request, host)) continue;
      const failed = checksOf(world, request, host).filter(({ passes }) => !passes);
      if (failed.length === 1 && failed[0]!.reason === reason)
        most = Math.max(most, world.hosts[column][host]!);
    }
    if (most <= 0) return [];
    const twin = twinOf(world);
    const revision = twin.revisions[request.revision]!;
    const needs = revision.demand[column];
    twin.revisions[request.revision] = { ...revision, demand: { ...revision.demand, [column]: most } };
    const change = `With ${grouped(most)} ${unit} instead of ${grouped(needs)}`;
    return [{ change, outcome: outcomeOf(twin, request, chosen) }];
  });
}

/** One empty instance more, in each zone of its groups. */
function anotherHost(world: World, request: Request): Trial[] {
  const { groups } = world.plan;
  const [group] = request.lane.groups;
  if (group === undefined) return [];
  return groups[group]!.zones.map((zone) => {
    const twin = twinOf(world);
    const fresh = addHost(twin, group, zone, HostState.ACTIVE);
    const outcome = outcomeOf(twin, request);
    const isFresh = outcome.key === String(fresh);
    return {
      change: `With one more instance in ${world.plan.zones[zone]}`,
      outcome: isFresh ? { key: 'fresh', words: 'that one would be taken.' } : outcome,
    };
  });
}

/** Instances that are there and could not be tried. */
function hostsUp(world: World, request: Request): Trial[] {
  const { hosts } = world;
  const names = new Names(world);
  const trials: Trial[] = [];
  for (let host = 0; host < hosts.count && trials.length < revivedMax; host++) {
    if (!request.lane.groups.includes(hosts.group[host]!)) continue;
    const isDraining = hosts.state[host] === HostState.DRAINING;
    const isCutOff = hosts.state[host] === HostState.ACTIVE && hosts.agent[host] === 0;
    if (!isDraining && !isCutOff) continue;
    const twin = twinOf(world);
    if (isDraining) moveHost(twin, host, HostState.ACTIVE);
    else setAgent(twin, host, true);
    trials.push({
      change: `With ${names.host(host)} ${isDraining ? 'ACTIVE instead of DRAINING' : 'connected'}`,
      outcome: outcomeOf(twin, request),
    });
  }
  return trials;
}
