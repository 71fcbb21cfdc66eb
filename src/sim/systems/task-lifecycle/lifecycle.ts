import { timer } from '../../system.ts';
import { none, StopCode, TaskFlag, TaskState } from '../../world/tables.ts';
import { doom, moveTask, setHealth } from '../../world/tasks.ts';
import type { World } from '../../world/world.ts';
import { addressesLack } from '../faults/zone-state.ts';
import { deregister } from '../target-health/registration.ts';
import {
  agentAcceptMs,
  deprovisioningMs,
  fargatePendingMs,
  fargateProvisioningMs,
  interfaceAttachMs,
} from './durations.ts';
import { stateReasons, taskDoomed, taskFailed, taskKilled, taskUnreachable } from './reasons.ts';
import { failsAfterMs, startLack } from './start-lack.ts';
import { activatingMs, keepImages, stopTimeoutMs } from './timing.ts';

// The way of a task from PROVISIONING to STOPPED. A phase ends by its timer; a timer of an earlier phase is void.

type Code = (typeof StopCode)[keyof typeof StopCode];

const phaseDone = timer((world, task, stamp) => {
  if (world.tasks.stamp[task] === stamp) leavePhase(world, task);
});

/** Starts the work on a task that has its host, or needs none. */
export function begin(world: World, task: number): void {
  world.say(stateReasons[TaskState.PROVISIONING]!, task);
  const { parameters } = world;
  const onFargate = world.tasks.host[task] === none;
  wait(
    world,
    task,
    onFargate
      ? parameters.get(fargateProvisioningMs)
      : hasInterface(world, task)
        ? parameters.get(interfaceAttachMs)
        : 0,
  );
}

/** Stops a task because somebody wants it to stop. */
export function stopTask(world: World, task: number, code: Code, why: string): void {
  if (world.tasks.desired[task] === 0) return;
  doom(world, task, code, why);
  world.say(taskDoomed, task, world.tasks.stopReason[task], code);
  tearDown(world, task);
}

/** Stops a task that broke; `exited` when none of its containers is left. */
export function failTask(world: World, task: number, code: Code, why: string, exited: boolean): void {
  const { tasks } = world;
  if (exited) tasks.flags[task]! |= TaskFlag.EXITED;
  if (tasks.desired[task] === 0) return;
  doom(world, task, code, why);
  world.say(taskFailed, task, tasks.stopReason[task], code);
  tearDown(world, task);
}

/** Sends SIGTERM at once, although targets have not drained: what the task runs on is being taken back. */
export function interruptTask(world: World, task: number, code: Code, why: string): void {
  if (world.tasks.desired[task] === 0) return;
  doom(world, task, code, why);
  world.say(taskDoomed, task, world.tasks.stopReason[task], code);
  if (world.tasks.state[task] !== TaskState.RUNNING) return tearDown(world, task);
  deregister(world, task);
  sendSigterm(world, task);
}

/** Ends a task at once, because what it ran on is gone. */
export function loseTask(world: World, task: number, code: Code, why: string): void {
  doom(world, task, code, why);
  deregister(world, task);
  world.say(taskFailed, task, world.tasks.stopReason[task], code);
  move(world, task, TaskState.STOPPED);
}

/** Goes on with tasks that were to stop, or ended by themselves, while the agent of their host was not connected. */
export function resumeStops(world: World, task: number): void {
  const { tasks } = world;
  tasks.flags[task]! &= ~TaskFlag.UNREACHABLE;
  if (tasks.desired[task] === 0) return tearDown(world, task);
  if ((tasks.flags[task]! & TaskFlag.EXITED) !== 0) {
    const why = world.texts[tasks.stopReason[task]!]!;
    return failTask(world, task, StopCode.EssentialContainerExited, why, true);
  }
  if (tasks.state[task] === TaskState.PENDING) wait(world, task, world.parameters.get(agentAcceptMs));
}

function wait(world: World, task: number, delayMs: number): void {
  if (delayMs === 0) leavePhase(world, task);
  else world.after(delayMs, phaseDone, task, world.tasks.stamp[task]!);
}

function move(world: World, task: number, to: number): void {
  world.say(stateReasons[to]!, task);
  moveTask(world, task, to);
}

