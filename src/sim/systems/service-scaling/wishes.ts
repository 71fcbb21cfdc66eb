import type { World } from '../../world/world.ts';
import { serviceSpec, type ScalingPolicy } from '../ecs-service/spec.ts';
import { metricMilli, metricWords } from './metrics.ts';
import { highDatapoints, lowDatapoints, scaleInBelowPercent } from './parameters.ts';
import { scalingState } from './state.ts';
import { stepAdjustment } from './step-scaling.ts';
import { trackedCapacity, type Wish } from './target-tracking.ts';

/** What a policy wants, and why in words. */
export interface ExplainedWish extends Wish {
  readonly policy: ScalingPolicy;
  readonly why: string;
  /** Whether its alarm for more tasks has a datapoint: it may be about to scale out. */
  readonly rising: boolean;
}

/** Gives each policy of a service its datapoint of this minute and asks what it wants of `running` tasks. */
export function wishesOf(world: World, workload: number, running: number): ExplainedWish[] {
  const { policies = [] } = serviceSpec(world, workload).scaling ?? {};
  const first = scalingState.of(world).services.firstPolicy[workload]!;
  return policies.map((policy, i) => wishOf(world, workload, policy, first + i, running));
}

function wishOf(
  world: World,
  workload: number,
  policy: ScalingPolicy,
  row: number,
  running: number,
): ExplainedWish {
  const { parameters } = world;
  const { policies } = scalingState.of(world);
  const { metric, targetMilli } = policy;
  const isTracking = policy.type === 'TargetTrackingScaling';
  const scalesIn = isTracking
    ? !policy.disableScaleIn
    : policy.steps.some(({ adjustment }) => adjustment < 0);
  const milli = metricMilli(world, workload, metric);
  const belowPercent = isTracking ? parameters.get(scaleInBelowPercent) : 100;
  const isHigh = milli !== undefined && (isTracking ? milli > targetMilli : milli >= targetMilli);
  const isLow = milli !== undefined && milli * 100 < targetMilli * belowPercent;
  policies.high[row] = isHigh ? policies.high[row]! + 1 : 0;
  policies.low[row] = isLow ? policies.low[row]! + 1 : 0;
  const quiet = { policy, scalesIn, why: '', rising: isHigh };
  if (milli === undefined) return { ...quiet, capacity: undefined };
  const goesOut = policies.high[row]! >= parameters.get(highDatapoints);
  const goesIn = policies.low[row]! >= parameters.get(lowDatapoints);
  if (!goesOut && !goesIn) return { ...quiet, capacity: running };
  const capacity = isTracking
    ? trackedCapacity(running, milli, targetMilli, belowPercent)
    : Math.max(
        0,
        baseOf(world, workload, policy, running) + stepAdjustment(policy.steps, milli, targetMilli),
      );
  const minutes = goesOut ? policies.high[row]! : policies.low[row]!;
  const side = goesOut ? 'above' : 'below';
  const why = `${metric} is ${metricWords(metric, milli)}, ${minutes} minutes ${side} ${metricWords(metric, targetMilli)}, with ${running} running`;
  return { ...quiet, capacity, why };
}

/** Within its cooldown, what a step scaling policy has added counts as part of the next step. */
function baseOf(world: World, workload: number, policy: ScalingPolicy, running: number): number {
  const { services } = scalingState.of(world);
  const ranBefore = services.ranBefore[workload]!;
  const endsAt = services.scaledOutAt[workload]! + policy.scaleOutCooldownMs;
  return ranBefore >= 0 && world.nowMs < endsAt ? ranBefore : running;
}
