import { service, type Props } from '#model/build.ts';
import { fargateTask } from '../examples.ts';
import { serviceName, serviceRule } from '../service-rules.ts';
import { egressOf } from './egress.ts';

const drawn =
  (vpc: Props, subnets: string[], assignPublicIp: string, more: Props = {}) =>
  () =>
    service({
      vpc,
      runs: fargateTask(),
      props: { networkConfiguration: { awsvpcConfiguration: { subnets, assignPublicIp } }, ...more },
    });

export const netFargatePrivateSubnetPublicIp = serviceRule({
  id: 'net-fargate-private-subnet-public-ip',
  title: 'Public address in a private subnet',
  why: 'A private subnet has no route to an internet gateway, so a public address there leads nowhere. Outbound traffic needs NAT or endpoints.',
  *check(view, q) {
    const egress = egressOf(q, view);
    const path = ['networkConfiguration', 'awsvpcConfiguration', 'assignPublicIp'];
    if (
      !egress ||
      view.launch !== 'FARGATE' ||
      view.props.networkConfiguration?.awsvpcConfiguration?.assignPublicIp !== 'ENABLED'
    )
      return;
    const hidden = egress.subnets.filter((subnet) => subnet.public !== true);
    if (hidden.length === 0) return;
    yield {
      field: path,
      message: `Tasks of ${serviceName(view, q)} get a public address in ${hidden.map(({ name }) => name).join(' and ')}, where it leads nowhere.`,
      fix: { label: 'Use DISABLED', edits: [{ do: 'set', id: view.id, path, value: 'DISABLED' }] },
    };
  },
  good: [drawn({}, ['private-a', 'private-b'], 'DISABLED'), drawn({}, ['public-a', 'public-b'], 'ENABLED')],
  bad: [drawn({}, ['private-a', 'private-b'], 'ENABLED')],
});
