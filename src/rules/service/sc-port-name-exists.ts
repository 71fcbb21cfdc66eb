import { setProp } from '../prop-edits.ts';
import { serviceName } from '../service-rules.ts';
import { connected, connectRule, namedPorts, portOf } from './connect-rule.ts';

export const scPortNameExists = connectRule({
  id: 'sc-port-name-exists',
  title: 'Endpoint without its port',
  why: 'Service Connect knows ports by the names that the port mappings of the task definition give them. An endpoint of another name leads nowhere, and AWS refuses it.',
  *check({ services = [] }, view, q) {
    if (!view.taskDefinition) return;
    const names = namedPorts(view).flatMap(({ mapping }) => mapping.name ?? []);
    for (const [index, endpoint] of services.entries()) {
      if (endpoint.portName === undefined || portOf(view, endpoint)) continue;
      const path = ['serviceConnectConfiguration', 'services', index, 'portName'];
      const has = names.length === 0 ? 'names no port' : `has ${names.join(', ')}`;
      yield {
        field: path,
        message: `${serviceName(view, q)} offers the port ${endpoint.portName}, but its task definition ${has}.`,
        ...(names.length === 1
          ? { fix: { label: `Offer ${names[0]}`, edits: [setProp(view.id, path, names[0]!)] } }
          : {}),
      };
    }
  },
  good: [() => connected()],
  bad: [
    () => connected({ portName: 'web' }),
    () => connected({}, {}, { task: { container: { portMappings: [{ containerPort: 8080 }] } } }),
  ],
});
