import { ec2, fargate, sidecar } from '../examples.ts';
import { overlap, portsOf } from '../ports.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const both = (one: number, other: number, protocol = 'tcp') => ({
  container: { portMappings: [{ containerPort: one, protocol: 'tcp' }] },
  sidecars: [sidecar({ portMappings: [{ containerPort: other, protocol }] })],
});

export const portAwsvpcDuplicateContainerPort = containerRule({
  id: 'port-awsvpc-duplicate-container-port',
  title: 'Two containers listen on one port',
  why: 'In awsvpc and host mode all containers of a task share one network. A port can be listened on once there; the second container fails to start.',
  *check(container, view) {
    if (view.networkMode !== 'awsvpc' && view.networkMode !== 'host') return;
    const earlier = view.containers.slice(0, container.index).flatMap(portsOf);
    for (const port of portsOf(container)) {
      const rival = earlier.find((other) => other.protocol === port.protocol && overlap(other, port));
      if (!rival) continue;
      const { containerPort, containerPortRange } = port.mapping;
      yield {
        field: ['portMappings', port.index],
        message: `${nameOf(container)} listens on ${containerPortRange ?? containerPort}/${port.protocol}, as ${rival.container.doc.name} does; in ${view.networkMode} mode they share one network.`,
      };
    }
  },
  good: [() => fargate(both(8080, 9090)), () => fargate(both(53, 53, 'udp')), () => ec2(both(8080, 8080))],
  bad: [() => fargate(both(8080, 8080)), () => ec2({ networkMode: 'host', ...both(8080, 8080) })],
});
