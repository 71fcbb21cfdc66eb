import { service } from '#model/build.ts';
import { ec2Task, fargateTask } from '../examples.ts';
import { serviceName, serviceRule } from '../service-rules.ts';

const path = ['networkConfiguration', 'awsvpcConfiguration', 'assignPublicIp'];
const withIp = {
  networkConfiguration: {
    awsvpcConfiguration: { subnets: ['subnet-0123456789abcdef0'], assignPublicIp: 'ENABLED' },
  },
};

export const netAssignPublicIpEc2 = serviceRule({
  id: 'net-assign-public-ip-ec2',
  title: 'Public address for tasks on EC2',
  why: 'Only Fargate gives tasks public addresses. On EC2 instances AWS refuses assignPublicIp ENABLED; awsvpc tasks there reach the internet through NAT.',
  *check(view, q) {
    if (
      view.launch !== 'EC2' ||
      view.props.networkConfiguration?.awsvpcConfiguration?.assignPublicIp !== 'ENABLED'
    )
      return;
    yield {
      field: path,
      message: `${serviceName(view, q)} asks for public addresses, which tasks on EC2 instances do not get.`,
      fix: { label: 'Use DISABLED', edits: [{ do: 'set', id: view.id, path, value: 'DISABLED' }] },
    };
  },
  good: [() => service({ runs: fargateTask(), props: withIp })],
  bad: [() => service({ on: 'EC2', runs: ec2Task({ networkMode: 'awsvpc' }), props: withIp })],
});
