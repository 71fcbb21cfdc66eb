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

export const netFargatePublicSubnetNoIp = serviceRule({
  id: 'net-fargate-public-subnet-no-ip',
  title: 'Public subnet, but no public address',
  why: 'A public subnet sends traffic out through an internet gateway, which serves only public addresses. A Fargate task without one cannot pull its image, and stops with CannotPullContainerError.',
  *check(view, q) {
    const egress = egressOf(q, view);
    const { assignPublicIp = 'DISABLED' } = view.props.networkConfiguration?.awsvpcConfiguration ?? {};
    if (
      !egress ||
      view.launch !== 'FARGATE' ||
      assignPublicIp === 'ENABLED' ||
      neededToStart.every(egress.has)
    )
      return;
    const open = egress.subnets.filter((subnet) => subnet.public === true);
    if (open.length === 0) return;
    yield {
      field: ['networkConfiguration', 'awsvpcConfiguration', 'assignPublicIp'],
      message: `${serviceName(view, q)} runs in ${open.map(({ name }) => name).join(' and ')} without a public address, so its tasks reach nothing outside the VPC.`,
      fix: {
        label: 'Assign a public address',
        edits: [
          {
            do: 'set',
            id: view.id,
            path: ['networkConfiguration', 'awsvpcConfiguration', 'assignPublicIp'],
            value: 'ENABLED',
          },
        ],
      },
    };
  },
  good: [
    drawn({}, ['public-a', 'public-b'], 'ENABLED'),
    drawn({}, ['private-a', 'private-b'], 'DISABLED'),
    drawn({ endpoints: ['ecr.api', 'ecr.dkr', 's3', 'logs'] }, ['public-a', 'public-b'], 'DISABLED'),
  ],
  bad: [drawn({}, ['public-a', 'public-b'], 'DISABLED')],
});
