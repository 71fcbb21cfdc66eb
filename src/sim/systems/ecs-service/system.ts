import type { System } from '../../system.ts';
import { HostState, none, StopCode, TaskFlag, TaskState } from '../../world/tables.ts';
import { tasksOn } from '../../world/tasks.ts';
import type { World } from '../../world/world.ts';
import { stopTask } from '../task-lifecycle/lifecycle.ts';
import { alarmBakeMs } from './bake.ts';
import { breakerCountsFailure } from './breaker.ts';
import { serviceController } from './controller.ts';
import { observe } from './deployments.ts';
import { markFailing, markLeaving } from './health.ts';
import { expectJudgement, judgeAndWake } from './judgement.ts';
import { schedulerMechanisms } from './mechanisms.ts';
import { schedulerParameters } from './parameters.ts';
import { look } from './pass.ts';
import { retryPlacements } from './place-waiting.ts';
import { cannotStartTasks, schedulerReasons } from './reasons.ts';
import { ecsServiceOf, isReplica } from './spec.ts';
import { launchParameters, startDelayMs } from './start-backoff.ts';
import { lanesMax, schedulerState, zonesMax } from './state.ts';
import { beginSteady } from './steady.ts';
import { provisioningQueue, provisioningTimeoutMs } from './waiting.ts';
import { wake } from './wake.ts';

const isOurs = (world: World, task: number): boolean =>
  ecsServiceOf(world.plan.workloads[world.tasks.workload[task]!]!) !== undefined;

/** A task failed before it ran: later attempts are put off, and the circuit breaker counts it. */
function failedStart(world: World, task: number): void {
  const { tasks } = world;
  const { services, rollouts } = schedulerState.of(world);
  const workload = tasks.workload[task]!;
  const deployment = tasks.deployment[task]!;
  const delayMs = startDelayMs(world, ++services.failedStarts[workload]!);
  if (delayMs > 0) {
    services.throttledUntil[workload] = world.nowMs + delayMs;
    world.say(cannotStartTasks, workload, delayMs);
  }
  if (rollouts.everRan[deployment] === 0) breakerCountsFailure(world, deployment);
}

function taskMoved(world: World, task: number, from: number, to: number): void {
  if (world.muted || !isOurs(world, task)) return;
  const { tasks } = world;
  const { services, rollouts } = schedulerState.of(world);
  const workload = tasks.workload[task]!;
  if (to === TaskState.RUNNING) {
    rollouts.everRan[tasks.deployment[task]!] = 1;
    services.failedStarts[workload] = 0;
    expectJudgement(world, task);
  } else if (to === TaskState.STOPPED) {
    if (from === TaskState.PROVISIONING && tasks.zone[task] === none) services.waitingTasks[workload]!--;
  }
  // With no other move does the number of tasks change, or of those that are healthy.
  if (from === none || from === TaskState.RUNNING || to === TaskState.RUNNING || to === TaskState.STOPPED)
    observe(world, workload);
  wake(world, workload);
}

function taskDoomed(world: World, task: number): void {
  if (!isOurs(world, task)) return;
  const { tasks } = world;
  const { services, rollouts } = schedulerState.of(world);
  const workload = tasks.workload[task]!;
  if ((tasks.flags[task]! & TaskFlag.FAILING) !== 0) markFailing(world, task, false);
  markLeaving(world, task, false);
  rollouts.onLane[tasks.deployment[task]! * lanesMax + tasks.lane[task]!]!--;
  const zone = tasks.zone[task]!;
  if (zone !== none) services.inZone[workload * zonesMax + zone]!--;
  const isStillborn =
    (tasks.flags[task]! & TaskFlag.RAN) === 0 && tasks.stopCode[task] === StopCode.TaskFailedToStart;
  if (isStillborn) failedStart(world, task);
  observe(world, workload);
  wake(world, workload);
}

/** Service tasks on a draining instance: those that have not come to run stop at once, the others are replaced. */
function hostMoved(world: World, host: number, from: number, to: number): void {
  if (from === none) return;
  for (const task of tasksOn(world, host)) {
    const isPlaced = isReplica(world.plan.workloads[world.tasks.workload[task]!]!);
    if (!isPlaced || world.tasks.desired[task] === 0) continue;
    if (to === HostState.ACTIVE) markLeaving(world, task, false);
    if (to !== HostState.DRAINING) continue;
    if (world.tasks.state[task]! >= TaskState.RUNNING) markLeaving(world, task, true);
    else stopTask(world, task, StopCode.ServiceSchedulerInitiated, 'Its container instance is draining');
    wake(world, world.tasks.workload[task]!);
  }
}

export const ecsServiceSystem: System = {
  id: 'ecs-service',
  states: [schedulerState, provisioningQueue],
  controls: serviceController,
  begin(world) {
    world.muted = true;
    for (const { index } of world.plan.workloads.filter(isReplica)) {
      const revision = world.plan.revisions.find(({ workload }) => workload === index);
      if (revision) beginSteady(world, index, revision.index);
    }
    world.muted = false;
    for (const { index } of world.plan.workloads.filter(isReplica)) wake(world, index, true);
  },
  on: {
    taskMoved,
    taskDoomed,
    hostMoved,
    taskHealth: (world, task) => {
      if (!world.muted && isOurs(world, task)) judgeAndWake(world, task);
    },
    targetMoved: (world, target) => {
      const task = world.targets.task[target]!;
      if (!world.muted && isOurs(world, task)) judgeAndWake(world, task);
    },
    roomFreed: retryPlacements,
    capacityCame: retryPlacements,
    // Services that are uneven over their zones now may be rebalanced.
    zoneRestored(world) {
      for (const workload of world.plan.workloads) if (ecsServiceOf(workload)) wake(world, workload.index);
    },
    protectionEnded(world, task) {
      if (isOurs(world, task)) wake(world, world.tasks.workload[task]!);
    },
    desiredChanged: (world, workload) => {
      if (ecsServiceOf(world.plan.workloads[workload]!)) wake(world, workload, true);
    },
    settingsChanged: (world, workload) => wake(world, workload, true),
    reconcile: (world, workload) => {
      if (isReplica(world.plan.workloads[workload]!)) look(world, workload);
    },
  },
  reasons: schedulerReasons,
  parameters: [...schedulerParameters, ...launchParameters, provisioningTimeoutMs, alarmBakeMs],
  mechanisms: schedulerMechanisms,
};
