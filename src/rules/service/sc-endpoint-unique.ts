import { design } from '#model/build.ts';
import type { Design, NodeId } from '#model/design.ts';
import type { Query } from '#model/query.ts';
import { titleOf } from '#model/registry.ts';
import { fargateTask } from '../examples.ts';
import { defineRule } from '../rule.ts';
import { httpPort, namespaceOf, type Endpoint } from './connect-rule.ts';

const two = (dnsName: string): Design =>
  design((d) => {
    const cluster = d.node('cluster');
    for (const name of ['api', dnsName]) {
      const services = [
        { portName: 'http', discoveryName: name, clientAliases: [{ dnsName: name, port: 8080 }] },
      ];
      const serviceConnectConfiguration = { enabled: true, namespace: 'internal', services };
      const service = d.node(
        'service',
        { serviceName: `${name}-service`, serviceConnectConfiguration },
        cluster,
      );
      d.link(
        'runs',
        service,
        d.taskDefinition(fargateTask({ container: { portMappings: [httpPort] } }), cluster),
      );
    }
  });

/** The services that are drawn inside a frame, at any depth of frames. */
function servicesIn(q: Query, frame: NodeId): NodeId[] {
  return q.children(frame).flatMap((id) => {
    const kind = q.node(id)?.kind;
    if (kind === 'service') return [id];
    return kind === 'frame' || kind === 'ec2-capacity' ? servicesIn(q, id) : [];
  });
}

/** The names under which clients call an endpoint: 'api:8080 in internal'. */
function addresses(
  namespace: string,
  { portName = '', discoveryName = portName, clientAliases = [] }: Endpoint,
): string[] {
  return clientAliases.map(
    ({ dnsName, port }) => `${dnsName ?? `${discoveryName}.${namespace}`}:${port} in ${namespace}`,
  );
}

export const scEndpointUnique = defineRule({
  id: 'sc-endpoint-unique',
  on: 'cluster',
  title: 'Two endpoints with one address',
  why: 'Within a namespace a client calls a service by DNS name and port. If two services have the same, nobody knows which is meant, and AWS refuses the second.',
  *check(q, cluster) {
    const owners = new Map<string, NodeId>();
    for (const id of servicesIn(q, cluster)) {
      const props = q.props('service', id);
      const connect = props.serviceConnectConfiguration;
      if (!connect?.enabled || !connect.services) continue;
      const namespace = namespaceOf(q, { id, props }) ?? '';
      for (const [index, endpoint] of connect.services.entries()) {
        for (const address of addresses(namespace, endpoint)) {
          const owner = owners.get(address);
          if (owner === undefined) owners.set(address, id);
          else if (owner !== id)
            yield {
              at: id,
              field: ['serviceConnectConfiguration', 'services', index, 'clientAliases'],
              message: `Service ${titleOf(q, id)} is called ${address}, as is ${titleOf(q, owner)}.`,
            };
        }
      }
    }
  },
  good: [() => two('orders')],
  bad: [() => two('api')],
});
