import { timer } from '../../system.ts';
import { none, Rollout } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { failDeployment } from '../ecs-service/breaker.ts';
import { isPastReturn } from '../ecs-service/rollback.ts';
import { ecsServiceOf } from '../ecs-service/spec.ts';
import { isOver, Mode, schedulerState, sourcesOf } from '../ecs-service/state.ts';
import { setTrafficWeights, trafficWeightOf } from '../traffic/weights.ts';
import { deploymentLimitMs } from './parameters.ts';
import { trafficBack } from './reasons.ts';
import { Stage } from './stages.ts';
import { shiftState } from './state.ts';
import { enter, proceed } from './walk.ts';

/** Begins a deployment's stages, ends them, or takes traffic back, after a deployment began, ended or became another. */
export function followDeployment(world: World, deployment: number): void {
  const { deployments, workloads } = world;
  const workload = deployments.workload[deployment]!;
  if (!ecsServiceOf(world.plan.workloads[workload]!)) return;
  const { shifts } = shiftState.of(world);
  const { rollouts } = schedulerState.of(world);
  const isUnderWay = deployments.rollout[deployment] === Rollout.IN_PROGRESS;
  if (shifts.deployment[workload] === deployment && !isUnderWay) end(world, workload);
  if (!isUnderWay || workloads.primary[workload] !== deployment) return;
  if (rollouts.mode[deployment] === Mode.BESIDE) begin(world, workload, deployment);
  else if (isPastReturn(world, deployment) && deployments.rollsBack[deployment] !== none)
    takeBack(world, workload, deployment);
}

function begin(world: World, workload: number, deployment: number): void {
  const { shifts } = shiftState.of(world);
  const { rollouts } = schedulerState.of(world);
  const sources = sourcesOf(world, workload);
  if (shifts.holder[workload] === none)
    shifts.holder[workload] = sources.find((each) => !isOver(world, each)) ?? rollouts.previous[deployment]!;
  const holder = shifts.holder[workload]!;
  shifts.deployment[workload] = deployment;
  shifts.shift[workload] = 0;
  rollouts.held[deployment] = 1;
  // Its timers do not count as something to come, since most of them become void; the deployment itself does.
  world.foreground++;
  giveAllTo(world, workload, holder, [...sources, deployment]);
  world.after(world.parameters.get(deploymentLimitMs), deploymentLimitDue, workload, deployment);
  const isAlone = sources.every((each) => each === holder);
  enter(world, workload, isAlone ? Stage.PRE_SCALE_UP : Stage.RECONCILE_SERVICE);
  proceed(world, workload);
}

function end(world: World, workload: number): void {
  const { shifts } = shiftState.of(world);
  const { rollouts } = schedulerState.of(world);
  rollouts.held[shifts.deployment[workload]!] = 0;
  shifts.deployment[workload] = none;
  shifts.openHooks[workload] = 0;
  shifts.step[workload]!++;
  world.foreground--;
}

function takeBack(world: World, workload: number, deployment: number): void {
  shiftState.of(world).shifts.holder[workload] = deployment;
  const others = sourcesOf(world, workload);
  if (others.some((each) => trafficWeightOf(world, each) > 0))
    world.say(trafficBack, workload, deployment, world.deployments.revision[deployment]);
  giveAllTo(world, workload, deployment, others);
}

function giveAllTo(world: World, workload: number, holder: number, others: readonly number[]): void {
  setTrafficWeights(world, workload, [
    { deployment: holder, permille: 1000 },
    ...others.filter((each) => each !== holder).map((each) => ({ deployment: each, permille: 0 })),
  ]);
}

const deploymentLimitDue = timer(
  (world, workload, deployment) => {
    if (shiftState.of(world).shifts.deployment[workload] !== deployment) return;
    failDeployment(world, deployment, 'it took too long in all', !isPastReturn(world, deployment));
  },
  { background: true },
);
