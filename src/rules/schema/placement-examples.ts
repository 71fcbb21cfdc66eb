import type { Json, JsonObject } from '#model/json.ts';
import type { DesignSchemaExamples, Sample } from './design-examples.ts';

const service = (props: JsonObject): Sample => ({
  kind: 'service',
  props: { serviceName: 'api', desiredCount: 2, launchType: 'EC2', ...props },
});
const strategy = (...placementStrategy: Json[]): Sample => service({ placementStrategy });
const constraint = (...placementConstraints: Json[]): Sample => service({ placementConstraints });
const runTask = (placementStrategy: Json): Sample => ({
  kind: 'standalone-task',
  props: { placementStrategy },
});
const attributes = (...list: Json[]): Sample => ({
  kind: 'ec2-capacity',
  props: { name: 'instances', instanceType: 'm5.large', minSize: 1, maxSize: 2, attributes: list },
});
const spread = { type: 'spread', field: 'attribute:ecs.availability-zone' };
const memberOf = { type: 'memberOf', expression: 'attribute:ecs.instance-type =~ m5.*' };

export const placementExamples: DesignSchemaExamples = {
  'pl-strategies-max-5': {
    good: [strategy(spread, spread, spread, spread, spread)],
    bad: [strategy(spread, spread, spread, spread, spread, spread)],
  },
  'pl-constraints-max-10': {
    good: [constraint(...Array.from({ length: 10 }, () => memberOf))],
    bad: [constraint(...Array.from({ length: 11 }, () => memberOf))],
  },
  'pl-strategy-types': {
    good: [strategy(spread), strategy({ type: 'random' })],
    bad: [strategy({ type: 'balance' }), runTask([{ type: 'Spread', field: 'instanceId' }])],
  },
  'pl-binpack-field': {
    good: [strategy({ type: 'binpack', field: 'memory' }), strategy({ type: 'binpack', field: 'CPU' })],
    bad: [strategy({ type: 'binpack' }), strategy({ type: 'binpack', field: 'instanceId' })],
  },
  'pl-spread-field': {
    good: [
      strategy(spread),
      strategy({ type: 'spread', field: 'instanceId' }),
      strategy({ type: 'spread', field: 'host' }),
    ],
    bad: [strategy({ type: 'spread' }), strategy({ type: 'spread', field: 'ecs.availability-zone' })],
  },
  'pl-random-field': {
    good: [strategy({ type: 'random' })],
    bad: [strategy({ type: 'random', field: 'memory' })],
  },
  'pl-constraint-types': {
    good: [constraint({ type: 'distinctInstance' }), constraint(memberOf)],
    bad: [constraint({ type: 'distinctHost' })],
  },
  'pl-distinct-no-expression': {
    good: [constraint({ type: 'distinctInstance' })],
    bad: [constraint({ ...memberOf, type: 'distinctInstance' })],
  },
  'pl-memberof-expression': {
    good: [constraint(memberOf), constraint({ type: 'memberOf', expression: 'x'.repeat(2000) })],
    bad: [constraint({ type: 'memberOf' }), constraint({ type: 'memberOf', expression: 'x'.repeat(2001) })],
  },
  'pl-attribute-format': {
    good: [attributes({ name: 'stack', value: 'prod west' }), attributes({ name: 'gpu' })],
    bad: [
      attributes({ name: 'my stack', value: 'prod' }),
      attributes({ name: 'x'.repeat(129) }),
      attributes({ name: 'stack', value: ' prod' }),
      attributes({ name: 'stack', value: 'x'.repeat(129) }),
    ],
  },
};
