import { design } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import type { JsonObject } from '#model/json.ts';
import { titleOf } from '#model/registry.ts';
import { fargateTask } from '../examples.ts';
import { setProp } from '../prop-edits.ts';
import { defineRule } from '../rule.ts';
import { httpPort, namespaceOf } from './connect-rule.ts';

const calling = (client: JsonObject | undefined): Design =>
  design((d) => {
    const runs = fargateTask({ container: { portMappings: [httpPort] } });
    const services = [{ portName: 'http', clientAliases: [{ port: 8080 }] }];
    const server = d.node('service', {
      serviceConnectConfiguration: { enabled: true, namespace: 'internal', services },
    });
    d.link('runs', server, d.taskDefinition(runs));
    const caller = d.node('service', { serviceName: 'web', serviceConnectConfiguration: client });
    d.link('runs', caller, d.taskDefinition(fargateTask()));
    d.link('calls', caller, server);
  });

export const scClientNotInNamespace = defineRule({
  id: 'sc-client-not-in-namespace',
  on: 'calls',
  title: 'Caller outside the namespace',
  why: 'The names of Service Connect exist only inside the tasks of services that have it turned on in the same namespace: their own proxy resolves them.',
  *check(q, link) {
    const { from, to } = q.link(link)!;
    const server = q.props('service', to);
    if ((q.linkProps('calls', link).via ?? 'service-connect') !== 'service-connect') return;
    if (!server.serviceConnectConfiguration?.enabled) return;
    const namespace = namespaceOf(q, { id: to, props: server });
    const props = q.props('service', from);
    const own = namespaceOf(q, { id: from, props });
    const isOn = props.serviceConnectConfiguration?.enabled === true;
    if (namespace === undefined || (isOn && (own === undefined || own === namespace))) return;
    yield {
      message: `${titleOf(q, from)} calls ${titleOf(q, to)} through Service Connect, but ${isOn ? `is in the namespace ${own}, not in ${namespace}` : 'does not use it itself'}.`,
      fix: {
        label: `Turn Service Connect on for ${titleOf(q, from)}`,
        edits: [
          setProp(from, ['serviceConnectConfiguration', 'enabled'], true),
          setProp(from, ['serviceConnectConfiguration', 'namespace'], namespace),
        ],
      },
    };
  },
  good: [() => calling({ enabled: true, namespace: 'internal' })],
  bad: [() => calling(undefined), () => calling({ enabled: true, namespace: 'other' })],
});
