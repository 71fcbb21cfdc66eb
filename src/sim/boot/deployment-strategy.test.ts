import { describe, expect, test } from 'vitest';
import type { Json } from '#model/json.ts';
import { planOf } from '../boot.ts';
import type { EcsService } from '../systems/ecs-service/spec.ts';
import { fargatePlan, fargateService, specOf } from './plan-of.test-support.ts';

const deployed = (deployment: Record<string, Json>): EcsService => specOf(fargatePlan({ deployment }));

describe('deployment strategies', () => {
  test('blue/green keeps both sides for the bake time', () => {
    expect(deployed({ strategy: 'BLUE_GREEN', bakeTimeInMinutes: 5 }).strategy).toEqual({
      type: 'BLUE_GREEN',
      bakeMs: 300_000,
    });
  });

  test('linear moves 10 % every 6 minutes unless it says otherwise', () => {
    expect(deployed({ strategy: 'LINEAR' }).strategy).toEqual({
      type: 'LINEAR',
      stepPermille: 100,
      stepBakeMs: 360_000,
      bakeMs: 0,
    });
    const linearConfiguration = { stepPercent: 33.3, stepBakeTimeInMinutes: 0 };
    expect(deployed({ strategy: 'LINEAR', linearConfiguration, bakeTimeInMinutes: 2 }).strategy).toEqual({
      type: 'LINEAR',
      stepPermille: 333,
      stepBakeMs: 0,
      bakeMs: 120_000,
    });
  });

  test('canary tries 5 % for 10 minutes unless it says otherwise', () => {
    expect(deployed({ strategy: 'CANARY' }).strategy).toEqual({
      type: 'CANARY',
      canaryPermille: 50,
      canaryBakeMs: 600_000,
      bakeMs: 0,
    });
    const canaryConfiguration = { canaryPercent: 0.1, canaryBakeTimeInMinutes: 1 };
    expect(deployed({ strategy: 'CANARY', canaryConfiguration }).strategy).toMatchObject({
      canaryPermille: 1,
      canaryBakeMs: 60_000,
    });
  });

  test('every percentage AWS allows is a whole number of thousandths', () => {
    for (let tenths = 30; tenths <= 1000; tenths++) {
      const linearConfiguration = { stepPercent: tenths / 10 };
      expect(deployed({ strategy: 'LINEAR', linearConfiguration }).strategy).toMatchObject({
        stepPermille: tenths,
      });
    }
  });
});

describe('CodeDeploy', () => {
  const codeDeploy = fargateService({ props: { deploymentController: { type: 'CODE_DEPLOY' } } });
  const as = (codeDeployConfiguration?: string) =>
    specOf(planOf(codeDeploy, codeDeployConfiguration ? { parameters: { codeDeployConfiguration } } : {}));

  test('moves all traffic at once unless the parameter says otherwise', () => {
    expect(as()).toMatchObject({
      controller: 'CODE_DEPLOY',
      strategy: { type: 'ALL_AT_ONCE', bakeMs: 300_000 },
    });
  });

  test.each([
    [
      'CodeDeployDefault.ECSLinear10PercentEvery1Minutes',
      'LINEAR',
      { stepPermille: 100, stepBakeMs: 60_000 },
    ],
    [
      'CodeDeployDefault.ECSLinear10PercentEvery3Minutes',
      'LINEAR',
      { stepPermille: 100, stepBakeMs: 180_000 },
    ],
    [
      'CodeDeployDefault.ECSCanary10Percent5Minutes',
      'CANARY',
      { canaryPermille: 100, canaryBakeMs: 300_000 },
    ],
    [
      'CodeDeployDefault.ECSCanary10Percent15Minutes',
      'CANARY',
      { canaryPermille: 100, canaryBakeMs: 900_000 },
    ],
  ])('%s is %s with %o', (name, type, numbers) => {
    expect(as(name).strategy).toEqual({ type, ...numbers, bakeMs: 300_000 });
  });
});

describe('lifecycle hooks', () => {
  test('have a day and roll back unless they say otherwise', () => {
    const lifecycleHooks = [
      { targetType: 'PAUSE', lifecycleStages: ['POST_SCALE_UP'] },
      {
        hookTargetArn: 'arn:aws:lambda:eu-west-1:111122223333:function:check',
        lifecycleStages: ['PRE_SCALE_UP', 'POST_SCALE_UP'],
        timeoutConfiguration: { timeoutInMinutes: 5, action: 'CONTINUE' },
      },
    ];
    expect(deployed({ strategy: 'BLUE_GREEN', lifecycleHooks }).hooks).toEqual([
      { stages: ['POST_SCALE_UP'], sort: 'PAUSE', timeoutMs: 86_400_000, onTimeout: 'ROLLBACK' },
      {
        stages: ['PRE_SCALE_UP', 'POST_SCALE_UP'],
        sort: 'LAMBDA',
        timeoutMs: 300_000,
        onTimeout: 'CONTINUE',
      },
    ]);
  });
});
