import { timer } from '../../system.ts';
import { never, none } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { failDeployment } from '../ecs-service/breaker.ts';
import { Mode, schedulerState, sourcesOf } from '../ecs-service/state.ts';
import { wake } from '../ecs-service/wake.ts';
import { setTrafficWeights } from '../traffic/weights.ts';
import { callHooks, isPaused } from './hooks.ts';
import { codeDeployInstallLimitMs, stageLimitMs } from './parameters.ts';
import { codeDeployReasons, productionShifted, stageReasons, stepBakes } from './reasons.ts';
import { shiftsOf, type Shift } from './schedule.ts';
import { Stage, stages } from './stages.ts';
import { shiftSpec, shiftState } from './state.ts';

// The way of one deployment through its stages. Whatever may end a stage wakes the scheduler, which looks here too.

/** Goes on from stage to stage as far as nothing has to be waited for. */
export function proceed(world: World, workload: number): void {
  const { shifts } = shiftState.of(world);
  while (shifts.deployment[workload] !== none && isDone(world, workload))
    enter(world, workload, following(world, workload));
}

/** Begins a stage. */
export function enter(world: World, workload: number, stage: number): void {
  const { shifts } = shiftState.of(world);
  shifts.stage[workload] = stage;
  shifts.waitsUntil[workload] = never;
  const step = ++shifts.step[workload]!;
  const reasons = usesCodeDeploy(world, workload) ? codeDeployReasons : stageReasons;
  world.say(reasons[stage]!, workload, shifts.deployment[workload]);
  starts[stage]?.(world, workload);
  callHooks(world, workload);
  world.after(limitMs(world, workload, stage), limitDue, workload, step);
}

const usesCodeDeploy = (world: World, workload: number): boolean =>
  shiftSpec(world, workload).controller === 'CODE_DEPLOY';

/** What a stage does when it begins. */
const starts: Readonly<Record<number, (world: World, workload: number) => void>> = {
  [Stage.RECONCILE_SERVICE]: (world, workload) => {
    const { shifts } = shiftState.of(world);
    const { rollouts } = schedulerState.of(world);
    for (const each of sourcesOf(world, workload))
      if (each !== shifts.holder[workload]) rollouts.dismissed[each] = 1;
    wake(world, workload, true);
  },
  [Stage.SCALE_UP]: (world, workload) => {
    schedulerState.of(world).rollouts.held[shiftState.of(world).shifts.deployment[workload]!] = 0;
    wake(world, workload, true);
  },
  [Stage.PRODUCTION_TRAFFIC_SHIFT]: moveTraffic,
  [Stage.BAKE_TIME]: (world, workload) => {
    const { strategy } = shiftSpec(world, workload);
    waitFor(world, workload, strategy.bakeMs ?? 0);
  },
  [Stage.CLEAN_UP]: (world, workload) => {
    const { shifts } = shiftState.of(world);
    const { rollouts } = schedulerState.of(world);
    const deployment = shifts.deployment[workload]!;
    shifts.holder[workload] = deployment;
    // Old tasks that are gone just now are not replaced any more.
    for (const each of sourcesOf(world, workload)) rollouts.expected[each] = 0;
    rollouts.mode[deployment] = Mode.RELEASED;
    wake(world, workload, true);
  },
};

/** The shift a deployment is at, and the one after it, if any. */
function shiftsAt(world: World, workload: number): { now: Shift; next: Shift | undefined } {
  const all = shiftsOf(shiftSpec(world, workload).strategy);
  const at = shiftState.of(world).shifts.shift[workload]!;
  return { now: all[at]!, next: all[at + 1] };
}

function moveTraffic(world: World, workload: number): void {
  const { shifts } = shiftState.of(world);
  const deployment = shifts.deployment[workload]!;
  const { permille } = shiftsAt(world, workload).now;
  world.say(productionShifted, workload, deployment, world.deployments.revision[deployment], permille);
  setTrafficWeights(world, workload, [
    { deployment: shifts.holder[workload]!, permille: 1000 - permille },
    { deployment, permille },
  ]);
}

/** Whether the present stage is over. */
function isDone(world: World, workload: number): boolean {
  const { shifts } = shiftState.of(world);
  if (shifts.openHooks[workload]! > 0) return false;
  const deployment = shifts.deployment[workload]!;
  switch (shifts.stage[workload]) {
    case Stage.RECONCILE_SERVICE:
      return sourcesOf(world, workload).every((each) => each === shifts.holder[workload]);
    case Stage.SCALE_UP: {
      const { wanted, healthy } = world.deployments;
      const desired = world.workloads.desired[workload]!;
      return healthy[deployment]! >= desired && healthy[deployment] === wanted[deployment];
    }
    case Stage.PRODUCTION_TRAFFIC_SHIFT:
      return hasStepBaked(world, workload);
    case Stage.BAKE_TIME:
      return world.nowMs >= shifts.waitsUntil[workload]!;
    case Stage.CLEAN_UP:
      // The scheduler completes the deployment once the old tasks are gone.
      return false;
    default:
      return true;
  }
}

/** Each shift but the last one is followed by a wait, which begins when its hooks have let it go on. */
function hasStepBaked(world: World, workload: number): boolean {
  const { shifts } = shiftState.of(world);
  const { now, next } = shiftsAt(world, workload);
  if (!next) return true;
  if (shifts.waitsUntil[workload] === never) {
    const bakeMs = next.afterMs - now.afterMs;
    world.say(stepBakes, workload, shifts.deployment[workload], bakeMs);
    waitFor(world, workload, bakeMs);
  }
  return world.nowMs >= shifts.waitsUntil[workload]!;
}

function waitFor(world: World, workload: number, delayMs: number): void {
  const { shifts } = shiftState.of(world);
  shifts.waitsUntil[workload] = world.nowMs + delayMs;
  if (delayMs > 0) world.after(delayMs, waitOver, workload, shifts.step[workload]!);
}

const waitOver = timer(
  (world, workload, step) => {
    if (shiftState.of(world).shifts.step[workload] === step) proceed(world, workload);
  },
  { background: true },
);

/** The stage after the present one. Further shifts go through the hooks before and at a shift again. */
function following(world: World, workload: number): number {
  const { shifts } = shiftState.of(world);
  const stage = shifts.stage[workload]!;
  if (stage !== Stage.PRODUCTION_TRAFFIC_SHIFT || !shiftsAt(world, workload).next) return stage + 1;
  shifts.shift[workload]!++;
  // CodeDeploy calls its hooks before and after traffic moves, not at each shift.
  return usesCodeDeploy(world, workload) ? stage : Stage.PRE_PRODUCTION_TRAFFIC_SHIFT;
}

function limitMs(world: World, workload: number, stage: number): number {
  const isInstall = stage === Stage.SCALE_UP && usesCodeDeploy(world, workload);
  return world.parameters.get(isInstall ? codeDeployInstallLimitMs : stageLimitMs);
}

// What takes exactly as long as it may is in time, in whatever order both were set.
const limitDue = timer((world, workload, step) => world.after(0, limitPassed, workload, step), {
  background: true,
});

const limitPassed = timer(
  (world, workload, step) => {
    const { shifts } = shiftState.of(world);
    // A pause may last longer than a stage without one: its hook has a limit of its own.
    if (shifts.step[workload] !== step || isPaused(world, workload)) return;
    const stage = shifts.stage[workload]!;
    const why = `the stage ${stages[stage]!.name} took too long`;
    failDeployment(world, shifts.deployment[workload]!, why, stage < Stage.CLEAN_UP);
  },
  { background: true },
);
