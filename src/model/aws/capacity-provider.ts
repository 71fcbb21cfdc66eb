import { z } from '../zod.ts';
import { orPlaceholder } from './placeholder.ts';
import { field } from '../field.ts';
import { isObject } from '../json.ts';
import { obey } from './obey.ts';
import { apiPage } from './pages.ts';
import { membersOf } from './shape-docs.ts';

const itemDocs = membersOf('CapacityProviderStrategyItem');
const scalingDocs = membersOf('ManagedScaling');
const groupDocs = membersOf('AutoScalingGroupProvider');
const onOff = z.enum(['ENABLED', 'DISABLED']);

export const base = field(z.int().min(0).max(100_000), {
  help: 'How many tasks run here before weights count. Only one provider of a strategy may have a base.',
  docs: itemDocs('base'),
  unit: 'tasks',
  default: 0,
  ids: { range: 'cap-base-range', type: 'cap-base-range' },
});

export const weight = field(z.int().min(0).max(1000), {
  help: 'Its share of the tasks beyond the base, relative to the other providers. 0 takes none.',
  docs: itemDocs('weight'),
  default: 0,
  ids: { range: 'cap-weight-range', type: 'cap-weight-range' },
});

const strategyItem = z.strictObject({
  capacityProvider: field(z.string(), {
    help: 'The short name of the capacity provider.',
    docs: itemDocs('capacityProvider'),
    required: true,
  }),
  base,
  weight,
});

/** A capacity provider strategy that is written out, for providers that are not drawn. */
export function capacityProviderStrategy(help: string) {
  return field(z.array(strategyItem).max(20), {
    help,
    docs: apiPage('CapacityProviderStrategyItem'),
    group: 'Capacity',
    ids: { length: 'cap-strategy-max-20' },
  });
}

const step = z.int().min(1).max(10_000);
const stepIds = { range: 'cap-scaling-steps', type: 'cap-scaling-steps' };

const managedScaling = obey(
  z.strictObject({
    status: field(onOff, {
      help: 'Whether ECS sets the number of instances.',
      docs: scalingDocs('status'),
      default: 'ENABLED',
    }),
    targetCapacity: field(z.int().min(1).max(100), {
      help: 'How full instances should be: 100 fills all of them, 90 keeps a tenth spare.',
      docs: scalingDocs('targetCapacity'),
      unit: '%',
      default: 100,
      ids: { range: 'cap-target-capacity', type: 'cap-target-capacity' },
    }),
    minimumScalingStepSize: field(step, {
      help: 'The fewest instances added at once.',
      docs: scalingDocs('minimumScalingStepSize'),
      unit: 'instances',
      default: 1,
      ids: stepIds,
    }),
    maximumScalingStepSize: field(step, {
      help: 'The most instances added at once.',
      docs: scalingDocs('maximumScalingStepSize'),
      unit: 'instances',
      default: 10_000,
      ids: stepIds,
    }),
    instanceWarmupPeriod: field(z.int().min(0).max(10_000), {
      help: 'How long a new instance takes before it counts in the metrics.',
      docs: scalingDocs('instanceWarmupPeriod'),
      unit: 's',
      default: 300,
      ids: stepIds,
    }),
  }),
  {
    id: 'cap-scaling-steps',
    code: 'range',
    message: 'must not be above maximumScalingStepSize',
    path: ['minimumScalingStepSize'],
  },
  (scaling) => {
    const { minimumScalingStepSize: min, maximumScalingStepSize: max } = isObject(scaling) ? scaling : {};
    return typeof min !== 'number' || typeof max !== 'number' || min <= max;
  },
);

/** The capacity provider of an Auto Scaling group. */
export const capacityProviderSchema = z.strictObject({
  name: field(
    orPlaceholder(
      /^(?!aws|ecs|fargate)[A-Za-z0-9_-]+$/i,
      'may have letters, digits, _ and - only, and not start with aws, ecs or fargate',
    ).max(255),
    {
      help: 'What strategies call it. It may not start with aws, ecs or fargate.',
      docs: `${apiPage('CreateCapacityProvider')}#ECS-CreateCapacityProvider-request-name`,
      required: true,
      ids: { format: 'cap-name-prefix' },
    },
  ),
  managedScaling: field(managedScaling, {
    help: 'How ECS sets the number of instances.',
    docs: groupDocs('managedScaling'),
  }),
  managedTerminationProtection: field(onOff, {
    help: 'Keeps instances that run tasks when the group scales in. Needs managed scaling.',
    docs: groupDocs('managedTerminationProtection'),
    default: 'DISABLED',
  }),
  managedDraining: field(onOff, {
    help: 'Moves tasks away before an instance ends.',
    docs: groupDocs('managedDraining'),
    default: 'ENABLED',
  }),
});
