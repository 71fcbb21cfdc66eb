import { i32, table, u32, u8 } from '../../kernel/table.ts';
import { state } from '../../system.ts';
import { never, none, Rollout } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { isReplica } from './spec.ts';

/** Zones and lanes that are counted apart; AWS allows 20 providers, and no Region has so many zones. */
export const zonesMax = 32;
export const lanesMax = 20;

/** How a deployment treats the tasks it replaces. */
export const Mode = {
  /** The rolling update: old tasks stop as minimumHealthyPercent allows. */
  ROLLING: 0,
  /** Traffic is shifted first: old tasks are kept, and do not count against maximumPercent. */
  BESIDE: 1,
  /** Traffic has been shifted: old tasks may all stop. */
  RELEASED: 2,
} as const;

/** What the scheduler knows of each workload (rows as in `world.workloads`) and deployment (as in `world.deployments`). */
export const schedulerState = state((world) => {
  const services = table({
    /** When the next pass is due; `never` when there is nothing to do. */
    passAt: u32(never),
    /** 1 while a task could not be placed: more room wakes the scheduler. */
    waits: u8(),
    /** 1 after tasks were started or stopped, until the service is steady again. */
    unsteady: u8(),
    /** Tasks in PROVISIONING that have no host yet. */
    waitingTasks: i32(),
    /** The text about a failed placement that was said last. */
    said: i32(none),
    minute: i32(none),
    launchedThisMinute: i32(),
    failedStarts: i32(),
    throttledUntil: u32(),
    newest: i32(none),
    lastCompleted: i32(none),
    /** Tasks to be kept in excess of desiredCount: zone rebalancing moves one at a time. */
    extra: i32(),
    /** Tasks with desired status RUNNING by zone. */
    inZone: i32(0, zonesMax),
  });
  for (let i = 0; i < world.plan.workloads.length; i++) services.add();
  const rollouts = table({
    mode: u8(),
    /** Tasks this deployment should have, for one that is being replaced; the newest should have desiredCount. */
    expected: i32(),
    /** Failures as the circuit breaker counts them. */
    failures: i32(),
    everRan: u8(),
    /** Tasks with desired status RUNNING that are to be replaced: broken ones, and those on draining hosts. */
    failing: i32(),
    leaving: i32(),
    /** 1 after it was said that the limits allow neither stopping nor starting. */
    saidStuck: u8(),
    /** Why it does not come to an end, a text. */
    why: i32(none),
    /** 1 while none of its tasks may start yet: stages come before. */
    held: u8(),
    /** 1 once all of its tasks may stop although the primary deployment still keeps old ones. */
    dismissed: u8(),
    /** When the time ends for which alarms are watched before it completes. */
    bakesUntil: u32(never),
    /** 1 for the deployment with which the run began. */
    fromBefore: u8(),
    lowestHealthy: i32(-1),
    highestTasks: i32(),
    /** What the service asked for when it began: a row of the world's `specs`. */
    spec: i32(none),
    /** The deployment of the same workload before it. */
    previous: i32(none),
    onLane: i32(0, lanesMax),
  });
  return { services, rollouts };
});

/** Whether a deployment ended without completing: it starts nothing more. */
export function isOver(world: World, deployment: number): boolean {
  const rollout = world.deployments.rollout[deployment];
  return rollout === Rollout.FAILED || rollout === Rollout.STOPPED;
}

/** Deployments of a workload other than the primary that still have tasks, or are to have some, newest first. */
export function sourcesOf(world: World, workload: number): number[] {
  const { services, rollouts } = schedulerState.of(world);
  const primary = world.workloads.primary[workload]!;
  const found: number[] = [];
  for (let each = services.newest[workload]!; each !== none; each = rollouts.previous[each]!)
    if (each !== primary && (world.deployments.firstTask[each] !== none || isOwed(world, primary, each)))
      found.push(each);
  return found;
}

/** Whether a deployment without a task has lost its last one, which is replaced by one of its own revision. */
function isOwed(world: World, primary: number, deployment: number): boolean {
  const { rollouts } = schedulerState.of(world);
  return (
    rollouts.expected[deployment]! > 0 &&
    isReplica(world.plan.workloads[world.deployments.workload[deployment]!]!) &&
    rollouts.dismissed[deployment] === 0 &&
    rollouts.mode[primary] !== Mode.RELEASED &&
    world.deployments.rollout[primary] === Rollout.IN_PROGRESS &&
    !isOver(world, deployment)
  );
}
