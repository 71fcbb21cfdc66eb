import type { Alternative, Explanation, Sum } from '#model/explanation.ts';
import { capital, countOf, duration, grouped, Names } from '../../names.ts';
import type { ManagedScaling } from '../../plan.ts';
import type { World } from '../../world/world.ts';
import { tasksPerInstance, type WaitingTasks } from './instances-to-add.ts';
import { desiredInstances, neededInstances, reservationPercent } from './reservation.ts';
import { capacityState } from './state.ts';

// The arithmetic of managed scaling, with the numbers of a datapoint.

/** What one datapoint of a group came from. */
export interface Datapoint {
  readonly group: number;
  readonly scaling: ManagedScaling;
  /** N: instances that run. */
  readonly running: number;
  /** M: instances needed. */
  readonly needed: number;
  /** Instances that run a task of no daemon. */
  readonly busy: number;
  readonly waiting: readonly WaitingTasks[];
  /** Instances that waiting tasks call for; undefined where none wait. */
  readonly toAdd: number | undefined;
}

/**
 * Why CapacityProviderReservation is what it is, and what comes of it; `question` as the event asks it. `waitMs`: so long
 * the next step has to wait for instances that warm up.
 */
export function scalingExplained(world: World, point: Datapoint, question: string, waitMs = 0): Explanation {
  const { group, scaling, running, needed, busy, waiting } = point;
  const { node, minSize, maxSize } = world.plan.groups[group]!;
  const { targetCapacity } = scaling;
  const tasks = waiting.reduce((sum, { count }) => sum + count, 0);
  const wanted = desiredInstances(needed, running, targetCapacity);
  const why =
    tasks > 0
      ? `${capital(countOf(tasks, 'task'))} ${tasks === 1 ? 'waits' : 'wait'} for an instance, so that ${countOf(needed, 'instance')} ${needed === 1 ? 'is' : 'are'} needed where ${running} ${running === 1 ? 'runs' : 'run'}.`
      : `No task waits, and ${busy} of ${countOf(running, 'instance')} ${busy === 1 ? 'runs' : 'run'} tasks.`;
  const course =
    running === 0 && needed > 0
      ? 'From nothing AWS always begins with two'
      : `With a target of ${targetCapacity} %, the group should have ${wanted}`;
  return {
    question,
    answer: `${why} ${course}${clampWords(wanted, minSize, maxSize)}.${warmthWords(waitMs)}`,
    sums: [...waitingSums(world, point), ...metricSums(world, point)],
    knobs: [
      { name: 'targetCapacity', value: String(targetCapacity), node },
      { name: 'minimumScalingStepSize', value: String(scaling.minimumScalingStepSize), node },
      { name: 'maximumScalingStepSize', value: grouped(scaling.maximumScalingStepSize), node },
      ...(waitMs > 0
        ? [{ name: 'instanceWarmupPeriod', value: `${scaling.instanceWarmupMs / 1000} s`, node }]
        : []),
      { name: 'MaxSize', value: String(maxSize), node },
    ],
    hasAlternatives: true,
  };
}

const warmthWords = (waitMs: number): string =>
  waitMs === 0
    ? ''
    : ` The instances of the last step are still warming up, and until that is over, in ${duration(waitMs)}, no further step is taken.`;

function clampWords(wanted: number, minSize: number, maxSize: number): string {
  if (wanted > maxSize) return `, but may have ${maxSize} at most`;
  return wanted < minSize ? `, but must have ${minSize} at least` : '';
}

function waitingSums(world: World, { group, waiting, toAdd, scaling }: Datapoint): Sum[] {
  if (toAdd === undefined) return [];
  const { room } = world.plan.groups[group]!;
  const per = waiting.map((tasks) => ({
    tasks,
    each: tasksPerInstance(tasks, room, world.plan.hostPorts),
  }));
  const sums = per.map(({ tasks: { demand, count }, each }) => ({
    name: `${countOf(count, 'task')} of ${grouped(demand.cpuUnits)} CPU, ${grouped(demand.memoryMib)} MiB`,
    working: `an empty instance of ${grouped(room.cpuUnits)} CPU, ${grouped(room.memoryMib)} MiB takes ${each}`,
    value: each === 0 ? 'never fits' : countOf(Math.ceil(count / each), 'instance'),
  }));
  const { minimumScalingStepSize, maximumScalingStepSize } = scaling;
  return [
    ...sums,
    {
      name: 'To add in this step',
      working: `the most of these, at least ${minimumScalingStepSize}, at most ${grouped(maximumScalingStepSize)}`,
      value: String(Math.min(maximumScalingStepSize, Math.max(minimumScalingStepSize, toAdd))),
    },
  ];
}

