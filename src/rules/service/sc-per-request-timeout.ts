import { editContainer } from '../edits.ts';
import { serviceName } from '../service-rules.ts';
import { connected, connectRule, portOf } from './connect-rule.ts';

const timeout = { timeout: { perRequestTimeoutSeconds: 15 } };
const plain = { task: { container: { portMappings: [{ containerPort: 8080, name: 'http' }] } } };

export const scPerRequestTimeout = connectRule({
  id: 'sc-per-request-timeout',
  title: 'Request timeout without requests',
  why: 'The proxy can time a request only where it sees requests: on ports with appProtocol http, http2 or grpc. On plain TCP there are only connections.',
  *check({ services = [] }, view, q) {
    for (const [index, endpoint] of services.entries()) {
      const port = portOf(view, endpoint);
      if (!port || port.mapping.appProtocol || endpoint.timeout?.perRequestTimeoutSeconds === undefined)
        continue;
      yield {
        field: ['serviceConnectConfiguration', 'services', index, 'timeout', 'perRequestTimeoutSeconds'],
        message: `${serviceName(view, q)} limits requests on ${endpoint.portName} to ${endpoint.timeout.perRequestTimeoutSeconds} s, but that port has no appProtocol.`,
        fix: {
          label: 'Speak http on that port',
          edits: editContainer(q, port.container, ['portMappings', port.index, 'appProtocol'], 'http'),
        },
      };
    }
  },
  good: [() => connected(timeout), () => connected({}, {}, plain)],
  bad: [() => connected(timeout, {}, plain)],
});
