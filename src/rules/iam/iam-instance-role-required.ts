import { registrationActions } from '#model/aws/role-actions.ts';
import { titleOf } from '#model/registry.ts';
import { permissionsOf } from '#model/view/permissions.ts';
import { wronglyTrusted } from '#model/view/trust.ts';
import { defineRule } from '../rule.ts';
import { attachPolicy, trust } from './role-edits.ts';
import { instance, roles } from './role-examples.ts';

const policy = 'AmazonEC2ContainerServiceforEC2Role';

export const iamInstanceRoleRequired = defineRule({
  id: 'iam-instance-role-required',
  on: 'instance-role',
  title: 'Instances that cannot join the cluster',
  why: 'The ECS agent registers its instance with the role of the instance. EC2 must be allowed to hand that role out, and the role must allow ecs:RegisterContainerInstance and its like.',
  *check(q, link) {
    const { from, to } = q.link(link)!;
    const missing = permissionsOf(q, from).lacks(registrationActions).length > 0;
    const isUntrusted = wronglyTrusted(q, from, 'ec2.amazonaws.com') !== undefined;
    if (!missing && !isUntrusted) return;
    const faults = [
      isUntrusted ? 'does not trust EC2' : '',
      missing ? 'may not register instances' : '',
    ].filter(Boolean);
    yield {
      at: from,
      field: [missing ? 'managedPolicies' : 'trust'],
      message: `${titleOf(q, from)} ${faults.join(' and ')}, so the instances of ${titleOf(q, to)} cannot join the cluster.`,
      fix: {
        label: missing ? `Attach ${policy}` : 'Trust ec2.amazonaws.com',
        edits: [
          ...(missing ? [attachPolicy(q, from, policy)] : []),
          ...(isUntrusted ? [trust(q, from, 'ec2.amazonaws.com')] : []),
        ],
      },
    };
  },
  good: [
    () => roles({ on: 'EC2', service: {}, instanceRole: instance }),
    () =>
      roles({
        on: 'EC2',
        service: {},
        instanceRole: { roleName: 'imported', trust: undefined, policiesKnown: false },
      }),
  ],
  bad: [
    () => roles({ on: 'EC2', service: {}, instanceRole: { ...instance, managedPolicies: [] } }),
    () =>
      roles({
        on: 'EC2',
        service: {},
        instanceRole: { ...instance, trust: { services: ['ecs-tasks.amazonaws.com'] } },
      }),
  ],
});
