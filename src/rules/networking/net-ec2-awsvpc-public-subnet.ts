import { service } from '#model/build.ts';
import { ec2Task } from '../examples.ts';
import { serviceName, serviceRule } from '../service-rules.ts';
import { egressOf, neededToStart } from './egress.ts';

const on = (subnets: string[]) => () =>
  service({
    vpc: {},
    on: 'EC2',
    runs: ec2Task({ networkMode: 'awsvpc' }),
    props: { networkConfiguration: { awsvpcConfiguration: { subnets } } },
  });

export const netEc2AwsvpcPublicSubnet = serviceRule({
  id: 'net-ec2-awsvpc-public-subnet',
  title: 'Awsvpc tasks on EC2 in a public subnet',
  why: 'On EC2 instances the network interface of an awsvpc task gets no public address, and an internet gateway serves only those. In a public subnet the task has no internet.',
  *check(view, q) {
    const egress = egressOf(q, view);
    if (!egress || view.launch !== 'EC2' || neededToStart.every(egress.has)) return;
    const open = egress.subnets.filter((subnet) => subnet.public === true);
    if (open.length === 0) return;
    yield {
      field: ['networkConfiguration', 'awsvpcConfiguration', 'subnets'],
      message: `Tasks of ${serviceName(view, q)} have no internet in ${open.map(({ name }) => name).join(' and ')}: use private subnets with NAT.`,
    };
  },
  good: [on(['private-a', 'private-b'])],
  bad: [on(['public-a', 'public-b'])],
});
