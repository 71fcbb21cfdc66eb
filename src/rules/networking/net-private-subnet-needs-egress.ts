import { service, type Props } from '#model/build.ts';
import { fargateTask } from '../examples.ts';
import { serviceName, serviceRule } from '../service-rules.ts';
import { egressOf, neededToStart } from './egress.ts';

const drawn =
  (vpc: Props, subnets: string[], assignPublicIp: string, more: Props = {}) =>
  () =>
    service({
      vpc,
      runs: fargateTask(),
      props: { networkConfiguration: { awsvpcConfiguration: { subnets, assignPublicIp } }, ...more },
    });

export const netPrivateSubnetNeedsEgress = serviceRule({
  id: 'net-private-subnet-needs-egress',
  title: 'Private subnets without a way out',
  why: 'Tasks in private subnets need a NAT gateway, or endpoints for every AWS service they use, to pull their image and write their logs. Without them they stop before a container starts.',
  *check(view, q) {
    const egress = egressOf(q, view);
    if (!egress || view.vpc === undefined || egress.hasInternet || neededToStart.some(egress.has)) return;
    const hidden = egress.subnets.filter((subnet) => subnet.public !== true);
    if (hidden.length === 0 || (q.props('vpc', view.vpc).natGateways ?? 'none') !== 'none') return;
    yield {
      field: ['networkConfiguration', 'awsvpcConfiguration', 'subnets'],
      message: `${serviceName(view, q)} runs in ${hidden.map(({ name }) => name).join(' and ')}, which reach neither the internet nor AWS.`,
      fix: {
        label: 'Add a NAT gateway to each zone',
        edits: [{ do: 'set', id: view.vpc, path: ['natGateways'], value: 'per-zone' }],
      },
    };
  },
  good: [
    drawn({ natGateways: 'single' }, ['private-a', 'private-b'], 'DISABLED'),
    drawn(
      { natGateways: 'none', endpoints: ['ecr.api', 'ecr.dkr', 's3', 'logs'] },
      ['private-a', 'private-b'],
      'DISABLED',
    ),
  ],
  bad: [drawn({ natGateways: 'none' }, ['private-a', 'private-b'], 'DISABLED')],
});
