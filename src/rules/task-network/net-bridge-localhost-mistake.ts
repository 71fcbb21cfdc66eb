import { ec2, fargate, sidecar } from '../examples.ts';
import { hostsIn } from '../environment-hosts.ts';
import { portsOf } from '../ports.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const reaching = (value: string) => ({
  container: { environment: [{ name: 'CACHE_URL', value }] },
  sidecars: [sidecar({ name: 'cache', portMappings: [{ containerPort: 6379, protocol: 'tcp' }] })],
});

export const netBridgeLocalhostMistake = containerRule({
  id: 'net-bridge-localhost-mistake',
  title: 'localhost in bridge mode',
  why: 'In bridge mode each container has a network of its own, and localhost is that container alone. Containers of one task reach each other through links, or in awsvpc mode on localhost.',
  *check(container, view) {
    if (view.networkMode !== 'bridge' || view.launches.has('FARGATE')) return;
    const own = portsOf(container).map(({ mapping }) => mapping.containerPort);
    const siblings = view.containers.filter(({ index }) => index !== container.index).flatMap(portsOf);
    for (const [index, { name, value }] of (container.doc.environment ?? []).entries()) {
      for (const { host, port } of hostsIn(value)) {
        const sibling = siblings.find(({ mapping }) => mapping.containerPort === port);
        if ((host !== 'localhost' && host !== '127.0.0.1') || !sibling || own.includes(port)) continue;
        yield {
          field: ['environment', index, 'value'],
          message: `${nameOf(container)} looks for ${sibling.container.doc.name} on ${host}:${port} in ${name}, but in bridge mode it is not there.`,
        };
      }
    }
  },
  good: [() => fargate(reaching('redis://localhost:6379')), () => ec2(reaching('redis://localhost:7000'))],
  bad: [() => ec2(reaching('redis://localhost:6379')), () => ec2(reaching('127.0.0.1:6379'))],
});
