import { timer, type System } from '../../system.ts';
import { never, none } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { ecsServiceOf } from '../ecs-service/spec.ts';
import { sourcesOf } from '../ecs-service/state.ts';
import { trafficMetrics } from '../traffic/metrics.ts';
import { boundsOf, isUnderWay, setDesired } from './desired.ts';
import { scalingDecided, scalingOtherwise, type ScalingDecision } from './explain.ts';
import { scalingMechanisms } from './mechanisms.ts';
import { scalingParameters } from './parameters.ts';
import {
  atMaxCapacity,
  scaleInSuspended,
  scalingReasons,
  serviceScaledIn,
  serviceScaledOut,
} from './reasons.ts';
import { expectActions } from './scheduled.ts';
import { scalingState } from './state.ts';
import { agreedCapacity } from './target-tracking.ts';
import { wishesOf } from './wishes.ts';

const minuteMs = 60_000;

const minuteDue = timer(
  (world, workload) => {
    world.after(minuteMs, minuteDue, workload);
    if (judge(world, workload)) world.after(minuteMs, awaited);
  },
  { background: true },
);

// Set after the timer in the background that it waits for, so that a run does not settle before a step out.
const awaited = timer(() => undefined);

/** Looks at a service as its metrics are published. Returns whether it may be about to be scaled out. */
function judge(world: World, workload: number): boolean {
  const { minCapacity, maxCapacity } = boundsOf(world, workload);
  const running = runningTasks(world, workload);
  if (running === 0) return false;
  const wishes = wishesOf(world, workload, running);
  const wanted = agreedCapacity(running, wishes, false);
  const within = Math.min(maxCapacity, Math.max(minCapacity, wanted));
  const desired = world.workloads.desired[workload]!;
  if (wanted > running) scaleOut(world, workload, { wanted, within, running, wishes });
  else if (wanted < running && within < desired)
    scaleIn(world, workload, { wanted, within, running, wishes });
  return wishes.some(({ rising }) => rising) && world.workloads.desired[workload]! < maxCapacity;
}

/** Tasks that are RUNNING and are to go on, of all deployments: scaling starts from them, not from desiredCount. */
const runningTasks = (world: World, workload: number): number =>
  [...sourcesOf(world, workload), world.workloads.primary[workload]!].reduce(
    (sum, each) => sum + (each === none ? 0 : world.deployments.running[each]!),
    0,
  );

function explain(world: World, workload: number, decision: ScalingDecision): void {
  world.explain(
    () => scalingDecided(world, workload, decision),
    () => scalingOtherwise(world, workload, decision),
  );
}

function scaleOut(world: World, workload: number, need: ScalingDecision): void {
  const { wanted, within, running, wishes } = need;
  const { services } = scalingState.of(world);
  const desired = world.workloads.desired[workload]!;
  if (wanted > within && services.saidMaximum[workload] === 0) {
    services.saidMaximum[workload] = 1;
    explain(world, workload, need);
    world.say(atMaxCapacity, workload, wanted, within);
  }
  if (wanted <= within) services.saidMaximum[workload] = 0;
  if (within <= desired) return;
  services.scaledOutAt[workload] = world.nowMs;
  services.ranBefore[workload] = running;
  const { why } = wishes.find(({ capacity }) => capacity === wanted)!;
  explain(world, workload, need);
  world.say(serviceScaledOut, workload, desired, within, world.text(why));
  setDesired(world, workload, within);
}

function scaleIn(world: World, workload: number, need: ScalingDecision): void {
  const { within: to, wishes } = need;
  const { services } = scalingState.of(world);
  if (isUnderWay(world, workload)) {
    if (services.saidSuspended[workload] === 0) world.say(scaleInSuspended, workload);
    services.saidSuspended[workload] = 1;
    return;
  }
  services.saidSuspended[workload] = 0;
  const agreeing = wishes.filter(({ scalesIn, capacity }) => scalesIn && capacity !== undefined);
  const cooldownMs = Math.max(0, ...agreeing.map(({ policy }) => policy.scaleInCooldownMs));
  const lastAt = services.scaledInAt[workload]!;
  if (lastAt !== never && world.nowMs < lastAt + cooldownMs) return;
  services.scaledInAt[workload] = world.nowMs;
  const largest = Math.max(...agreeing.map(({ capacity }) => capacity!));
  const { why } = agreeing.find(({ capacity }) => capacity === largest)!;
  explain(world, workload, need);
  world.say(serviceScaledIn, workload, world.workloads.desired[workload], to, world.text(why));
  setDesired(world, workload, to);
}

/** Application Auto Scaling of services: desiredCount follows the load. */
export const serviceScaling: System = {
  id: 'service-scaling',
  states: [scalingState],
  begin(world) {
    for (const workload of world.plan.workloads) {
      if (ecsServiceOf(workload)) expectActions(world, workload.index);
      const { policies = [] } = ecsServiceOf(workload)?.scaling ?? {};
      const hasData = trafficMetrics(world, workload.index) !== undefined;
      if (policies.length === 0 || !hasData) continue;
      world.at(minuteMs, minuteDue, workload.index);
      // Nobody knows whether there is more to come before the metrics have been seen once.
      world.at(minuteMs, awaited);
    }
  },
  reasons: scalingReasons,
  parameters: scalingParameters,
  mechanisms: scalingMechanisms,
};
