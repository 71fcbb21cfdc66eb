import { fargate } from '../examples.ts';
import { portsOf } from '../ports.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const dns = (tcp: number, udp: number) =>
  fargate({
    container: {
      portMappings: [
        { containerPort: tcp, protocol: 'tcp' },
        { containerPort: udp, protocol: 'udp' },
      ],
    },
  });

export const portSamePortTwoProtocols = containerRule({
  id: 'port-same-port-two-protocols',
  title: 'One port with two protocols',
  why: 'AWS does not let a container expose the same port for TCP and for UDP.',
  *check(container) {
    const ports = portsOf(container).filter(({ mapping }) => mapping.containerPort !== undefined);
    for (const { index, mapping, protocol } of ports) {
      const rival = ports.find(
        (other) => other.index < index && other.mapping.containerPort === mapping.containerPort,
      );
      if (!rival || rival.protocol === protocol) continue;
      yield {
        field: ['portMappings', index, 'protocol'],
        message: `${nameOf(container)} exposes port ${mapping.containerPort} for ${rival.protocol} and for ${protocol}.`,
      };
    }
  },
  good: [() => dns(53, 5353)],
  bad: [() => dns(53, 53)],
});
