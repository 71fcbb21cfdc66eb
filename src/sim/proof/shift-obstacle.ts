import { serviceSpec } from '../systems/ecs-service/spec.ts';
import { launchRate } from '../systems/ecs-service/start-backoff.ts';
import {
  codeDeployInstallLimitMs,
  deploymentLimitMs,
  hookCallBackDelayMs,
  lambdaHookAnswer,
  lambdaHookInProgress,
  lambdaHookMs,
  stageLimitMs,
} from '../systems/traffic-shift/parameters.ts';
import { shiftsOf } from '../systems/traffic-shift/schedule.ts';
import { Stage, stages } from '../systems/traffic-shift/stages.ts';
import { duration } from '../names.ts';
import type { World } from '../world/world.ts';
import type { Obstacle } from './verdict.ts';

/** What keeps a deployment from going through its stages, although all of its tasks come up; undefined when nothing does. */
export function shiftObstacle(world: World, workload: number): Obstacle | undefined {
  return hookObstacle(world, workload) ?? timeObstacle(world, workload);
}

/** Stages that a deployment goes through from a steady state, and whose hooks can still end it. */
const visited = stages.filter((_, i) => i !== Stage.RECONCILE_SERVICE && i !== Stage.CLEAN_UP);

/** How long a deployment takes at most that goes through its stages, not counting the time until its tasks run. */
export function shiftingMs(world: World, workload: number): number {
  const { strategy, hooks } = serviceSpec(world, workload);
  const hooksMs = hooks.reduce((sum, { stages: at, timeoutMs }) => sum + at.length * timeoutMs, 0);
  return shiftsOf(strategy).at(-1)!.afterMs + (strategy.bakeMs ?? 0) + hooksMs;
}

function hookObstacle(world: World, workload: number): Obstacle | undefined {
  const { controller, hooks } = serviceSpec(world, workload);
  if (controller === 'CODE_DEPLOY') return undefined;
  const { parameters } = world;
  const calls = parameters.get(lambdaHookInProgress);
  const answersAfterMs =
    (calls + 1) * parameters.get(lambdaHookMs) + calls * parameters.get(hookCallBackDelayMs);
  for (const { sort, stages: at, timeoutMs, onTimeout } of hooks) {
    const stage = visited.find(({ name }) => at.includes(name))?.name;
    if (stage === undefined) continue;
    const answers = sort === 'LAMBDA' && answersAfterMs <= timeoutMs;
    if (answers ? parameters.get(lambdaHookAnswer) === 'SUCCEEDED' : onTimeout === 'CONTINUE') continue;
    const words = answers
      ? `Its lifecycle hook at ${stage} answers ${parameters.get(lambdaHookAnswer)}, which rolls the deployment back.`
      : sort === 'PAUSE'
        ? `Its pause hook at ${stage} waits for somebody to continue the deployment, and rolls it back after ${duration(timeoutMs)}.`
        : `Its lifecycle hook at ${stage} has not answered within ${duration(timeoutMs)}, which rolls the deployment back.`;
    return { code: 'hook', words, numbers: { timeoutMs } };
  }
  return undefined;
}

function timeObstacle(world: World, workload: number): Obstacle | undefined {
  const { parameters } = world;
  const { strategy, controller, lanes } = serviceSpec(world, workload);
  const desired = world.workloads.desired[workload]!;
  const isCodeDeploy = controller === 'CODE_DEPLOY';
  const launchMs = (Math.ceil(desired / launchRate(world, lanes)) - 1) * 60_000;
  const bakeMs = strategy.bakeMs ?? 0;
  const shifts = shiftsOf(strategy);
  const allMs = launchMs + shifts.at(-1)!.afterMs + bakeMs;
  const limits = [
    {
      what: `Starting ${desired} tasks`,
      takesMs: launchMs,
      limitMs: parameters.get(isCodeDeploy ? codeDeployInstallLimitMs : stageLimitMs),
    },
    { what: 'The bake time', takesMs: bakeMs, limitMs: parameters.get(stageLimitMs) },
    { what: 'A step of the shift', takesMs: shifts[1]?.afterMs ?? 0, limitMs: parameters.get(stageLimitMs) },
    { what: 'The deployment as a whole', takesMs: allMs, limitMs: parameters.get(deploymentLimitMs) },
  ];
  const over = limits.find(({ takesMs, limitMs }) => takesMs > limitMs);
  if (!over) return undefined;
  const { what, takesMs, limitMs } = over;
  const words = `${what} takes ${duration(takesMs)} at least, and may take ${duration(limitMs)}.`;
  return { code: 'too-long', words, numbers: { takesMs, limitMs } };
}
