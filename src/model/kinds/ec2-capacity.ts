import { z } from 'zod';
import { apiPage, guidePage } from '../aws/pages.ts';
import { field } from '../field.ts';
import { defineKind } from '../kind.ts';
import type { Query } from '../query.ts';

const docs = guidePage('asg-capacity-providers');

export const ec2Capacity = defineKind({
  kind: 'ec2-capacity',
  label: 'EC2 Auto Scaling group',
  group: 'Capacity',
  summary: 'EC2 instances that tasks share, with their capacity provider.',
  keywords: ['ASG', 'instances', 'hosts', 'capacity provider'],
  docs,
  icon: 'auto-scaling-group',
  schema: z.strictObject({
    name: field(z.string(), { help: 'The name of the Auto Scaling group.', docs, required: true }),
    instanceType: field(z.string(), { help: 'E.g. m5.large.', docs, default: 'm5.large' }),
    minSize: field(z.int().min(0), { help: 'Fewest instances.', docs }),
    maxSize: field(z.int().min(0), { help: 'Most instances.', docs }),
    desiredCapacity: field(z.int().min(0), { help: 'Instances at the start.', docs }),
    availabilityZones: field(z.array(z.string()), { help: 'Zones it spreads over.', docs }),
    capacityProvider: field(
      z.strictObject({
        name: field(z.string(), { help: 'Its name in strategies.', docs: apiPage('CreateCapacityProvider') }),
      }),
      { help: 'The capacity provider.', docs: apiPage('CreateCapacityProvider') },
    ),
  }),
  nameProp: 'name',
  create: () => ({
    name: 'instances',
    instanceType: 'm5.large',
    minSize: 2,
    maxSize: 6,
    desiredCapacity: 2,
    availabilityZones: ['a', 'b'],
  }),
  shape: 'frame',
  frame: 'capacity',
  contains: ['service', 'standalone-task', 'note'],
  size: { width: 480, height: 260 },
  facts: (q: Query, id: string): string => {
    const { instanceType = '?', minSize = 0, maxSize = 0 } = q.props('ec2-capacity', id);
    return `${instanceType} · ${minSize} to ${maxSize}`;
  },
});
