import { parameter } from '../../parameters.ts';
import { timer, type System } from '../../system.ts';
import { none, StopCode, TaskFlag, TaskState } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { settle } from '../ecs-service/launch.ts';
import { schedulerState, zonesMax } from '../ecs-service/state.ts';
import { requestOfTask, tasksWaiting } from '../ecs-service/waiting.ts';
import { clockStartsAtSeconds } from '../placement/parameters.ts';
import { place } from '../placement/placer.ts';
import { stopTask } from '../task-lifecycle/lifecycle.ts';
import { standaloneController } from './controller.ts';
import { scheduleOff, scheduleUnread, standaloneReasons, zoneTakenForUtc } from './reasons.ts';
import { runTask } from './run-task.ts';
import { nextRunMs } from './schedule.ts';
import { standaloneTaskOf } from './spec.ts';

const page = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/standalone-tasks.html';
const schedulePage = 'https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html';

const standaloneRunMs = parameter({
  name: 'standaloneRunMs',
  value: 60_000,
  basis: 'simplified',
  says: 'How long the application of a standalone task runs before it exits with code 0.',
  source: page,
});

const isOurs = (world: World, task: number): boolean =>
  standaloneTaskOf(world.plan.workloads[world.tasks.workload[task]!]!) !== undefined;

const runOnce = timer((world, workload) => runTask(world, workload));

// In the background: a schedule goes on for ever, and a run would never settle.
const scheduledRun = timer(
  (world, workload) => {
    runTask(world, workload);
    expectRun(world, workload, world.nowMs + 1);
  },
  { background: true },
);

/** Sets the timer for the next run of a schedule, at or after `fromMs`. */
function expectRun(world: World, workload: number, fromMs: number): void {
  const { schedule } = standaloneTaskOf(world.plan.workloads[workload]!)!;
  const startedAt = world.parameters.get(clockStartsAtSeconds);
  const next = nextRunMs(schedule!.expression, startedAt, fromMs);
  if (next === 'unsupported') world.say(scheduleUnread, workload, world.text(schedule!.expression));
  else if (next !== 'never') world.at(next, scheduledRun, workload);
}

function start(world: World, workload: number): void {
  const { schedule } = standaloneTaskOf(world.plan.workloads[workload]!)!;
  if (!schedule) {
    world.at(0, runOnce, workload);
    return;
  }
  if (!schedule.enabled) {
    world.say(scheduleOff, workload);
    return;
  }
  const dependsOnZone = !schedule.expression.startsWith('rate') && schedule.timezone !== 'UTC';
  if (dependsOnZone) world.say(zoneTakenForUtc, workload, world.text(schedule.timezone));
  expectRun(world, workload, 0);
}

const jobDone = timer((world, task, stamp) => {
  const { tasks } = world;
  if (tasks.stamp[task] !== stamp || tasks.hungAt[task]! <= world.nowMs) return;
  tasks.flags[task]! |= TaskFlag.EXITED;
  stopTask(world, task, StopCode.EssentialContainerExited, 'Essential container in task exited');
});

/** There is more room: tasks that wait try again, after all that is due now. */
function roomFreed(world: World): void {
  const { services } = schedulerState.of(world);
  for (const workload of world.plan.workloads) {
    const { index } = workload;
    if (!standaloneTaskOf(workload) || services.waits[index] !== 1) continue;
    services.waits[index] = 0;
    if (services.waitingTasks[index]! > 0) world.after(0, roomCame, index);
  }
}

const roomCame = timer((world, workload) => {
  const { services } = schedulerState.of(world);
  for (const task of tasksWaiting(world)) {
    if (world.tasks.workload[task] !== workload) continue;
    const request = requestOfTask(world, task);
    const host = place(world, request);
    if (host === none) services.waits[workload] = 1;
    else {
      services.waitingTasks[workload]!--;
      settle(world, task, host, request);
    }
  }
});

/** Tasks that are started once, or on a schedule, and that nobody restarts. */
export const standaloneTasks: System = {
  id: 'standalone-task',
  controls: standaloneController,
  begin(world) {
    for (const workload of world.plan.workloads) if (standaloneTaskOf(workload)) start(world, workload.index);
  },
  tasksTo: [TaskState.RUNNING, TaskState.STOPPED],
  on: {
    taskMoved(world, task, from, to) {
      if (!isOurs(world, task)) return;
      if (to === TaskState.RUNNING)
        world.after(world.parameters.get(standaloneRunMs), jobDone, task, world.tasks.stamp[task]!);
      const neverPlaced = from === TaskState.PROVISIONING && world.tasks.zone[task] === none;
      if (to === TaskState.STOPPED && neverPlaced)
        schedulerState.of(world).services.waitingTasks[world.tasks.workload[task]!]!--;
    },
    taskDoomed(world, task) {
      const zone = world.tasks.zone[task]!;
      if (zone === none || !isOurs(world, task)) return;
      schedulerState.of(world).services.inZone[world.tasks.workload[task]! * zonesMax + zone]!--;
    },
    roomFreed,
  },
  reasons: standaloneReasons,
  parameters: [standaloneRunMs],
  mechanisms: [
    {
      says: 'RunTask starts its tasks at once and places each by itself. Without a strategy any instance that fits may be chosen.',
      basis: 'simplified',
      source: page,
    },
    {
      says: 'A task that finds no instance fails with one reason for each instance tried; through a capacity provider it waits in PROVISIONING instead. Nobody replaces a standalone task that failed or stopped.',
      basis: 'documented',
      source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/api_failures_messages.html',
    },
    {
      says: 'A standalone task without a schedule is run when the rehearsal begins. Its application exits with code 0 after a time that is a parameter.',
      basis: 'simplified',
      source: page,
    },
    {
      says: 'Schedules are followed as EventBridge Scheduler writes them: a rate begins at once, cron expressions know *, ?, lists, ranges, steps and names (not L, W and #), and times are in UTC.',
      basis: 'simplified',
      source: schedulePage,
    },
  ],
};
