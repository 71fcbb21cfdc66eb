import { design, type Props } from '#model/build.ts';
import { titleOf } from '#model/registry.ts';
import { ec2Task } from '../examples.ts';
import { mappingOf, targetGroupRule } from '../load-balancer/target-group-rule.ts';
import { newId } from '../new-id.ts';
import { admitsPort, allowFrom, groupsOf } from './reach.ts';

// Where Docker takes host ports from: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html
const dynamic = { fromPort: 32_768, toPort: 65_535 };
const oldestStart = 49_153;

const drawn = (admits?: Props) => () =>
  design((d) => {
    d.service({
      behind: {},
      targetGroup: { containerName: 'web', containerPort: 8080 },
      on: 'EC2',
      runs: ec2Task(),
    });
    const hosts = d.node('security-group', { groupName: 'hosts', ingress: [] });
    const balancer = d.node('security-group', { groupName: 'balancer', ingress: [] });
    d.link('attached', d.last('ec2-capacity'), hosts);
    d.link('attached', d.last('load-balancer'), balancer);
    if (admits) d.link('admits', balancer, hosts, admits);
  });

export const sgLbToInstanceDynamic = targetGroupRule({
  id: 'sg-lb-to-instance-dynamic',
  title: 'The load balancer cannot reach dynamic ports',
  why: 'With dynamic host ports a task listens somewhere between 32768 and 65535 on its instance. The security group of the instances must admit that range from the load balancer, or every target is unhealthy.',
  *check(subject, q) {
    const { balancerId, service: view, names } = subject;
    const mapping = mappingOf(subject);
    if (view.taskDefinition?.networkMode !== 'bridge' || !mapping || (mapping.hostPort ?? 0) > 0) return;
    const sources = groupsOf(q, balancerId);
    for (const { node } of view.capacity) {
      const groups = groupsOf(q, node);
      if (
        groups.length === 0 ||
        [oldestStart, dynamic.toPort].every((port) => admitsPort(q, groups, sources, port))
      )
        continue;
      const [source] = sources;
      yield {
        at: node,
        message: `${titleOf(q, groups[0]!)} does not admit the dynamic ports ${dynamic.fromPort} to ${dynamic.toPort} from ${names.balancer}, where the tasks of ${names.service} listen.`,
        ...(source === undefined ? {} : { fix: allowFrom(q, groups[0]!, source, dynamic, newId('admits')) }),
      };
    }
  },
  good: [
    drawn({ protocol: 'tcp', ...dynamic }),
    drawn({ protocol: '-1', fromPort: undefined, toPort: undefined }),
  ],
  bad: [drawn(), drawn({ protocol: 'tcp', fromPort: 8080, toPort: 8080 })],
});