function leavePhase(world: World, task: number): void {
  const { tasks, parameters } = world;
  switch (tasks.state[task]) {
    case TaskState.PROVISIONING: {
      const refused = hasInterface(world, task) ? addressesLack(world, tasks.zone[task]!) : undefined;
      if (refused !== undefined) return loseTask(world, task, StopCode.TaskFailedToStart, refused);
      move(world, task, TaskState.PENDING);
      const onFargate = tasks.host[task] === none;
      if (isCutOff(world, task)) return;
      return wait(world, task, parameters.get(onFargate ? fargatePendingMs : agentAcceptMs));
    }
    case TaskState.PENDING:
      return activate(world, task);
    case TaskState.ACTIVATING:
      return activated(world, task);
    case TaskState.DEACTIVATING:
      return sendSigterm(world, task);
    case TaskState.STOPPING:
      return deprovision(world, task);
    case TaskState.DEPROVISIONING:
      return move(world, task, TaskState.STOPPED);
    default:
  }
}

function activate(world: World, task: number): void {
  move(world, task, TaskState.ACTIVATING);
  const lack = startLack(world, task);
  if (lack) world.after(failsAfterMs(world, task, lack), startFails, task, world.tasks.stamp[task]!);
  else wait(world, task, activatingMs(world, task));
}

const startFails = timer((world, task, stamp) => {
  if (world.tasks.stamp[task] !== stamp) return;
  const lack = startLack(world, task);
  // What was lacking may have come while it was tried.
  if (!lack) return wait(world, task, activatingMs(world, task));
  if (lack.phase === 'logs') keepImages(world, task);
  failTask(world, task, StopCode.TaskFailedToStart, lack.text, true);
});

function activated(world: World, task: number): void {
  const { tasks } = world;
  keepImages(world, task);
  tasks.flags[task]! |= TaskFlag.RAN;
  move(world, task, TaskState.RUNNING);
}

/** The way out, from whatever state the task is in. */
function tearDown(world: World, task: number): void {
  const state = world.tasks.state[task]!;
  if (state >= TaskState.DEACTIVATING) return;
  if (isCutOff(world, task)) {
    world.tasks.flags[task]! |= TaskFlag.UNREACHABLE;
    world.say(taskUnreachable, task, world.tasks.host[task]);
    return;
  }
  if (state === TaskState.RUNNING) return deactivate(world, task);
  if (state >= TaskState.PENDING || world.tasks.host[task] !== none) return deprovision(world, task);
  // A task that still waits for a host has nothing to give back.
  if (world.tasks.zone[task] === none) return move(world, task, TaskState.STOPPED);
  deprovision(world, task);
}

function deactivate(world: World, task: number): void {
  if (world.tasks.firstTarget[task] === none) return sendSigterm(world, task);
  move(world, task, TaskState.DEACTIVATING);
  wait(world, task, deregister(world, task));
}

function sendSigterm(world: World, task: number): void {
  const { tasks } = world;
  move(world, task, TaskState.STOPPING);
  if (tasks.health[task] !== 0) setHealth(world, task, 0);
  if ((tasks.flags[task]! & TaskFlag.EXITED) !== 0) return deprovision(world, task);
  const { behaviour } = world.revisions[tasks.revision[task]!]!;
  const timeoutMs = stopTimeoutMs(world, task);
  if (behaviour.sigtermExitMs > timeoutMs) world.after(timeoutMs, killDue, task, tasks.stamp[task]!);
  wait(world, task, Math.min(behaviour.sigtermExitMs, timeoutMs));
}

// Set before the timer that ends the phase, so that it still finds the task in it.
const killDue = timer((world, task, stamp) => {
  if (world.tasks.stamp[task] !== stamp) return;
  world.say(taskKilled, task, stopTimeoutMs(world, task));
});

function deprovision(world: World, task: number): void {
  const detachMs = hasInterface(world, task) ? world.parameters.get(deprovisioningMs) : 0;
  if (detachMs === 0) return move(world, task, TaskState.STOPPED);
  move(world, task, TaskState.DEPROVISIONING);
  wait(world, task, detachMs);
}

/** On Fargate every task has a network interface, whatever else is said. */
const hasInterface = (world: World, task: number): boolean =>
  world.tasks.host[task] === none || world.revisions[world.tasks.revision[task]!]!.demand.takesInterface;

/** Whether ECS cannot reach the task: the agent of its host is not connected. */
export const isCutOff = (world: World, task: number): boolean => {
  const host = world.tasks.host[task]!;
  return host !== none && world.hosts.agent[host] === 0;
};
