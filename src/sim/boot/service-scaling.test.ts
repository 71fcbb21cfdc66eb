import { describe, expect, test } from 'vitest';
import type { Json } from '#model/json.ts';
import { fargatePlan, specOf } from './plan-of.test-support.ts';

const scalingFor = (scaling: Json) => specOf(fargatePlan({ props: { scaling } })).scaling;

describe('service auto scaling', () => {
  test('target tracking has its defaults, in thousandths and milliseconds', () => {
    expect(scalingFor({ minCapacity: 2, maxCapacity: 9, policies: [{ targetValue: 62.5 }] })).toEqual({
      minCapacity: 2,
      maxCapacity: 9,
      policies: [
        {
          type: 'TargetTrackingScaling',
          metric: 'ECSServiceAverageCPUUtilization',
          targetMilli: 62_500,
          scaleOutCooldownMs: 300_000,
          scaleInCooldownMs: 300_000,
          disableScaleIn: false,
          steps: [],
        },
      ],
    });
  });

  test('by memory is said to take no part', () => {
    const by = (metric: string) => {
      const scaling = { minCapacity: 2, maxCapacity: 9, policies: [{ metric, targetValue: 60 }] };
      return fargatePlan({ props: { scaling } }).notes;
    };
    expect(by('ECSServiceAverageMemoryUtilization')).toEqual([
      { node: 'service-1', says: 'api is not scaled by memory, of which a rehearsal knows nothing.' },
    ]);
    expect(by('ECSServiceAverageCPUUtilization')).toEqual([]);
  });

  test('step scaling keeps its steps, open ends included', () => {
    const policy = {
      policyType: 'StepScaling',
      metric: 'ALBRequestCountPerTarget',
      targetValue: 1000,
      scaleOutCooldown: 60,
      scaleInCooldown: 0,
      disableScaleIn: true,
      stepAdjustments: [
        { lowerBound: 0, upperBound: 20.5, scalingAdjustment: 1 },
        { lowerBound: 20.5, scalingAdjustment: 4 },
      ],
    };
    expect(scalingFor({ minCapacity: 0, maxCapacity: 9, policies: [policy] })!.policies).toEqual([
      {
        type: 'StepScaling',
        metric: 'ALBRequestCountPerTarget',
        targetMilli: 1_000_000,
        scaleOutCooldownMs: 60_000,
        scaleInCooldownMs: 0,
        disableScaleIn: true,
        steps: [
          { lowerMilli: 0, upperMilli: 20_500, adjustment: 1 },
          { lowerMilli: 20_500, upperMilli: undefined, adjustment: 4 },
        ],
      },
    ]);
  });

  test('what AWS refuses does not scale: no bounds, or no target', () => {
    expect(scalingFor({ minCapacity: 1 })).toBeUndefined();
    expect(
      scalingFor({ minCapacity: 1, maxCapacity: 2, policies: [{}, { targetValue: 0 }] })!.policies,
    ).toEqual([]);
  });
});
