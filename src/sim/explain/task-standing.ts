import type { Story } from '#model/story.ts';
import { controllerOf } from '../controller.ts';
import { duration, Names } from '../names.ts';
import { isCutOff } from '../systems/task-lifecycle/lifecycle.ts';
import { stopTimeoutMs } from '../systems/task-lifecycle/timing.ts';
import { none, TaskFlag, TaskState } from '../world/tables.ts';
import type { World } from '../world/world.ts';

type Standing = Pick<Story, 'now' | 'tone'>;

/** How a task stands, and what it waits for. */
export function standingOfTask(world: World, task: number): Standing {
  const { tasks } = world;
  const state = tasks.state[task]!;
  const leaves = tasks.desired[task] === 0;
  if (state === TaskState.STOPPED)
    return { now: 'It has stopped, and what it held is given back.', tone: 'over' };
  if (leaves && isCutOff(world, task))
    return {
      now: `It should stop, but cannot be reached: the agent of ${hostOf(world, task)} is not connected.`,
      tone: 'bad',
    };
  if (state === TaskState.RUNNING) return runningSays(world, task);
  const waiting = state === TaskState.PROVISIONING ? byController(world, task) : undefined;
  return waiting ?? { now: underWay(world, task, state), tone: 'busy' };
}

const byController = (world: World, task: number): Standing | undefined =>
  controllerOf(world, world.tasks.workload[task]!)?.taskSays?.(world, task);

function underWay(world: World, task: number, state: number): string {
  const { tasks } = world;
  switch (state) {
    case TaskState.PROVISIONING:
      return 'What it needs before it can start is being prepared: its network interface is attached.';
    case TaskState.PENDING:
      if (isCutOff(world, task))
        return `It waits for the agent of ${hostOf(world, task)}, which is not connected.`;
      return tasks.host[task] === none
        ? 'Fargate is making the machine ready that it will run on.'
        : `It waits for the agent of ${hostOf(world, task)} to take it.`;
    case TaskState.ACTIVATING:
      return 'Its images are pulled and its containers are started in their order.';
    case TaskState.DEACTIVATING:
      return `It is out of its target groups: open connections may end, for at most the deregistration delay of ${duration(drainMs(world, task))}.`;
    case TaskState.STOPPING:
      return `Its containers were sent SIGTERM. Whoever has not exited after the stop timeout of ${duration(stopTimeoutMs(world, task))} is sent SIGKILL.`;
    default:
      return 'Its network interface is detached and deleted.';
  }
}

const hostOf = (world: World, task: number): string => new Names(world).host(world.tasks.host[task]!);

function drainMs({ tasks, targets, plan }: World, task: number): number {
  let longest = 0;
  for (let target = tasks.firstTarget[task]!; target !== none; target = targets.nextOfTask[target]!)
    longest = Math.max(longest, plan.targetGroups[targets.group[target]!]!.deregistrationDelayMs);
  return longest;
}

/** A task that is RUNNING: whether it counts as healthy, and if not, what that waits for. */
function runningSays(world: World, task: number): Standing {
  const { tasks } = world;
  if (tasks.hungAt[task]! <= world.nowMs)
    return {
      now: 'It runs and answers nobody: it hangs, and only a health check will find that out.',
      tone: 'bad',
    };
  if ((tasks.flags[task]! & TaskFlag.FAILING) !== 0)
    return {
      now: 'Its health checks fail, and its service replaces it: it stops when the replacement is up, or when there is room for none.',
      tone: 'bad',
    };
  if ((tasks.flags[task]! & TaskFlag.TO_REPLACE) !== 0)
    return {
      now: `${hostOf(world, task)} is draining. The task stops when the floor can spare it.`,
      tone: 'busy',
    };
  if (tasks.healthy[task] === 1) return { now: 'It runs and counts as healthy.', tone: 'ok' };
  return byController(world, task) ?? { now: 'It runs.', tone: 'ok' };
}

const says: Readonly<Record<number, string>> = {
  [TaskState.PROVISIONING]: 'gets a place, and what it needs there',
  [TaskState.PENDING]: 'waits for its host to take it',
  [TaskState.ACTIVATING]: 'pulls images, starts containers',
  [TaskState.RUNNING]: 'all containers have started',
  [TaskState.DEACTIVATING]: 'drains its targets',
  [TaskState.STOPPING]: 'SIGTERM, then SIGKILL',
  [TaskState.DEPROVISIONING]: 'gives back what it held',
  [TaskState.STOPPED]: 'is over',
};

/** What a task does in a state, in a few words. */
export const stateSays = (state: number): string => says[state] ?? '';
