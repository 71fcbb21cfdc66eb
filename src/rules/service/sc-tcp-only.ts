import { editContainer } from '../edits.ts';
import { serviceName } from '../service-rules.ts';
import { connected, connectRule, portOf } from './connect-rule.ts';

const dns = {
  task: { container: { portMappings: [{ containerPort: 5353, protocol: 'udp', name: 'http' }] } },
};

export const scTcpOnly = connectRule({
  id: 'sc-tcp-only',
  title: 'UDP through Service Connect',
  why: 'The proxy speaks TCP, and HTTP, HTTP/2 and gRPC above it. UDP does not pass.',
  *check({ services = [] }, view, q) {
    for (const [index, endpoint] of services.entries()) {
      const port = portOf(view, endpoint);
      if (port?.mapping.protocol !== 'udp') continue;
      yield {
        field: ['serviceConnectConfiguration', 'services', index, 'portName'],
        message: `${serviceName(view, q)} offers the port ${endpoint.portName} through Service Connect, which is a UDP port.`,
        fix: {
          label: 'Make it a TCP port',
          edits: editContainer(q, port.container, ['portMappings', port.index, 'protocol'], 'tcp'),
        },
      };
    }
  },
  good: [() => connected()],
  bad: [() => connected({}, {}, dns)],
});
