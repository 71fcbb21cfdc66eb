import type { JsonObject } from '#model/json.ts';
import type { DesignSchemaExamples, Sample } from './design-examples.ts';

const deployment = (deploymentConfiguration: JsonObject): Sample => ({
  kind: 'service',
  props: { serviceName: 'api', desiredCount: 2, deploymentConfiguration },
});
const controller = (type: string): Sample => ({
  kind: 'service',
  props: { serviceName: 'api', desiredCount: 2, deploymentController: { type } },
});
const breaker = (type: string, value: number): Sample =>
  deployment({
    deploymentCircuitBreaker: { enable: true, rollback: true, thresholdConfiguration: { type, value } },
  });
const hook = (props: JsonObject): Sample =>
  deployment({ strategy: 'BLUE_GREEN', bakeTimeInMinutes: 5, lifecycleHooks: [props] });
const linear = (linearConfiguration: JsonObject): Sample =>
  deployment({ strategy: 'LINEAR', linearConfiguration });
const canary = (canaryConfiguration: JsonObject): Sample =>
  deployment({ strategy: 'CANARY', canaryConfiguration });
const early = (earlySuccessCriteria: JsonObject): Sample => deployment({ earlySuccessCriteria });
const pause = { targetType: 'PAUSE', lifecycleStages: ['POST_TEST_TRAFFIC_SHIFT'] };
const lambda = {
  hookTargetArn: 'arn:aws:lambda:us-east-1:111122223333:function:check',
  roleArn: 'arn:aws:iam::111122223333:role/hooks',
  lifecycleStages: ['TEST_TRAFFIC_SHIFT'],
};

export const deploymentExamples: DesignSchemaExamples = {
  'dep-controller-values': {
    good: [controller('ECS'), controller('CODE_DEPLOY'), controller('EXTERNAL')],
    bad: [controller('CODEDEPLOY')],
  },
  'dep-strategy-values': {
    good: [deployment({ strategy: 'ROLLING' }), deployment({ strategy: 'LINEAR' })],
    bad: [deployment({ strategy: 'BLUE/GREEN' })],
  },
  'dep-percent-range': {
    good: [
      deployment({ minimumHealthyPercent: 0, maximumPercent: 100 }),
      deployment({ minimumHealthyPercent: 100, maximumPercent: 200 }),
    ],
    bad: [
      deployment({ minimumHealthyPercent: 101 }),
      deployment({ minimumHealthyPercent: -1 }),
      deployment({ minimumHealthyPercent: 66.5 }),
      deployment({ maximumPercent: 99 }),
    ],
  },
  'dep-circuit-breaker-threshold': {
    good: [breaker('BOUNDED_PERCENT', 100), breaker('COUNT', 250)],
    bad: [breaker('PERCENT', 50), breaker('UNBOUNDED_PERCENT', 101), breaker('BOUNDED_PERCENT', 0)],
  },
  'dep-bluegreen-bake-time': {
    good: [deployment({ strategy: 'BLUE_GREEN', bakeTimeInMinutes: 0 }), deployment({ strategy: 'CANARY' })],
    bad: [deployment({ strategy: 'BLUE_GREEN' })],
  },
  'dep-linear-step': {
    good: [linear({ stepPercent: 3.1, stepBakeTimeInMinutes: 1440 }), linear({ stepPercent: 100 })],
    bad: [
      linear({ stepPercent: 2.9 }),
      linear({ stepPercent: 10.05 }),
      linear({ stepBakeTimeInMinutes: 1441 }),
    ],
  },
  'dep-canary-percent': {
    good: [canary({ canaryPercent: 0.1, canaryBakeTimeInMinutes: 0 }), canary({ canaryPercent: 5 })],
    bad: [
      canary({ canaryPercent: 0 }),
      canary({ canaryPercent: 100.1 }),
      canary({ canaryBakeTimeInMinutes: -1 }),
    ],
  },
  'dep-hook-lambda-fields': {
    good: [hook(lambda), hook(pause)],
    bad: [
      hook({ ...lambda, roleArn: null }),
      hook({ lifecycleStages: ['PRE_SCALE_UP'], hookTargetArn: lambda.hookTargetArn }),
      hook({ hookTargetArn: lambda.hookTargetArn, roleArn: lambda.roleArn }),
    ],
  },
  'dep-hook-pause-stages': {
    good: [hook(pause), hook({ ...lambda, lifecycleStages: ['PRODUCTION_TRAFFIC_SHIFT'] })],
    bad: [hook({ ...pause, lifecycleStages: ['PRODUCTION_TRAFFIC_SHIFT'] })],
  },
  'dep-hook-timeout': {
    good: [hook({ ...pause, timeoutConfiguration: { timeoutInMinutes: 20160, action: 'ROLLBACK' } })],
    bad: [
      hook({ ...pause, timeoutConfiguration: { timeoutInMinutes: 0 } }),
      hook({ ...pause, timeoutConfiguration: { timeoutInMinutes: 20161 } }),
    ],
  },
  'dep-early-success': {
    good: [
      early({ enable: false }),
      early({ enable: true, healthyPercent: 100, sourceServiceRevisionCleanup: 'DEFERRED' }),
    ],
    bad: [
      early({ enable: true, healthyPercent: 100 }),
      early({ enable: true, healthyPercent: 101, sourceServiceRevisionCleanup: 'BLOCKING' }),
      early({ enable: true, healthyPercent: 100, sourceServiceRevisionCleanup: 'LATER' }),
    ],
  },
};
