import { timer } from '../../system.ts';
import { never, StopCode, TaskFlag, TaskState } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { hang } from '../faults/hang.ts';
import { failTask, isCutOff } from './lifecycle.ts';
import { containerRestarted, exitedUnseen, sidecarExited } from './reasons.ts';
import { restarts } from './restart-policy.ts';

/** Sets the time at which a task that came to RUNNING, or whose container was restarted, crashes by its own fault. */
export function expectCrash(world: World, task: number): void {
  const { tasks } = world;
  const { crashAfterMs } = world.revisions[tasks.revision[task]!]!.behaviour;
  if (crashAfterMs !== undefined) world.after(crashAfterMs, crashDue, task, tasks.stamp[task]!);
}

const crashDue = timer((world, task, stamp) => {
  const { tasks } = world;
  if (tasks.stamp[task] !== stamp || tasks.state[task] !== TaskState.RUNNING) return;
  // What hangs does not come to where it would crash.
  if (tasks.hungAt[task]! <= world.nowMs) return;
  exitContainer(world, task, world.revisions[tasks.revision[task]!]!.behaviour.exitCode);
});

/**
 * An essential container of a RUNNING task exits, the first one unless its number is given. Its restart policy may
 * restart it in place; otherwise the task stops. `what` stands for the reason AWS gives where the exit was not its own.
 */
export function exitContainer(
  world: World,
  task: number,
  exitCode: number,
  what = 'Essential container in task exited',
  container?: number,
): void {
  const { tasks } = world;
  const { containers } = world.revisions[tasks.revision[task]!]!;
  const exited =
    container === undefined ? containers.find(({ essential }) => essential) : containers[container];
  const policy = exited?.restartPolicy;
  const lastStartMs = tasks.restartedAt[task] === never ? tasks.runningAt[task]! : tasks.restartedAt[task]!;
  if (policy && tasks.desired[task] === 1 && restarts(policy, exitCode, world.nowMs - lastStartMs)) {
    tasks.restartedAt[task] = world.nowMs;
    world.say(containerRestarted, task, exitCode);
    world.signal.answersMoved(world, task);
    expectCrash(world, task);
    return;
  }
  if (isCutOff(world, task)) return exitUnseen(world, task, exitCode, what);
  failTask(world, task, StopCode.EssentialContainerExited, what, true);
}

/** ECS learns of an exit only when the agent is connected again: `resumeStops` then ends the task. */
function exitUnseen(world: World, task: number, exitCode: number, what: string): void {
  const { tasks } = world;
  if (tasks.desired[task] === 1) tasks.stopReason[task] = world.text(what);
  tasks.flags[task]! |= TaskFlag.EXITED;
  world.say(exitedUnseen, task, tasks.host[task], exitCode);
  hang(world, task);
}

/** A container that is not essential exits: its restart policy may restart it, the task keeps running either way. */
export function exitSidecar(world: World, task: number, container: number, exitCode: number): void {
  const { tasks } = world;
  const { name, restartPolicy } = world.revisions[tasks.revision[task]!]!.containers[container]!;
  const sinceStartMs = world.nowMs - tasks.runningAt[task]!;
  if (restartPolicy && restarts(restartPolicy, exitCode, sinceStartMs))
    world.say(containerRestarted, task, exitCode);
  else world.say(sidecarExited, task, world.text(name), exitCode);
}
