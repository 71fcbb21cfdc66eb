import { editContainer } from '../edits.ts';
import { serviceName } from '../service-rules.ts';
import { connected, connectedOnEc2, connectRule, httpPort } from './connect-rule.ts';

const hostname = { task: { container: { hostname: 'web', portMappings: [httpPort] } } };

export const scBridgeHostname = connectRule({
  id: 'sc-bridge-hostname',
  title: 'Host name beside Service Connect',
  why: 'In bridge mode Service Connect writes the names of other services into the hosts file of each container, which it cannot do where a container sets hostname.',
  *check(_connect, view, q) {
    if (view.taskDefinition?.networkMode !== 'bridge') return;
    for (const container of view.taskDefinition.containers) {
      if (!container.doc.hostname) continue;
      yield {
        at: container.at,
        field: [...container.prefix, 'hostname'],
        message: `${serviceName(view, q)} uses Service Connect in bridge mode, and its container ${container.doc.name ?? ''} sets hostname ${container.doc.hostname}.`,
        fix: { label: 'Remove hostname', edits: editContainer(q, container, ['hostname']) },
      };
    }
  },
  good: [() => connectedOnEc2(), () => connected({}, {}, {})],
  bad: [() => connectedOnEc2({}, {}, hostname)],
});
