import { editContainer } from '../edits.ts';
import { ec2, sidecar } from '../examples.ts';
import { portsOf } from '../ports.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const both = (one: number, other: number, protocol = 'tcp') => ({
  container: { portMappings: [{ containerPort: 8080, hostPort: one, protocol: 'tcp' }] },
  sidecars: [sidecar({ portMappings: [{ containerPort: 9090, hostPort: other, protocol }] })],
});

export const portDuplicateHostPort = containerRule({
  id: 'port-duplicate-host-port',
  title: 'One host port for two containers',
  why: 'A port of the host leads to one container. The second container that asks for it cannot start, and AWS refuses such a task.',
  *check(container, view, q) {
    if (view.networkMode !== 'bridge' && view.networkMode !== 'default') return;
    const earlier = view.containers.slice(0, container.index + 1).flatMap(portsOf);
    for (const { index, mapping, protocol } of portsOf(container)) {
      const rival = earlier.find(
        (other) =>
          (other.container.index < container.index || other.index < index) &&
          other.mapping.hostPort === mapping.hostPort &&
          other.protocol === protocol,
      );
      if (!mapping.hostPort || !rival) continue;
      yield {
        field: ['portMappings', index, 'hostPort'],
        message: `${nameOf(container)} asks for host port ${mapping.hostPort}/${protocol}, which ${rival.container.index === container.index ? 'another of its mappings' : rival.container.doc.name} takes already.`,
        fix: {
          label: 'Let ECS choose the host port',
          edits: editContainer(q, container, ['portMappings', index, 'hostPort'], 0),
        },
      };
    }
  },
  good: [() => ec2(both(80, 81)), () => ec2(both(0, 0)), () => ec2(both(53, 53, 'udp'))],
  bad: [() => ec2(both(80, 80))],
});
