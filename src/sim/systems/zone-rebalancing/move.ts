import { none } from '../../world/tables.ts';
import { aliveIn } from '../../world/tasks.ts';
import type { World } from '../../world/world.ts';
import { launch } from '../ecs-service/launch.ts';
import { deploymentLimits } from '../ecs-service/limits.ts';
import { countStoppingTowardMax } from '../ecs-service/parameters.ts';
import { serviceSpec } from '../ecs-service/spec.ts';
import { schedulerState } from '../ecs-service/state.ts';
import { stopForScheduler } from '../ecs-service/stop.ts';
import { wake } from '../ecs-service/wake.ts';
import { chooseToStop } from '../placement/scale-in.ts';
import { isBalanced, nextMove } from './balance.ts';
import {
  rebalancingBlocked,
  rebalancingCompleted,
  rebalancingStarted,
  rebalancingStopped,
  startedInZone,
  stoppedInZone,
} from './reasons.ts';
import { rebalancingState } from './state.ts';
import { countsIn, countWords, zonesOf } from './survey.ts';

// One task at a time moves: it is started in the emptiest zone, and when it is healthy one in the fullest zone stops.

/** Starts a task in the emptiest zone that takes one. */
export function beginMove(world: World, workload: number): void {
  const { services } = rebalancingState.of(world);
  const zones = zonesOf(world, workload);
  const counts = countsIn(world, workload, zones);
  if (nextMove(counts) === undefined) return;
  if (services.underWay[workload] === 0)
    world.say(rebalancingStarted, workload, world.text(countWords(world, workload)));
  services.underWay[workload] = 1;
  if (!hasRoom(world, workload)) {
    block(world, workload, 'maximumPercent allows no further task');
    return;
  }
  const primary = world.workloads.primary[workload]!;
  const most = Math.max(...counts);
  const emptiestFirst = zones
    .map((zone, i) => ({ zone, count: counts[i]! }))
    .filter(({ count }) => most - count > 1)
    .toSorted((a, b) => a.count - b.count);
  const found = emptiestFirst.find(({ zone }) => launch(world, workload, primary, 1, zone) === 1);
  if (!found) {
    block(world, workload, 'no zone with fewer tasks has capacity for another one');
    return;
  }
  services.blocked[workload] = 0;
  services.task[workload] = world.tasks.count - 1;
  schedulerState.of(world).services.extra[workload] = 1;
  world.say(startedInZone, workload, services.task[workload], found.zone);
}

/** Whether the ceiling of the service leaves room for one task more than it has. */
function hasRoom(world: World, workload: number): boolean {
  const { minimumHealthyPercent, maximumPercent } = serviceSpec(world, workload);
  const desired = world.workloads.desired[workload]!;
  const { upper } = deploymentLimits(desired, minimumHealthyPercent, maximumPercent);
  const primary = world.workloads.primary[workload]!;
  const countsAll = world.parameters.get(countStoppingTowardMax) === 'yes';
  return (countsAll ? aliveIn(world, primary) : world.deployments.wanted[primary]!) < upper;
}

function block(world: World, workload: number, why: string): void {
  const { services } = rebalancingState.of(world);
  if (services.blocked[workload] === 0) world.say(rebalancingBlocked, workload, world.text(why));
  services.blocked[workload] = 1;
}

/** The task in the emptiest zone is healthy: one in the fullest zone stops. */
export function endMove(world: World, workload: number): void {
  const { services } = rebalancingState.of(world);
  const { tasks } = world;
  const fresh = services.task[workload]!;
  const zones = zonesOf(world, workload);
  const counts = countsIn(world, workload, zones);
  const from = zones[counts.indexOf(Math.max(...counts))]!;
  const isEligible = (task: number): boolean => tasks.zone[task] === from && task !== fresh;
  const [leaves] = chooseToStop(world, [world.workloads.primary[workload]!], 1, isEligible);
  if (leaves === undefined) {
    abort(world, workload, 'the tasks of the fullest zone are protected');
    return;
  }
  services.task[workload] = none;
  schedulerState.of(world).services.extra[workload] = 0;
  stopForScheduler(world, leaves);
  world.say(stoppedInZone, workload, leaves, from);
  if (!isBalanced(countsIn(world, workload, zones))) return;
  services.underWay[workload] = 0;
  world.say(rebalancingCompleted, workload, world.text(countWords(world, workload)));
}

/** Gives up what is under way; the scheduler stops a task that is then too many. */
export function abort(world: World, workload: number, why: string): void {
  const { services } = rebalancingState.of(world);
  if (services.underWay[workload] === 0) return;
  services.underWay[workload] = 0;
  services.task[workload] = none;
  schedulerState.of(world).services.extra[workload] = 0;
  world.say(rebalancingStopped, workload, world.text(why));
  wake(world, workload);
}
