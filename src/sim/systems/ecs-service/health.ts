import { Health, TaskFlag, TaskState } from '../../world/tables.ts';
import { setHealthy } from '../../world/tasks.ts';
import type { World } from '../../world/world.ts';
import { allTargetsHealthy, anyTargetUnhealthy } from '../target-health/registration.ts';
import { hasContainerCheck } from '../task-lifecycle/container-health.ts';
import { unhealthyAlternatives, unhealthyExplained } from './explain-unhealthy.ts';
import { isCountedHealthy } from './healthy.ts';
import { healthyAfterMs } from './parameters.ts';
import { taskUnhealthy } from './reasons.ts';
import { serviceSpec } from './spec.ts';
import { schedulerState } from './state.ts';

// Which tasks the scheduler counts as healthy, and which it holds for broken (facts, ecs-scheduler §3.2 and §4.4).

/** Judges a task again after something about its health has changed. Returns whether anything came of it. */
export function judge(world: World, task: number): boolean {
  const { tasks } = world;
  if (tasks.state[task] !== TaskState.RUNNING || tasks.desired[task] === 0) return false;
  const healthy = isHealthyNow(world, task);
  const changed = tasks.healthy[task] !== Number(healthy);
  setHealthy(world, task, healthy);
  return judgeFailing(world, task) || changed;
}

const isWarm = (world: World, task: number): boolean => (world.tasks.flags[task]! & TaskFlag.WARM) !== 0;

function isHealthyNow(world: World, task: number): boolean {
  const { tasks, parameters } = world;
  const revision = world.revisions[tasks.revision[task]!]!;
  return isCountedHealthy({
    hasLoadBalancer: serviceSpec(world, tasks.workload[task]!).targetGroups.length > 0,
    hasContainerCheck: hasContainerCheck(revision),
    runningForMs: isWarm(world, task) ? Infinity : world.nowMs - tasks.runningAt[task]!,
    settlesAfterMs: parameters.get(healthyAfterMs),
    taskHealth: (['UNKNOWN', 'HEALTHY', 'UNHEALTHY'] as const)[tasks.health[task]!]!,
    targetHealthy: allTargetsHealthy(world, task),
  });
}

/** A task outside its grace period whose checks fail is to be replaced; one that recovers in time is not. */
function judgeFailing(world: World, task: number): boolean {
  const { tasks } = world;
  const { healthCheckGracePeriodMs } = serviceSpec(world, tasks.workload[task]!);
  const inGrace = !isWarm(world, task) && world.nowMs < tasks.runningAt[task]! + healthCheckGracePeriodMs;
  const isUnhealthy = tasks.health[task] === Health.UNHEALTHY || anyTargetUnhealthy(world, task);
  const failing = isUnhealthy && !inGrace;
  const was = (tasks.flags[task]! & TaskFlag.FAILING) !== 0;
  if (failing === was) return false;
  markFailing(world, task, failing);
  if (failing) {
    const why = world.text(failingWhy(world, task).said);
    world.explain(
      () => unhealthyExplained(world, task),
      () => unhealthyAlternatives(world, task),
    );
    world.say(taskUnhealthy, tasks.workload[task], task, why);
  }
  return true;
}

export function markFailing(world: World, task: number, failing: boolean): void {
  const { tasks } = world;
  const { rollouts } = schedulerState.of(world);
  const deployment = tasks.deployment[task]!;
  if (failing) {
    if ((tasks.flags[task]! & TaskFlag.TO_REPLACE) !== 0) markLeaving(world, task, false);
    tasks.flags[task]! |= TaskFlag.FAILING;
  } else tasks.flags[task]! &= ~TaskFlag.FAILING;
  rollouts.failing[deployment]! += failing ? 1 : -1;
}

/** A task on a draining host is to be replaced although it is healthy. */
export function markLeaving(world: World, task: number, leaving: boolean): void {
  const { tasks } = world;
  const { rollouts } = schedulerState.of(world);
  const was = (tasks.flags[task]! & TaskFlag.TO_REPLACE) !== 0;
  if (was === leaving || (tasks.flags[task]! & TaskFlag.FAILING) !== 0) return;
  if (leaving) tasks.flags[task]! |= TaskFlag.TO_REPLACE;
  else tasks.flags[task]! &= ~TaskFlag.TO_REPLACE;
  rollouts.leaving[tasks.deployment[task]!]! += leaving ? 1 : -1;
}

/** The texts of ECS about a task whose checks fail: in the service event, and as its stopped reason. */
export function failingWhy(world: World, task: number): { said: string; stopped: string } {
  if (world.tasks.health[task] === Health.UNHEALTHY)
    return { said: 'due to its container health checks.', stopped: 'Task failed container health checks' };
  return {
    said: 'in its target group due to (reason Instance has failed at least the UnhealthyThreshold number of health checks consecutively.)',
    stopped: 'Task failed ELB health checks in (target-group)',
  };
}
