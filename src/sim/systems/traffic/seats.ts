import type { TargetGroup } from '../../plan.ts';
import { timer } from '../../system.ts';
import { none, TargetState, TaskFlag, TaskState } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { targetsOf } from '../target-health/registration.ts';
import { markDirty } from './evaluate.ts';
import { loseInProgress } from './in-progress.ts';
import { outcomeOf, readyAt } from './outcome.ts';
import { changeMembers, membersOf, poolOf, poolsOf } from './pools.ts';
import { directEntry, isRouted } from './routes.ts';
import { Outcome, Standing, trafficState } from './state.ts';
import { trafficWeightOf } from './weights.ts';

// Which tasks get requests. A seat is the place of one task in one entry; equal seats are counted in a pool.

type Seats = ReturnType<typeof trafficState.of>['taskSeats'];

const standingOf: Readonly<Record<number, number>> = {
  [TargetState.initial]: Standing.INITIAL,
  [TargetState.healthy]: Standing.IN_SERVICE,
  [TargetState.unhealthy]: Standing.UNHEALTHY,
  [TargetState.draining]: Standing.OUT,
  [TargetState.unused]: Standing.OUT,
};

/** Brings the seat of a target up to date: it changed its state, or its task answers otherwise. */
export function seatTarget(world: World, target: number): void {
  const { targets, plan, tasks } = world;
  const entry = targets.group[target]!;
  const task = targets.task[target]!;
  if (!isRouted(world, tasks.workload[task]!, entry)) return;
  const { targetSeats } = trafficState.of(world);
  while (targetSeats.count <= target) targetSeats.add();
  const group = plan.targetGroups[entry]!;
  const standing = standingOf[targets.state[target]!]!;
  const ramps = standing === Standing.IN_SERVICE && isRamping(world, target, group);
  seat(world, targetSeats, {
    row: target,
    task,
    key: {
      entry,
      deployment: tasks.deployment[task]!,
      zone: isZonal(group) ? tasks.zone[task]! : none,
      ramps,
    },
    standing,
    since: ramps ? targets.since[target]! : 0,
  });
}

/** Brings the seat of a task up to date that users reach without a load balancer: it gets requests while RUNNING. */
export function seatTask(world: World, task: number): void {
  const { tasks, plan } = world;
  const workload = tasks.workload[task]!;
  const entry = directEntry(plan, workload);
  if (!isRouted(world, workload, entry)) return;
  const { taskSeats } = trafficState.of(world);
  while (taskSeats.count <= task) taskSeats.add();
  const runs = tasks.state[task] === TaskState.RUNNING;
  seat(world, taskSeats, {
    row: task,
    task,
    key: { entry, deployment: tasks.deployment[task]!, zone: none, ramps: false },
    standing: runs ? Standing.IN_SERVICE : Standing.OUT,
    since: 0,
  });
}

/** Brings all seats of a task up to date. */
export function reseat(world: World, task: number): void {
  seatTask(world, task);
  for (const target of targetsOf(world, task)) seatTarget(world, target);
}

/** When the application of a task is not ready yet, its seats change once it is. */
export function expectReady(world: World, task: number): void {
  const ready = readyAt(world, task);
  if (ready > world.nowMs) world.at(ready, readyDue, task, world.tasks.stamp[task]!);
}

const readyDue = timer(
  (world, task, stamp) => {
    if (world.tasks.stamp[task] === stamp) reseat(world, task);
  },
  { background: true },
);

/** Load balancers that send requests only to targets of the zone in which they arrived. */
const isZonal = ({ balancerType, crossZone }: TargetGroup): boolean =>
  !(crossZone ?? balancerType !== 'network');

/**
 * Whether a target that is in service is in slow start. One that comes into service while no other is that has
 * finished its own does not enter it.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html
 */
function isRamping(world: World, target: number, { index, slowStartMs }: TargetGroup): boolean {
  const { targets, tasks } = world;
  if (slowStartMs === 0) return false;
  const endsAt = targets.since[target]! + slowStartMs;
  const { pools, targetSeats } = trafficState.of(world);
  if (targetSeats.standing[target] === Standing.IN_SERVICE)
    return world.nowMs < endsAt && pools.isRamping[targetSeats.pool[target]!] === 1;
  const isWarm = (tasks.flags[targets.task[target]!]! & TaskFlag.WARM) !== 0;
  // While traffic is shifted, each deployment has a target group of its own.
  const deployment = tasks.deployment[targets.task[target]!]!;
  const isApart = trafficWeightOf(world, deployment) !== none;
  const isFirst = poolsOf(world, index).every(
    (pool) =>
      (isApart && pools.deployment[pool] !== deployment) ||
      pools.isRamping[pool] === 1 ||
      membersOf(world, pool, Standing.IN_SERVICE) === 0,
  );
  if (isWarm || isFirst) return false;
  world.at(endsAt, rampEnds, target, targets.since[target]! | 0);
  return true;
}

const rampEnds = timer(
  (world, target, since) => {
    if ((world.targets.since[target]! | 0) === since) seatTarget(world, target);
  },
  { background: true },
);

interface Place {
  readonly row: number;
  readonly task: number;
  readonly key: Parameters<typeof poolOf>[1];
  readonly standing: number;
  readonly since: number;
}

function seat(world: World, seats: Seats, { row, task, key, standing, since }: Place): void {
  const { pools } = trafficState.of(world);
  const before = seats.pool[row]!;
  if (before === none && standing === Standing.OUT) return;
  const outcome = standing === Standing.OUT ? Outcome.ANSWERS : outcomeOf(world, task);
  if (before !== none) {
    const wasServing = seats.standing[row] === Standing.IN_SERVICE && seats.outcome[row] === Outcome.ANSWERS;
    if (wasServing) loseInProgress(world, before, task, outcome);
    changeMembers(world, before, seats.standing[row]!, seats.outcome[row]!, -1);
    pools.sinceSum[before]! -= seats.since[row]!;
  }
  const after = standing === Standing.OUT ? none : poolOf(world, key);
  if (after !== none) {
    changeMembers(world, after, standing, outcome, 1);
    pools.sinceSum[after]! += since;
  }
  seats.pool[row] = after;
  seats.standing[row] = standing;
  seats.outcome[row] = outcome;
  seats.since[row] = since;
  markDirty(world, world.tasks.workload[task]!);
}
