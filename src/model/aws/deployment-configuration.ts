import { z } from '../zod.ts';
import { field } from '../field.ts';
import { deploymentCircuitBreaker } from './deployment-circuit-breaker.ts';
import { lifecycleHook } from './lifecycle-hook.ts';
import { obey } from './obey.ts';
import { apiPage } from './pages.ts';
import { membersOf } from './shape-docs.ts';
import { isObject } from '../json.ts';

const docs = membersOf('DeploymentConfiguration');
const alarmDocs = membersOf('DeploymentAlarms');
const linearDocs = membersOf('LinearConfiguration');
const canaryDocs = membersOf('CanaryConfiguration');
const earlyDocs = membersOf('DeploymentEarlySuccessCriteria');

/** The words of `deploymentConfiguration.strategy`. */
const deploymentStrategies = ['ROLLING', 'BLUE_GREEN', 'LINEAR', 'CANARY'] as const;

const minutes = z.int().min(0).max(1440);

const alarms = z.strictObject({
  enable: field(z.boolean(), {
    help: 'Whether an alarm that goes off fails the deployment.',
    docs: alarmDocs('enable'),
    required: true,
  }),
  rollback: field(z.boolean(), {
    help: 'Whether a failed deployment goes back to the last one that completed.',
    docs: alarmDocs('rollback'),
    required: true,
  }),
  alarmNames: field(z.array(z.string()), {
    help: 'Names of the CloudWatch alarms to watch during the deployment and the bake time.',
    docs: alarmDocs('alarmNames'),
    required: true,
  }),
});

const linearConfiguration = z.strictObject({
  stepPercent: field(z.number().min(3).max(100).multipleOf(0.1, { error: 'must be a multiple of 0.1' }), {
    help: 'How much more of the traffic each step moves, in steps of 0.1.',
    docs: linearDocs('stepPercent'),
    unit: '%',
    default: 10,
    ids: { range: 'dep-linear-step', type: 'dep-linear-step' },
  }),
  stepBakeTimeInMinutes: field(minutes, {
    help: 'How long it waits after each step; not after the last one.',
    docs: linearDocs('stepBakeTimeInMinutes'),
    unit: 'min',
    default: 6,
    ids: { range: 'dep-linear-step', type: 'dep-linear-step' },
  }),
});

const canaryConfiguration = z.strictObject({
  canaryPercent: field(z.number().min(0.1).max(100).multipleOf(0.1, { error: 'must be a multiple of 0.1' }), {
    help: 'How much of the traffic tries the new revision first, in steps of 0.1.',
    docs: canaryDocs('canaryPercent'),
    unit: '%',
    default: 5,
    ids: { range: 'dep-canary-percent', type: 'dep-canary-percent' },
  }),
  canaryBakeTimeInMinutes: field(minutes, {
    help: 'How long it waits before the rest of the traffic follows.',
    docs: canaryDocs('canaryBakeTimeInMinutes'),
    unit: 'min',
    default: 10,
    ids: { range: 'dep-canary-percent', type: 'dep-canary-percent' },
  }),
});

const earlySuccessShape = z.strictObject({
  enable: field(z.boolean(), {
    help: 'Whether the deployment succeeds before every old task is gone.',
    docs: earlyDocs('enable'),
    required: true,
  }),
  healthyPercent: field(z.int().min(0).max(100), {
    help: 'How many healthy new tasks are enough, as a share of desiredCount; at least minimumHealthyPercent.',
    docs: earlyDocs('healthyPercent'),
    unit: '%',
    ids: { range: 'dep-early-success', type: 'dep-early-success' },
  }),
  sourceServiceRevisionCleanup: field(z.enum(['BLOCKING', 'DEFERRED']), {
    help: 'Whether the old tasks are removed before the deployment counts as done, or after.',
    docs: earlyDocs('sourceServiceRevisionCleanup'),
    ids: { enum: 'dep-early-success' },
  }),
});

const earlySuccessCriteria = obey(
  earlySuccessShape,
  {
    id: 'dep-early-success',
    code: 'missing',
    message: 'needs healthyPercent and sourceServiceRevisionCleanup once it is enabled',
  },
  (criteria) =>
    !isObject(criteria) ||
    criteria['enable'] !== true ||
    (criteria['healthyPercent'] !== undefined && criteria['sourceServiceRevisionCleanup'] !== undefined),
);

const shape = z.strictObject({
  strategy: field(z.enum(deploymentStrategies), {
    help: 'How new tasks take over: a few at a time, all at once beside the old ones, or with traffic moved in steps.',
    docs: docs('strategy'),
    default: 'ROLLING',
    ids: { enum: 'dep-strategy-values' },
  }),
  minimumHealthyPercent: field(z.int().min(0).max(100), {
    help: 'The floor: so many tasks stay running and healthy, as a share of desiredCount, rounded up.',
    docs: docs('minimumHealthyPercent'),
    unit: '%',
    default: 100,
    ids: { range: 'dep-percent-range', type: 'dep-percent-range' },
  }),
  maximumPercent: field(z.int().min(100), {
    help: 'The ceiling: at most so many tasks run or start, as a share of desiredCount, rounded down.',
    docs: docs('maximumPercent'),
    unit: '%',
    default: 200,
    ids: { range: 'dep-percent-range', type: 'dep-percent-range' },
  }),
  deploymentCircuitBreaker: field(deploymentCircuitBreaker, {
    help: 'Fails a deployment whose tasks do not come up, instead of trying forever.',
    docs: docs('deploymentCircuitBreaker'),
  }),
  alarms: field(alarms, { help: 'CloudWatch alarms that fail the deployment.', docs: docs('alarms') }),
  bakeTimeInMinutes: field(minutes, {
    help: 'How long old and new tasks both stay after all traffic has moved.',
    docs: docs('bakeTimeInMinutes'),
    unit: 'min',
  }),
  linearConfiguration: field(linearConfiguration, {
    help: 'The steps of a LINEAR deployment.',
    docs: docs('linearConfiguration'),
  }),
  canaryConfiguration: field(canaryConfiguration, {
    help: 'The trial of a CANARY deployment.',
    docs: docs('canaryConfiguration'),
  }),
  lifecycleHooks: field(z.array(lifecycleHook), {
    help: 'Lambda functions, or pauses, at stages of the deployment.',
    docs: docs('lifecycleHooks'),
  }),
  earlySuccessCriteria: field(earlySuccessCriteria, {
    help: 'When a rolling deployment counts as done before every old task is gone.',
    docs: docs('earlySuccessCriteria'),
  }),
});

/** How a service replaces its tasks. */
export const deploymentConfiguration = field(
  obey(
    shape,
    {
      id: 'dep-bluegreen-bake-time',
      code: 'missing',
      message: 'is required for the BLUE_GREEN strategy',
      path: ['bakeTimeInMinutes'],
    },
    (value) =>
      !isObject(value) ||
      value['strategy'] !== 'BLUE_GREEN' ||
      typeof value['bakeTimeInMinutes'] === 'number',
  ),
  { help: 'How new tasks replace old ones.', docs: apiPage('DeploymentConfiguration'), group: 'Deployment' },
);
