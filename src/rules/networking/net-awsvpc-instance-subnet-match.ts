import { service, type Props } from '#model/build.ts';
import { hostsOf } from '#model/view/hosts.ts';
import { titleOf } from '#model/registry.ts';
import { ec2Task } from '../examples.ts';
import { serviceName, serviceRule } from '../service-rules.ts';
import { egressOf } from './egress.ts';

const on = (capacity: Props, subnets: string[]) => () =>
  service({
    vpc: {},
    on: 'EC2',
    capacity,
    runs: ec2Task({ networkMode: 'awsvpc' }),
    props: { networkConfiguration: { awsvpcConfiguration: { subnets } } },
  });

/** Zones may be written as a full name or as the letter alone; the letter tells them apart within one VPC. */
const letter = (zone: string | undefined): string => (zone ?? '').slice(-1);

export const netAwsvpcInstanceSubnetMatch = serviceRule({
  id: 'net-awsvpc-instance-subnet-match',
  title: 'Subnets where no instance runs',
  why: 'The network interface of an awsvpc task must be in the zone of its instance, so a task is placed only where both an instance and a subnet are.',
  *check(view, q) {
    const egress = egressOf(q, view);
    if (!egress || view.launch !== 'EC2') return;
    for (const { node, kind } of view.capacity) {
      if (kind !== 'ec2-capacity') continue;
      const zones = new Set(hostsOf(q, node).zones.map(({ zone }) => letter(zone)));
      if (
        zones.size === 0 ||
        egress.subnets.some(({ availabilityZone }) => zones.has(letter(availabilityZone)))
      )
        continue;
      yield {
        field: ['networkConfiguration', 'awsvpcConfiguration', 'subnets'],
        message: `${serviceName(view, q)} may use zone ${[...new Set(egress.subnets.map(({ availabilityZone }) => availabilityZone))].join(', ')}, but ${titleOf(q, node)} has instances in ${[...zones].join(', ')}: no task can be placed.`,
      };
    }
  },
  good: [
    on({ availabilityZones: ['a', 'b'] }, ['private-a', 'private-b']),
    on({ availabilityZones: ['eu-west-1a'] }, ['private-a']),
  ],
  bad: [on({ availabilityZones: ['b'] }, ['private-a'])],
});
