import { service, type Props } from '#model/build.ts';
import { fargateTask } from '../examples.ts';
import { targetGroupRule } from '../load-balancer/target-group-rule.ts';
import { newId } from '../new-id.ts';
import { admitsPort, allowFrom, groupsOf } from './reach.ts';
import { titleOf } from '#model/registry.ts';

const closed: Props = { groupName: 'tasks', ingress: [] };
const balancerGroup: Props = {
  groupName: 'balancer',
  ingress: [{ protocol: 'tcp', fromPort: 443, toPort: 443, cidr: '0.0.0.0/0' }],
};
const drawn = (securityGroup: Props, admits?: Props) => () =>
  service({
    behind: {},
    targetGroup: { containerName: 'web', containerPort: 8080 },
    runs: fargateTask(),
    securityGroup,
    balancerSecurityGroup: balancerGroup,
    ...(admits ? { admits } : {}),
  });

export const sgLbToTask = targetGroupRule({
  id: 'sg-lb-to-task',
  title: 'The load balancer cannot reach the tasks',
  why: 'A security group lets in only what its rules name. Without one for the container port, health checks time out: targets stay unhealthy and ECS replaces the tasks again and again.',
  *check({ props, balancerId, service: { id, taskDefinition }, names }, q) {
    const port = props.containerPort;
    const groups = groupsOf(q, id);
    const sources = groupsOf(q, balancerId);
    const protocol = props.protocol === 'UDP' ? 'udp' : 'tcp';
    if (taskDefinition?.networkMode !== 'awsvpc' || port === undefined || groups.length === 0) return;
    if (admitsPort(q, groups, sources, port, protocol)) return;
    const [group] = groups;
    const [source] = sources;
    yield {
      at: id,
      field: ['networkConfiguration', 'awsvpcConfiguration', 'securityGroups'],
      message: `No inbound rule of ${titleOf(q, group!)} admits port ${port} from ${source === undefined ? names.balancer : titleOf(q, source)}: the targets of ${names.service} will stay unhealthy.`,
      ...(source === undefined
        ? {}
        : { fix: allowFrom(q, group!, source, { fromPort: port, protocol }, newId('admits')) }),
    };
  },
  good: [
    drawn(closed, { protocol: 'tcp', fromPort: 8080, toPort: 8080 }),
    drawn({ ...closed, ingress: [{ protocol: 'tcp', fromPort: 8000, toPort: 9000, cidr: '10.0.0.0/16' }] }),
  ],
  bad: [
    drawn(closed),
    drawn(closed, { protocol: 'tcp', fromPort: 80, toPort: 80 }),
    drawn({ ...closed, ingress: [{ protocol: 'udp', fromPort: 8080, toPort: 8080, cidr: '10.0.0.0/16' }] }),
  ],
});
