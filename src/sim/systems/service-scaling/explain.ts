import type { Alternative, Explanation, Sum } from '#model/explanation.ts';
import { countOf, Names } from '../../names.ts';
import type { World } from '../../world/world.ts';
import type { ScalingPolicy } from '../ecs-service/spec.ts';
import { metricMilli, metricWords } from './metrics.ts';
import { scaleInBelowPercent } from './parameters.ts';
import { boundsOf } from './desired.ts';
import { trackedCapacity } from './target-tracking.ts';
import type { ExplainedWish } from './wishes.ts';

// Why service auto scaling sets a desired count, policy by policy.

/** What the policies of a service wanted of the tasks that were running, and what came of it. */
export interface ScalingDecision {
  readonly running: number;
  readonly wanted: number;
  /** `wanted` within minimum and maximum capacity. */
  readonly within: number;
  readonly wishes: readonly ExplainedWish[];
}

export function scalingDecided(world: World, workload: number, decision: ScalingDecision): Explanation {
  const { running, wanted, within, wishes } = decision;
  const { minCapacity, maxCapacity } = boundsOf(world, workload);
  const { node } = world.plan.workloads[workload]!;
  const name = new Names(world).workload(workload);
  const bounded =
    wanted === within ? '' : ` Its bounds are ${minCapacity} and ${maxCapacity}, so that it gets ${within}.`;
  return {
    question: `Why should ${name} have ${countOf(within, 'task')}?`,
    answer: `Of all policies the one that wants the most tasks decides; fewer come only when all that scale in agree. ${countOf(running, 'task')} ${running === 1 ? 'was' : 'were'} running, and ${wanted} ${wanted === 1 ? 'is' : 'are'} wanted.${bounded}`,
    sums: [
      ...wishes.flatMap((wish) => policySum(world, workload, wish, running)),
      { name: 'Bounds', working: `at least ${minCapacity}, at most ${maxCapacity}`, value: String(within) },
    ],
    knobs: wishes.map(({ policy }) => ({
      name: policy.metric,
      value: `target ${metricWords(policy.metric, policy.targetMilli)}`,
      node,
    })),
    hasAlternatives: wishes.some(({ policy }) => policy.type === 'TargetTrackingScaling'),
  };
}

function policySum(
  world: World,
  workload: number,
  { policy, capacity }: ExplainedWish,
  running: number,
): Sum[] {
  const milli = metricMilli(world, workload, policy.metric);
  if (milli === undefined) return [{ name: policy.metric, working: 'no data', value: '–' }];
  const value = capacity === undefined ? '–' : String(capacity);
  const metric = metricWords(policy.metric, milli);
  const target = metricWords(policy.metric, policy.targetMilli);
  const working =
    policy.type === 'TargetTrackingScaling'
      ? `${running} running × ${metric} ÷ target ${target}, rounded up`
      : `${metric} against ${target}, by its steps`;
  return [{ name: policy.metric, working, value }];
}

/** What other targets would make of the same load. */
export function scalingOtherwise(
  world: World,
  workload: number,
  { running, within, wishes }: ScalingDecision,
): Alternative[] {
  const { minCapacity, maxCapacity } = boundsOf(world, workload);
  const below = world.parameters.get(scaleInBelowPercent);
  return wishes.flatMap(({ policy }) => {
    const milli = metricMilli(world, workload, policy.metric);
    if (milli === undefined || policy.type !== 'TargetTrackingScaling') return [];
    return otherTargets(policy).map((targetMilli) => {
      const wanted = trackedCapacity(running, milli, targetMilli, below);
      const count = Math.min(maxCapacity, Math.max(minCapacity, wanted));
      return {
        change: `With a target of ${metricWords(policy.metric, targetMilli)} instead of ${metricWords(policy.metric, policy.targetMilli)}`,
        outcome: `it should have ${countOf(count, 'task')}.`,
        differs: count !== within,
      };
    });
  });
}

const otherTargets = ({ metric, targetMilli }: ScalingPolicy): number[] => {
  const others =
    metric === 'ALBRequestCountPerTarget' ? [targetMilli / 2, targetMilli * 2] : [50_000, 70_000, 90_000];
  return others.map(Math.floor).filter((each) => each !== targetMilli);
};
