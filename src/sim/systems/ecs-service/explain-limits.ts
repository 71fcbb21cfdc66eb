import type { Alternative, Explanation, Knob, Sum } from '#model/explanation.ts';
import { capital, countOf, Names } from '../../names.ts';
import { none } from '../../world/tables.ts';
import { aliveIn } from '../../world/tasks.ts';
import { twinOf } from '../../world/twin.ts';
import type { World } from '../../world/world.ts';
import { deploymentLimits } from './limits.ts';
import { countStoppingTowardMax } from './parameters.ts';
import { serviceSpec, type EcsService } from './spec.ts';
import { Mode, schedulerState, sourcesOf } from './state.ts';

// The arithmetic of floor and ceiling, with the numbers of the moment.

/** How a service stands against its limits. */
export interface Standing {
  readonly desired: number;
  readonly lower: number;
  readonly upper: number;
  readonly healthy: number;
  /** Tasks that count against the ceiling. */
  readonly there: number;
  /** Its new tasks come beside the old ones: the ceiling does not bind. */
  readonly beside: boolean;
}

export function standingOf(world: World, workload: number): Standing {
  const { minimumHealthyPercent, maximumPercent } = serviceSpec(world, workload);
  const desired = world.workloads.desired[workload]!;
  const primary = world.workloads.primary[workload]!;
  const all = primary === none ? [] : [...sourcesOf(world, workload), primary];
  const { healthy, wanted } = world.deployments;
  const countsAlive = world.parameters.get(countStoppingTowardMax) === 'yes';
  const sum = (of: (deployment: number) => number): number =>
    all.reduce((total, each) => total + of(each), 0);
  return {
    desired,
    ...deploymentLimits(desired, minimumHealthyPercent, maximumPercent),
    healthy: sum((each) => healthy[each]!),
    there: sum((each) => (countsAlive ? aliveIn(world, each) : wanted[each]!)),
    beside: primary !== none && schedulerState.of(world).rollouts.mode[primary] === Mode.BESIDE,
  };
}

/** Floor, ceiling, and what they allow; `before`: what has been done since the moment that is asked about. */
export function limitSums(
  world: World,
  workload: number,
  before: { readonly started?: number; readonly stoppedHealthy?: number } = {},
): Sum[] {
  const { minimumHealthyPercent, maximumPercent } = serviceSpec(world, workload);
  const standing = standingOf(world, workload);
  const { desired, lower, upper, beside } = standing;
  const healthy = standing.healthy + (before.stoppedHealthy ?? 0);
  const there = standing.there - (before.started ?? 0);
  const percent = (name: string, value: number, of: string): string =>
    `${name} ${value} % of ${desired}, ${of}`;
  const sums = [
    {
      name: 'Floor',
      working: percent('minimumHealthyPercent', minimumHealthyPercent, 'rounded up'),
      value: String(lower),
    },
    { name: 'May stop', working: `${healthy} healthy − floor ${lower}`, value: atLeastNone(healthy - lower) },
  ];
  if (beside) return sums;
  return [
    sums[0]!,
    {
      name: 'Ceiling',
      working: percent('maximumPercent', maximumPercent, 'rounded down'),
      value: String(upper),
    },
    sums[1]!,
    {
      name: 'May start',
      working: `ceiling ${upper} − ${countOf(there, 'task')} there`,
      value: atLeastNone(upper - there),
    },
  ];
}

const atLeastNone = (count: number): string => String(Math.max(0, count));

export function limitKnobs(world: World, workload: number): Knob[] {
  const { minimumHealthyPercent, maximumPercent } = serviceSpec(world, workload);
  const { node } = world.plan.workloads[workload]!;
  return [
    { name: 'minimumHealthyPercent', value: String(minimumHealthyPercent), node },
    { name: 'maximumPercent', value: String(maximumPercent), node },
    { name: 'desiredCount', value: String(world.workloads.desired[workload]), node },
  ];
}

/** Why the limits allow neither stopping nor starting a task. */
export function limitsExplained(world: World, workload: number): Explanation {
  const { name } = world.plan.workloads[workload]!;
  const { lower, upper, healthy, there } = standingOf(world, workload);
  return {
    question: `Why does the deployment of ${name} not move?`,
    answer: `${capital(countOf(healthy, 'task'))} ${healthy === 1 ? 'is' : 'are'} healthy and ${lower} must stay, so that none may stop; ${countOf(there, 'task')} ${there === 1 ? 'is' : 'are'} there and there may be ${upper}, so that none may start. Neither comes first, and ECS waits for somebody to change the limits.`,
    sums: limitSums(world, workload),
    knobs: limitKnobs(world, workload),
    hasAlternatives: true,
  };
}

