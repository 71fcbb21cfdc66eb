import type { World } from '../../world/world.ts';
import { requestOfTask, tasksWaiting } from '../ecs-service/waiting.ts';
import { isDistinct } from '../placement/constraints.ts';
import { tasksPerInstance, type WaitingTasks } from './instances-to-add.ts';

/** What waits for instances of a group, and which workloads wait for it in vain because no instance is large enough. */
export interface Waiting {
  readonly tasks: readonly WaitingTasks[];
  readonly inVain: readonly number[];
}

/** Tasks in PROVISIONING that are to run on a group, counted by what they demand. */
export function waitingFor(world: World, group: number): Waiting {
  const found = new Map<string, { tasks: WaitingTasks; workloads: Set<number> }>();
  for (const task of tasksWaiting(world)) {
    const request = requestOfTask(world, task);
    if (!request.lane.groups.includes(group)) continue;
    const { demand } = world.revisions[request.revision]!;
    const distinctInstance = isDistinct(request);
    const key = JSON.stringify([demand, distinctInstance ? request.workload : -1]);
    const before = found.get(key);
    const count = (before?.tasks.count ?? 0) + 1;
    const workloads = before?.workloads ?? new Set();
    workloads.add(request.workload);
    found.set(key, { tasks: { demand, count, distinctInstance }, workloads });
  }
  const { room } = world.plan.groups[group]!;
  const all = [...found.values()];
  return {
    tasks: all.map(({ tasks }) => tasks),
    inVain: all
      .filter(({ tasks }) => tasksPerInstance(tasks, room, world.plan.hostPorts) === 0)
      .flatMap(({ workloads }) => [...workloads]),
  };
}
