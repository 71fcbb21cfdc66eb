import { z } from '../zod.ts';
import { field } from '../field.ts';
import { isObject } from '../json.ts';
import { obey } from './obey.ts';
import { membersOf } from './shape-docs.ts';

const docs = membersOf('DeploymentCircuitBreaker');
const thresholdDocs = membersOf('ThresholdConfiguration');

const thresholdConfiguration = obey(
  z.strictObject({
    type: field(z.enum(['BOUNDED_PERCENT', 'UNBOUNDED_PERCENT', 'COUNT']), {
      help: 'A share of desiredCount (BOUNDED_PERCENT keeps it between 3 and 200 failures), or a number of failures.',
      docs: thresholdDocs('type'),
      required: true,
      default: 'BOUNDED_PERCENT',
      ids: { enum: 'dep-circuit-breaker-threshold' },
    }),
    value: field(z.int().min(1), {
      help: 'The share in percent, or the number of failures.',
      docs: thresholdDocs('value'),
      required: true,
      default: 50,
      ids: { range: 'dep-circuit-breaker-threshold', type: 'dep-circuit-breaker-threshold' },
    }),
  }),
  {
    id: 'dep-circuit-breaker-threshold',
    code: 'range',
    message: 'must be 100 or less for a percentage',
    path: ['value'],
  },
  (threshold) =>
    !isObject(threshold) ||
    threshold['type'] === 'COUNT' ||
    typeof threshold['value'] !== 'number' ||
    threshold['value'] <= 100,
);

/** When ECS gives up on a deployment whose tasks keep failing. */
export const deploymentCircuitBreaker = z.strictObject({
  enable: field(z.boolean(), {
    help: 'Whether a deployment fails when too many of its tasks do.',
    docs: docs('enable'),
    required: true,
  }),
  rollback: field(z.boolean(), {
    help: 'Whether a failed deployment goes back to the last one that completed.',
    docs: docs('rollback'),
    required: true,
  }),
  resetOnHealthyTask: field(z.boolean(), {
    help: 'Whether one healthy task sets the count of failures back to 0.',
    docs: docs('resetOnHealthyTask'),
    default: true,
  }),
  thresholdConfiguration: field(thresholdConfiguration, {
    help: 'How many failed tasks it tolerates.',
    docs: docs('thresholdConfiguration'),
  }),
});
