import { isApplicationAction } from '#model/aws/managed-policies.ts';
import { titleOf } from '#model/registry.ts';
import { grantsOf } from '#model/view/permissions.ts';
import { defineRule } from '../rule.ts';
import { instance, roles } from './role-examples.ts';

export const iamInstanceRoleApplicationRights = defineRule({
  id: 'iam-instance-role-application-rights',
  on: 'instance-role',
  title: 'Application rights on the instances',
  why: 'Every container on the instance can take the role of the instance, unless the metadata service is closed to it. What one application needs belongs in its task role.',
  *check(q, link) {
    const { from, to } = q.link(link)!;
    const wrong = grantsOf(q, from).filter(({ action }) => isApplicationAction(action));
    if (wrong.length === 0) return;
    const names = [...new Set(wrong.map(({ action, policy }) => policy ?? action))];
    yield {
      at: from,
      field: [wrong[0]!.policy === undefined ? 'statements' : 'managedPolicies'],
      message: `${titleOf(q, from)} gives every container on ${titleOf(q, to)} the rights of ${names.join(', ')}.`,
    };
  },
  good: [() => roles({ on: 'EC2', service: {}, instanceRole: instance })],
  bad: [
    () =>
      roles({
        on: 'EC2',
        service: {},
        instanceRole: { ...instance, statements: [{ actions: ['s3:GetObject'], resources: ['*'] }] },
      }),
    () =>
      roles({
        on: 'EC2',
        service: {},
        instanceRole: {
          ...instance,
          managedPolicies: ['AmazonEC2ContainerServiceforEC2Role', 'AmazonDynamoDBFullAccess'],
        },
      }),
  ],
});
