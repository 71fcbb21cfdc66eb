import { design, type Props } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import { titleOf } from '#model/registry.ts';
import { serviceView } from '#model/view/service.ts';
import { fargateTask } from '../examples.ts';
import { admitsPort, allowFrom, groupsOf } from '../networking/reach.ts';
import { newId } from '../new-id.ts';
import { defineRule } from '../rule.ts';
import { httpPort, portOf } from './connect-rule.ts';

const calling = (admits?: Props): Design =>
  design((d) => {
    const runs = fargateTask({ container: { portMappings: [httpPort] } });
    const namespace = 'internal';
    const services = [{ portName: 'http', clientAliases: [{ port: 80 }] }];
    const server = d.service({
      props: { serviceConnectConfiguration: { enabled: true, namespace, services } },
      runs,
      securityGroup: { groupName: 'api', ingress: [] },
    });
    const guard = d.last('security-group');
    const client = d.service({
      props: { serviceName: 'web', serviceConnectConfiguration: { enabled: true, namespace } },
      runs: fargateTask(),
      securityGroup: { groupName: 'web', ingress: [] },
    });
    if (admits) d.link('admits', d.last('security-group'), guard, admits);
    d.link('calls', client, server);
  });

export const scSecurityGroup = defineRule({
  id: 'sc-security-group',
  on: 'calls',
  title: 'Server that does not admit its caller',
  why: 'The proxy of the caller connects to the container port of the server, or its ingressPortOverride, not to the port of the alias. The security group of the server must admit that.',
  *check(q, link) {
    const { from, to } = q.link(link)!;
    const { via = 'service-connect', portName } = q.linkProps('calls', link);
    const connect = q.props('service', to).serviceConnectConfiguration;
    const [guards, callers] = [groupsOf(q, to), groupsOf(q, from)];
    const [guard, caller] = [guards[0], callers[0]];
    if (via !== 'service-connect' || !connect?.enabled || guard === undefined || caller === undefined) return;
    const { services = [] } = connect;
    const endpoint = services.find((each) => each.portName === portName) ?? services[0];
    const port =
      endpoint?.ingressPortOverride ??
      (endpoint && portOf(serviceView(q, to), endpoint)?.mapping.containerPort);
    if (port === undefined || admitsPort(q, guards, callers, port)) return;
    yield {
      message: `${titleOf(q, from)} calls ${titleOf(q, to)} through Service Connect, but ${titleOf(q, guard)} does not admit port ${port} from ${titleOf(q, caller)}.`,
      fix: allowFrom(q, guard, caller, { fromPort: port }, newId('admits')),
    };
  },
  good: [() => calling({ protocol: 'tcp', fromPort: 8080, toPort: 8080 })],
  bad: [() => calling(), () => calling({ protocol: 'tcp', fromPort: 80, toPort: 80 })],
});
