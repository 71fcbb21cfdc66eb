import type { NodeProps } from '#model/registry.ts';
import type { EcsService, ScalingPolicy, ScheduledAction } from '../systems/ecs-service/spec.ts';
import { msOfSeconds, within } from './bounds.ts';

type Scaling = NonNullable<NodeProps<'service'>['scaling']>;
type Policy = NonNullable<Scaling['policies']>[number];
type Action = NonNullable<Scaling['scheduledActions']>[number];

const tasksMax = 1_000_000;
const milli = (value: number): number => Math.round(value * 1000);

/** Application Auto Scaling of a service; undefined unless both bounds are given, without which AWS has no target. */
export function scalingOf(scaling: Scaling | undefined): EcsService['scaling'] {
  if (scaling?.minCapacity === undefined || scaling.maxCapacity === undefined) return undefined;
  return {
    minCapacity: within(scaling.minCapacity, 0, tasksMax),
    maxCapacity: within(scaling.maxCapacity, 0, tasksMax),
    policies: (scaling.policies ?? []).flatMap(policyOf),
    ...(scaling.scheduledActions ? { scheduled: scaling.scheduledActions.flatMap(actionOf) } : {}),
  };
}

/** A policy with its defaults; none for one without a target, which AWS refuses. */
function policyOf(policy: Policy): ScalingPolicy[] {
  const { targetValue, stepAdjustments = [] } = policy;
  if (targetValue === undefined || targetValue <= 0) return [];
  return [
    {
      type: policy.policyType ?? 'TargetTrackingScaling',
      metric: policy.metric ?? 'ECSServiceAverageCPUUtilization',
      targetMilli: milli(targetValue),
      scaleOutCooldownMs: msOfSeconds(policy.scaleOutCooldown ?? 300),
      scaleInCooldownMs: msOfSeconds(policy.scaleInCooldown ?? 300),
      disableScaleIn: policy.disableScaleIn ?? false,
      steps: stepAdjustments.map(({ lowerBound, upperBound, scalingAdjustment = 0 }) => ({
        lowerMilli: lowerBound === undefined ? undefined : milli(lowerBound),
        upperMilli: upperBound === undefined ? undefined : milli(upperBound),
        adjustment: scalingAdjustment,
      })),
    },
  ];
}

/** None of an action without a schedule, which AWS refuses. */
function actionOf({ schedule, timezone = 'UTC', scalableTargetAction = {} }: Action): ScheduledAction[] {
  const bound = (of: number | undefined) => (of === undefined ? undefined : within(of, 0, tasksMax));
  const { minCapacity, maxCapacity } = scalableTargetAction;
  if (schedule === undefined) return [];
  return [{ schedule, timezone, minCapacity: bound(minCapacity), maxCapacity: bound(maxCapacity) }];
}
