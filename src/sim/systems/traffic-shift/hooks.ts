import { timer } from '../../system.ts';
import type { World } from '../../world/world.ts';
import { failDeployment } from '../ecs-service/breaker.ts';
import type { LifecycleHook } from '../ecs-service/spec.ts';
import { wake } from '../ecs-service/wake.ts';
import { hookCallBackDelayMs, lambdaHookAnswer, lambdaHookInProgress, lambdaHookMs } from './parameters.ts';
import { hookAnswered, hookCalled, hookContinued, hookWaits } from './reasons.ts';
import { stages } from './stages.ts';
import { shiftSpec, shiftState } from './state.ts';

// Lifecycle hooks of a stage run side by side: all have to let it go on, and the first that does not rolls back.

/** Calls the functions and begins the pauses of the stage that has just begun. */
export function callHooks(world: World, workload: number): void {
  const { shifts, hooks } = shiftState.of(world);
  const { controller, hooks: declared } = shiftSpec(world, workload);
  const stage = stages[shifts.stage[workload]!]!.name;
  shifts.openHooks[workload] = 0;
  shifts.firstHook[workload] = hooks.count;
  // CodeDeploy has hooks of its own, of which a service does not tell.
  if (controller === 'CODE_DEPLOY') return;
  declared.forEach((hook, index) => {
    if (!hook.stages.includes(stage)) return;
    const row = hooks.add();
    hooks.workload[row] = workload;
    hooks.step[row] = shifts.step[workload]!;
    hooks.hook[row] = index;
    shifts.openHooks[workload]!++;
    if (hook.sort === 'LAMBDA') call(world, row);
    else world.say(hookWaits, workload, shifts.deployment[workload], world.text(stage), hook.timeoutMs);
    world.after(hook.timeoutMs, timeoutDue, row);
  });
}

/** Whether somebody has to continue the deployment of a workload before it goes on. */
export const isPaused = (world: World, workload: number): boolean => openPauses(world, workload).length > 0;

/**
 * Answers all pause hooks that hold the deployment of a workload. Returns whether there was one.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContinueServiceDeployment.html
 */
export function answerPauses(world: World, workload: number, action: 'CONTINUE' | 'ROLLBACK'): boolean {
  const rows = openPauses(world, workload);
  for (const row of rows) {
    if (!isOpen(world, row)) break;
    if (action === 'CONTINUE') letGo(world, row, 'a user continued it');
    else fail(world, row, `a user rolled it back at ${stageOf(world, workload)}`);
  }
  return rows.length > 0;
}

function openPauses(world: World, workload: number): number[] {
  const { shifts, hooks } = shiftState.of(world);
  const found: number[] = [];
  if (shifts.openHooks[workload] === 0) return found;
  for (let row = shifts.firstHook[workload]!; row < hooks.count; row++)
    if (hooks.workload[row] === workload && isOpen(world, row) && hookOf(world, row).sort === 'PAUSE')
      found.push(row);
  return found;
}

const hookOf = (world: World, row: number): LifecycleHook => {
  const { hooks } = shiftState.of(world);
  return shiftSpec(world, hooks.workload[row]!).hooks[hooks.hook[row]!]!;
};

const stageOf = (world: World, workload: number): string =>
  stages[shiftState.of(world).shifts.stage[workload]!]!.name;

/** A row is void once its stage is over. */
function isOpen(world: World, row: number): boolean {
  const { shifts, hooks } = shiftState.of(world);
  return hooks.open[row] === 1 && hooks.step[row] === shifts.step[hooks.workload[row]!];
}

function call(world: World, row: number): void {
  const { shifts, hooks } = shiftState.of(world);
  const workload = hooks.workload[row]!;
  const calls = ++hooks.calls[row]!;
  const stage = world.text(stageOf(world, workload));
  world.say(hookCalled, workload, shifts.deployment[workload], stage, calls);
  world.after(world.parameters.get(lambdaHookMs), answerDue, row);
}

const answerDue = timer(
  (world, row) => {
    if (!isOpen(world, row)) return;
    const { shifts, hooks } = shiftState.of(world);
    const { parameters } = world;
    const workload = hooks.workload[row]!;
    const isLast = hooks.calls[row]! > parameters.get(lambdaHookInProgress);
    const answer = isLast ? parameters.get(lambdaHookAnswer) : 'IN_PROGRESS';
    const said = answer === 'NONE' ? 'no status' : answer;
    const stage = stageOf(world, workload);
    world.say(hookAnswered, workload, shifts.deployment[workload], world.text(stage), world.text(said));
    if (!isLast) world.after(parameters.get(hookCallBackDelayMs), callDue, row);
    else if (answer === 'SUCCEEDED') close(world, row);
    else fail(world, row, `a lifecycle hook at ${stage} answered ${said}`);
  },
  { background: true },
);

const callDue = timer(
  (world, row) => {
    if (isOpen(world, row)) call(world, row);
  },
  { background: true },
);

const timeoutDue = timer(
  (world, row) => {
    if (!isOpen(world, row)) return;
    const { onTimeout } = hookOf(world, row);
    const { workload } = shiftState.of(world).hooks;
    if (onTimeout === 'CONTINUE')
      letGo(world, row, 'its lifecycle hook took too long, which lets it continue');
    else fail(world, row, `a lifecycle hook at ${stageOf(world, workload[row]!)} took too long`);
  },
  { background: true },
);

function letGo(world: World, row: number, how: string): void {
  const { shifts, hooks } = shiftState.of(world);
  const workload = hooks.workload[row]!;
  world.say(hookContinued, workload, shifts.deployment[workload], world.text(how));
  close(world, row);
}

function close(world: World, row: number): void {
  const { shifts, hooks } = shiftState.of(world);
  const workload = hooks.workload[row]!;
  hooks.open[row] = 0;
  shifts.openHooks[workload]!--;
  if (shifts.openHooks[workload] === 0) wake(world, workload, true);
}

function fail(world: World, row: number, why: string): void {
  const { shifts, hooks } = shiftState.of(world);
  failDeployment(world, shifts.deployment[hooks.workload[row]!]!, why, true);
}
