import { timer } from '../../system.ts';
import type { World } from '../../world/world.ts';
import { hasContainerCheck } from '../task-lifecycle/container-health.ts';
import { breakerCountsHealthy } from './breaker.ts';
import { observe } from './deployments.ts';
import { judge } from './health.ts';
import { healthyAfterMs } from './parameters.ts';
import { wake } from './wake.ts';
import { serviceSpec } from './spec.ts';

/** Judges a task, and lets the scheduler look at its service if that changed anything. */
export function judgeAndWake(world: World, task: number): void {
  if (!judge(world, task)) return;
  const workload = world.tasks.workload[task]!;
  if (world.tasks.healthy[task] === 1) breakerCountsHealthy(world, world.tasks.deployment[task]!);
  observe(world, workload);
  wake(world, workload);
}

/** Sets the timers by which a task that came to RUNNING is judged without anything happening to it. */
export function expectJudgement(world: World, task: number): void {
  const { tasks, parameters } = world;
  const revision = world.revisions[tasks.revision[task]!]!;
  const { targetGroups, healthCheckGracePeriodMs } = serviceSpec(world, tasks.workload[task]!);
  const isChecked = targetGroups.length > 0 || hasContainerCheck(revision);
  if (!isChecked) world.after(parameters.get(healthyAfterMs), judgementDue, task, tasks.stamp[task]!);
  else if (healthCheckGracePeriodMs > 0)
    world.after(healthCheckGracePeriodMs, judgementDue, task, tasks.stamp[task]!);
}

const judgementDue = timer((world, task, stamp) => {
  if (world.tasks.stamp[task] === stamp) judgeAndWake(world, task);
});