/** Why tasks of a deployment are started now, and why so many. */
export function startsExplained(world: World, deployment: number, started: number): Explanation {
  const workload = world.deployments.workload[deployment]!;
  const { desired, upper, beside } = standingOf(world, workload);
  const { rollouts } = schedulerState.of(world);
  const revision = new Names(world).revision(world.deployments.revision[deployment]!);
  const isPrimary = world.workloads.primary[workload] === deployment;
  const wanted = world.deployments.wanted[deployment]!;
  const replaced = rollouts.failing[deployment]! + rollouts.leaving[deployment]!;
  const expected = isPrimary ? desired : rollouts.expected[deployment]!;
  const had = wanted - started;
  const missing = Math.max(0, expected - (had - replaced));
  const needs = `${revision} should have ${countOf(expected, 'task')} and had ${had}${replaced > 0 ? `, of which ${replaced} ${replaced === 1 ? 'is' : 'are'} to be replaced` : ''}.`;
  const limit = beside
    ? 'Traffic is shifted later, so that the new tasks come beside the old ones and the ceiling does not bind.'
    : started < missing
      ? `The ceiling of ${upper} left room for ${started}; the others follow when old ones have stopped.`
      : `All that were missing fit under the ceiling of ${upper}.`;
  return {
    question: `Why ${countOf(started, 'task')} of ${revision} now?`,
    answer: `${needs} ${limit}`,
    sums: limitSums(world, workload, { started }),
    knobs: limitKnobs(world, workload),
  };
}

const others: ReadonlyArray<
  readonly [keyof EcsService & ('minimumHealthyPercent' | 'maximumPercent'), number]
> = [
  ['minimumHealthyPercent', 0],
  ['minimumHealthyPercent', 50],
  ['minimumHealthyPercent', 100],
  ['maximumPercent', 100],
  ['maximumPercent', 150],
  ['maximumPercent', 200],
];

/** What the scheduler would do at once under other limits: it looks at the service again in a twin of the world. */
export function limitAlternatives(
  world: World,
  workload: number,
  look: (world: World, workload: number) => void,
): Alternative[] {
  const spec = serviceSpec(world, workload);
  const now = doneBy(world, workload, {}, look);
  return others
    .filter(([name, value]) => spec[name] !== value && isLegal({ ...spec, [name]: value }))
    .map(([name, value]) => {
      const done = doneBy(world, workload, { [name]: value }, look);
      return {
        change: `With ${name} ${value} instead of ${spec[name]}`,
        outcome: deeds(done),
        differs: done.started !== now.started || done.stopped !== now.stopped,
      };
    });
}

/** AWS refuses limits that allow neither a stop nor a start. */
export const isLegal = ({
  minimumHealthyPercent,
  maximumPercent,
}: Pick<EcsService, 'minimumHealthyPercent' | 'maximumPercent'>): boolean =>
  minimumHealthyPercent < 100 || maximumPercent > 100;

interface Done {
  readonly started: number;
  readonly stopped: number;
}

function doneBy(
  world: World,
  workload: number,
  change: Partial<EcsService>,
  look: (world: World, workload: number) => void,
): Done {
  const twin = twinOf(world);
  const row = twin.workloads.spec[workload]!;
  twin.specs[row] = { ...serviceSpec(twin, workload), ...change };
  const before = wantedOf(twin, workload);
  const tasks = twin.tasks.count;
  look(twin, workload);
  const started = twin.tasks.count - tasks;
  return { started, stopped: before + started - wantedOf(twin, workload) };
}

function wantedOf({ deployments }: World, workload: number): number {
  let wanted = 0;
  for (let each = 0; each < deployments.count; each++)
    if (deployments.workload[each] === workload) wanted += deployments.wanted[each]!;
  return wanted;
}

function deeds({ started, stopped }: Done): string {
  if (started + stopped === 0) return 'it would wait all the same.';
  const parts = [
    ...(started > 0 ? [`${countOf(started, 'more task')} would start`] : []),
    ...(stopped > 0 ? [`${countOf(stopped, 'old task')} would stop`] : []),
  ];
  return `${parts.join(' and ')} at once.`;
}
