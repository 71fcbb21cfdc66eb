import { service, type Props } from '#model/build.ts';
import { titleOf } from '#model/registry.ts';
import { fargateTask } from '../examples.ts';
import { serviceRule } from '../service-rules.ts';

const drawn = (egress: Props[]) => () =>
  service({ runs: fargateTask(), securityGroup: { egress: egress as never } });

export const sgTaskEgress = serviceRule({
  id: 'sg-task-egress',
  title: 'Tasks that may not speak to anyone',
  why: 'A security group without outbound rules lets nothing out: the image cannot be pulled, logs cannot be written, and no database is reached.',
  *check({ securityGroups, taskDefinition }, q) {
    if (securityGroups.length === 0 || taskDefinition?.networkMode !== 'awsvpc') return;
    const some = securityGroups.some(
      (group) =>
        (q.props('security-group', group).egress ?? [{}]).length > 0 ||
        q.linksFrom(group, 'admits').length > 0,
    );
    const [group] = securityGroups;
    if (some || group === undefined) return;
    yield {
      at: group,
      field: ['egress'],
      message: `${titleOf(q, group)} has no outbound rule, so these tasks can pull no image and write no log.`,
      fix: {
        label: 'Allow everything out',
        edits: [{ do: 'set', id: group, path: ['egress'], value: [{ protocol: '-1', cidr: '0.0.0.0/0' }] }],
      },
    };
  },
  good: [drawn([{ protocol: 'tcp', fromPort: 443, toPort: 443, cidr: '0.0.0.0/0' }])],
  bad: [drawn([])],
});
