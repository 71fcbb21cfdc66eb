import { logWriteActions } from '#model/aws/role-actions.ts';
import { sources } from '#model/query.ts';
import { titleOf } from '#model/registry.ts';
import { permissionsOf } from '#model/view/permissions.ts';
import { hostGroupsOf } from '#model/view/runner-hosts.ts';
import { allow, grant } from '../iam/role-edits.ts';
import { instance, roles } from '../iam/role-examples.ts';
import { nameOf } from '../task-rules.ts';
import { runnerRule } from '../runner-rules.ts';

const mute = { ...instance, managedPolicies: ['AmazonSSMManagedInstanceCore'] };

export const logEc2AwslogsRole = runnerRule({
  id: 'log-ec2-awslogs-role',
  title: 'Nobody may write the logs',
  why: 'On instances the awslogs driver writes with the execution role of the task, or with the role of the instance where there is none. One of them must allow it.',
  *check({ id, launch, taskDefinition }, q) {
    const container = taskDefinition?.containers.find(
      ({ doc }) => doc.logConfiguration?.logDriver === 'awslogs',
    );
    if (launch !== 'EC2' || !taskDefinition || !container) return;
    const instances = hostGroupsOf(q, id).flatMap((group) => sources(q, group.id, 'instance-role'));
    const writers = taskDefinition.executionRole === undefined ? instances : [taskDefinition.executionRole];
    for (const role of new Set(writers)) {
      const missing = permissionsOf(q, role).lacks(logWriteActions);
      if (missing.length === 0) continue;
      yield {
        at: role,
        field: ['statements'],
        message: `${nameOf(container)} logs with awslogs through ${titleOf(q, role)}, which may not do ${missing.join(' and ')}.`,
        fix: { label: `Allow ${missing.join(' and ')}`, edits: [grant(q, role, [allow(missing)])] },
      };
    }
  },
  good: [
    () => roles({ on: 'EC2', service: {}, instanceRole: instance }),
    () => roles({ on: 'EC2', service: {}, execution: {}, instanceRole: mute }),
  ],
  bad: [
    () => roles({ on: 'EC2', service: {}, instanceRole: mute }),
    () =>
      roles({
        on: 'EC2',
        service: {},
        execution: { managedPolicies: ['AmazonEC2ContainerRegistryReadOnly'] },
      }),
  ],
});
