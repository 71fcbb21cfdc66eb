import type { JsonObject } from '#model/json.ts';
import type { DesignSchemaExamples, Sample } from './design-examples.ts';

const link = (props: JsonObject): Sample => ({ kind: 'capacity', props });
const group = (capacityProvider: JsonObject): Sample => ({
  kind: 'ec2-capacity',
  props: { name: 'instances', instanceType: 'm5.large', minSize: 1, maxSize: 2, capacityProvider },
});
const scaling = (managedScaling: JsonObject): Sample => group({ name: 'instances', managedScaling });
const strategy = (count: number): Sample => ({
  kind: 'service',
  props: {
    serviceName: 'api',
    desiredCount: 2,
    capacityProviderStrategy: Array.from({ length: count }, (_, i) => ({
      capacityProvider: `provider-${i}`,
      weight: 1,
    })),
  },
});
const cluster = (count: number): Sample => ({
  kind: 'cluster',
  props: { capacityProviders: Array.from({ length: count }, (_, i) => `provider-${i}`) },
});

export const capacityExamples: DesignSchemaExamples = {
  'cap-base-range': {
    good: [link({ base: 0 }), link({ base: 100_000 })],
    bad: [link({ base: -1 }), link({ base: 100_001 }), link({ base: 1.5 })],
  },
  'cap-weight-range': {
    good: [link({ weight: 0 }), link({ weight: 1000 })],
    bad: [link({ weight: -1 }), link({ weight: 1001 })],
  },
  'cap-strategy-max-20': {
    good: [strategy(20), cluster(20)],
    bad: [strategy(21), cluster(21)],
  },
  'cap-name-prefix': {
    good: [group({ name: 'instances' }), group({ name: 'my-ecs' })],
    bad: [group({ name: 'ecs-instances' }), group({ name: 'AWS_group' }), group({ name: 'FargateLike' })],
  },
  'cap-target-capacity': {
    good: [scaling({ targetCapacity: 1 }), scaling({ targetCapacity: 100 })],
    bad: [scaling({ targetCapacity: 0 }), scaling({ targetCapacity: 101 })],
  },
  'cap-scaling-steps': {
    good: [scaling({ minimumScalingStepSize: 2, maximumScalingStepSize: 2, instanceWarmupPeriod: 0 })],
    bad: [
      scaling({ minimumScalingStepSize: 3, maximumScalingStepSize: 2 }),
      scaling({ maximumScalingStepSize: 10_001 }),
      scaling({ instanceWarmupPeriod: 10_001 }),
    ],
  },
};