function metricSums(world: World, { group, scaling, running, needed, busy, toAdd }: Datapoint): Sum[] {
  const { targetCapacity } = scaling;
  const { lowDatapoints } = capacityState.of(world).groups;
  const low = lowDatapoints[group]!;
  return [
    {
      name: 'Needed (M)',
      working:
        toAdd === undefined
          ? `${busy} with a task that is not a daemon's`
          : `${running} running + those to add`,
      value: String(needed),
    },
    {
      name: 'CapacityProviderReservation',
      working: running === 0 ? 'nothing runs yet' : `M ${needed} ÷ N ${running} × 100, rounded down`,
      value: String(reservationPercent(needed, running)),
    },
    {
      name: 'Should have',
      working:
        running === 0
          ? 'from nothing AWS starts with two'
          : `M ${needed} × 100 ÷ target ${targetCapacity}, rounded up`,
      value: countOf(desiredInstances(needed, running, targetCapacity), 'instance'),
    },
    ...(low > 0
      ? [{ name: 'Below target', working: 'minutes in a row; scale-in comes after 15', value: String(low) }]
      : []),
  ];
}

/** What the group should have under other settings of its capacity provider. */
export function scalingAlternatives(world: World, point: Datapoint): Alternative[] {
  const { group, scaling, running, busy, toAdd } = point;
  const { minSize, maxSize } = world.plan.groups[group]!;
  const countWith = (change: Partial<ManagedScaling>, most = maxSize): number => {
    const changed = { ...scaling, ...change };
    const needed = neededInstances(running, busy, toAdd, changed);
    if (needed === undefined) return running;
    return Math.max(minSize, Math.min(most, desiredInstances(needed, running, changed.targetCapacity)));
  };
  const now = countWith({});
  const trial = (change: string, count: number): Alternative => ({
    change,
    outcome: `it would come to ${countOf(count, 'instance')}.`,
    differs: count !== now,
  });
  const targets = [100, 90, 80, 50].filter((each) => each !== scaling.targetCapacity);
  return [
    ...targets.map((each) =>
      trial(
        `With targetCapacity ${each} instead of ${scaling.targetCapacity}`,
        countWith({ targetCapacity: each }),
      ),
    ),
    trial(
      `With minimumScalingStepSize ${scaling.minimumScalingStepSize + 2}`,
      countWith({ minimumScalingStepSize: scaling.minimumScalingStepSize + 2 }),
    ),
    trial(`With MaxSize ${maxSize * 2} instead of ${maxSize}`, countWith({}, maxSize * 2)),
  ];
}

/** Why an instance of a group never takes a task of a workload that waits for one. */
export function neverFitsExplained(world: World, group: number, workload: number): Explanation {
  const { room, instanceType, name, node } = world.plan.groups[group]!;
  const names = new Names(world);
  const revision = world.revisions.findLast((each) => each.workload === workload)!;
  const { cpuUnits, memoryMib } = revision.demand;
  return {
    question: `Why is no instance launched for ${names.workload(workload)}?`,
    answer: `A task of it is larger than an empty ${instanceType}, so that one more instance of ${name} would not help, and managed scaling adds none.`,
    sums: [
      {
        name: 'CPU units',
        working: `a task needs ${grouped(cpuUnits)}, an empty instance has`,
        value: grouped(room.cpuUnits),
      },
      {
        name: 'MiB of memory',
        working: `a task needs ${grouped(memoryMib)}, an empty instance has`,
        value: grouped(room.memoryMib),
      },
    ],
    knobs: [{ name: 'InstanceType', value: instanceType, node }],
  };
}
