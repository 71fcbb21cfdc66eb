import { reservedTcpPorts } from '#model/aws/instance-types.ts';
import { taskDemand } from '#model/view/task-demand.ts';
import { ec2 } from '../examples.ts';
import { taskName, taskRule } from '../task-rules.ts';

// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html (hostPort)
const portsMax = 100;
const ports = (count: number, base: number) => ({
  container: {
    portMappings: Array.from({ length: count }, (_, i) => ({
      containerPort: 8000 + i,
      hostPort: base === 0 ? 0 : base + i,
    })),
  },
});

export const portReservedLimit100 = taskRule({
  id: 'port-reserved-limit-100',
  title: 'Too many fixed host ports',
  why: 'An instance keeps at most 100 reserved host ports, those of SSH, Docker and the agent included. Dynamic ports do not count.',
  *check(view) {
    const claimed = taskDemand(view).hostPorts.length;
    const taken = reservedTcpPorts[view.isWindows ? 'windows' : 'linux'].length;
    if (claimed + taken <= portsMax) return;
    yield {
      field: ['networkMode'],
      message: `${taskName(view)} claims ${claimed} host ports; with the ${taken} the instance itself reserves that is more than ${portsMax}.`,
    };
  },
  good: [() => ec2(ports(99, 0)), () => ec2(ports(95, 9000))],
  bad: [() => ec2(ports(96, 9000))],
});
