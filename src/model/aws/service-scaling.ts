import { z } from '../zod.ts';
import { field } from '../field.ts';
import { isObject } from '../json.ts';
import { obey } from './obey.ts';
import { orPlaceholder } from './placeholder.ts';

const page = (name: string): string =>
  `https://docs.aws.amazon.com/autoscaling/application/APIReference/API_${name}.html`;
const target = page('RegisterScalableTarget');
const tracking = page('TargetTrackingScalingPolicyConfiguration');
const stepDocs = page('StepScalingPolicyConfiguration');
const seconds = z.int().min(0);

const policy = z.strictObject({
  policyName: field(z.string().min(1).max(256), { help: 'Its name.', docs: page('PutScalingPolicy') }),
  policyType: field(z.enum(['TargetTrackingScaling', 'StepScaling']), {
    help: 'Keep a metric at a target, or add tasks in steps when an alarm goes off.',
    docs: page('PutScalingPolicy'),
    default: 'TargetTrackingScaling',
  }),
  metric: field(
    z.enum([
      'ECSServiceAverageCPUUtilization',
      'ECSServiceAverageMemoryUtilization',
      'ALBRequestCountPerTarget',
    ]),
    {
      help: 'What is kept at the target (PredefinedMetricType).',
      docs: page('PredefinedMetricSpecification'),
      default: 'ECSServiceAverageCPUUtilization',
    },
  ),
  targetValue: field(z.number().min(0), {
    help: 'The target: percent for CPU and memory, requests a task for requests.',
    docs: tracking,
  }),
  scaleOutCooldown: field(seconds, {
    help: 'How long it waits after adding tasks.',
    docs: tracking,
    unit: 's',
    default: 300,
  }),
  scaleInCooldown: field(seconds, {
    help: 'How long it waits after removing tasks.',
    docs: tracking,
    unit: 's',
    default: 300,
  }),
  disableScaleIn: field(z.boolean(), {
    help: 'Whether this policy never removes tasks.',
    docs: tracking,
    default: false,
  }),
  stepAdjustments: field(
    z.array(
      z.strictObject({
        lowerBound: field(z.number(), { help: 'From so far above the alarm.', docs: page('StepAdjustment') }),
        upperBound: field(z.number(), { help: 'To so far above the alarm.', docs: page('StepAdjustment') }),
        scalingAdjustment: field(z.int(), {
          help: 'How many tasks are added, or removed when negative.',
          docs: page('StepAdjustment'),
          unit: 'tasks',
          required: true,
        }),
      }),
    ),
    { help: 'The steps of a step-scaling policy.', docs: stepDocs },
  ),
});

const actionDocs = page('PutScheduledAction');
const boundDocs = page('ScalableTargetAction');

const scheduledAction = z.strictObject({
  scheduledActionName: field(z.string().min(1).max(256), { help: 'Its name.', docs: actionDocs }),
  schedule: field(orPlaceholder(/^(rate|cron|at)\(.+\)$/, 'must be rate(…), cron(…) or at(…)').max(1600), {
    help: 'rate(1 day), cron(0 8 ? * MON-FRI *) or at(2026-12-24T18:00:00).',
    docs: actionDocs,
    required: true,
  }),
  timezone: field(z.string().max(50), {
    help: 'The time zone of cron(…) and at(…), e.g. Europe/Berlin.',
    docs: actionDocs,
    default: 'UTC',
  }),
  scalableTargetAction: field(
    z.strictObject({
      minCapacity: field(z.int().min(0), {
        help: 'The fewest tasks from then on.',
        docs: boundDocs,
        unit: 'tasks',
      }),
      maxCapacity: field(z.int().min(0), {
        help: 'The most tasks from then on.',
        docs: boundDocs,
        unit: 'tasks',
      }),
    }),
    { help: 'The new bounds; what is left out stays.', docs: boundDocs },
  ),
});

/** Application Auto Scaling of a service's desiredCount. */
export const serviceScaling = field(
  obey(
    z.strictObject({
      minCapacity: field(z.int().min(0), {
        help: 'The fewest tasks.',
        docs: target,
        unit: 'tasks',
        required: true,
      }),
      maxCapacity: field(z.int().min(0), {
        help: 'The most tasks.',
        docs: target,
        unit: 'tasks',
        required: true,
      }),
      policies: field(z.array(policy).max(50), {
        help: 'What makes the number of tasks change.',
        docs: page('PutScalingPolicy'),
      }),
      scheduledActions: field(z.array(scheduledAction).max(200), {
        help: 'Other bounds at certain times.',
        docs: actionDocs,
      }),
    }),
    {
      id: 'svc-autoscaling-bounds',
      code: 'range',
      message: 'must not be above maxCapacity',
      path: ['minCapacity'],
    },
    (scaling) => {
      const { minCapacity: min, maxCapacity: max } = isObject(scaling) ? scaling : {};
      return typeof min !== 'number' || typeof max !== 'number' || min <= max;
    },
  ),
  {
    help: 'Changes desiredCount with the load (Application Auto Scaling).',
    docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-auto-scaling.html',
    group: 'Scaling',
  },
);
