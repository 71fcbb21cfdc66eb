import { service } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import { fargateTask } from '../examples.ts';
import { serviceName, serviceRule } from '../service-rules.ts';

const inVpc = (assignPublicIp: string, natGateways: string): Design =>
  service({
    vpc: { natGateways },
    props: {
      launchType: 'FARGATE',
      networkConfiguration: { awsvpcConfiguration: { subnets: ['public-a', 'public-b'], assignPublicIp } },
    },
    runs: fargateTask(),
  });

export const secPublicIp = serviceRule({
  id: 'sec-public-ip',
  title: 'Tasks with public addresses',
  why: 'A task with a public address can be spoken to from the internet wherever its security group is open. Where a NAT gateway exists, private subnets give it the way out without the way in.',
  *check(view, q) {
    const assigned = view.props.networkConfiguration?.awsvpcConfiguration?.assignPublicIp;
    const nat = view.vpc === undefined ? 'none' : (q.props('vpc', view.vpc).natGateways ?? 'none');
    // Without NAT a public address is the cheap way out, and often meant so.
    if (view.launch !== 'FARGATE' || assigned !== 'ENABLED' || nat === 'none') return;
    yield {
      field: ['networkConfiguration', 'awsvpcConfiguration', 'assignPublicIp'],
      message: `${serviceName(view, q)} gives each task a public address, although its VPC has NAT gateways.`,
    };
  },
  good: [() => inVpc('ENABLED', 'none'), () => inVpc('DISABLED', 'per-zone')],
  bad: [() => inVpc('ENABLED', 'per-zone')],
});
