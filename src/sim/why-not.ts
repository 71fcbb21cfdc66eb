import { controllerOf } from './controller.ts';
import { none, StopCode } from './world/tables.ts';
import type { World } from './world/world.ts';

/**
 * Why a deployment has not come to its end, in its controller's own words where it has some, or how the task of it that
 * broke last ended. Undefined when nothing is wrong.
 */
export function whyNot(world: World, deployment: number): string | undefined {
  const workload = world.deployments.workload[deployment]!;
  const why = controllerOf(world, workload)?.deployments?.standing(world, deployment).why;
  if (why !== undefined) return why;
  if (world.workloads.primary[workload] !== deployment) return undefined;
  const broken = lastBroken(world, deployment);
  return broken === none ? undefined : world.texts[world.tasks.stopReason[broken]!];
}

const breakages: readonly number[] = [StopCode.TaskFailedToStart, StopCode.EssentialContainerExited];

/** The newest task of a deployment that broke, or was replaced because its checks failed. */
function lastBroken(world: World, deployment: number): number {
  const { tasks } = world;
  for (let task = tasks.count - 1; task >= 0; task--) {
    if (tasks.deployment[task] !== deployment || tasks.stopReason[task] === none) continue;
    const why = world.texts[tasks.stopReason[task]!]!;
    if (breakages.includes(tasks.stopCode[task]!) || why.startsWith('Task failed ')) return task;
  }
  return none;
}
