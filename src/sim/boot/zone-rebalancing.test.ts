import { describe, expect, test } from 'vitest';
import type { DrawnService } from './draw-service.ts';
import { ec2Plan, specOf } from './plan-of.test-support.ts';

const rebalances = (parts: DrawnService): boolean => specOf(ec2Plan(parts)).zoneRebalancing;
const byZone = { type: 'spread', field: 'attribute:ecs.availability-zone' };
const memberOf = (expression: string) => [{ type: 'memberOf', expression }];

// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing.html
describe('zone rebalancing', () => {
  test.each<[string, DrawnService]>([
    ['nothing is said', {}],
    ['it is asked for', { props: { availabilityZoneRebalancing: 'ENABLED' } }],
    ['zones come first', { props: { placementStrategy: [byZone, { type: 'binpack', field: 'cpu' }] } }],
    [
      'a constraint is about something else',
      { props: { placementConstraints: memberOf('attribute:x == y') } },
    ],
    ['an Application Load Balancer is in front', { behind: 'application' }],
  ])('is on when %s', (_, parts) => {
    expect(rebalances(parts)).toBe(true);
  });

  test.each<[string, DrawnService]>([
    ['it is refused', { props: { availabilityZoneRebalancing: 'DISABLED' } }],
    ['maximumPercent is 100', { maximumPercent: 100 }],
    ['there is another controller', { props: { deploymentController: { type: 'EXTERNAL' } } }],
    ['the servers are external', { props: { launchType: 'EXTERNAL' } }],
    [
      'another strategy comes first',
      { props: { placementStrategy: [{ type: 'binpack', field: 'cpu' }, byZone] } },
    ],
    [
      'it is spread over instances',
      { props: { placementStrategy: [{ type: 'spread', field: 'instanceId' }] } },
    ],
    [
      'a constraint of the service names a zone',
      { props: { placementConstraints: memberOf('attribute:ecs.availability-zone == us-east-1a') } },
    ],
    [
      'a constraint of the task definition names a zone',
      { task: { placementConstraints: memberOf('attribute:ecs.availability-zone != us-east-1a') } },
    ],
    ['a Classic Load Balancer is in front', { behind: 'classic' }],
  ])('is off when %s', (_, parts) => {
    expect(rebalances(parts)).toBe(false);
  });
});
