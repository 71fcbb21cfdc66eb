import { design, type Props } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import { sources } from '#model/query.ts';
import { titleOf } from '#model/registry.ts';
import { permissionsOf } from '#model/view/permissions.ts';
import { wronglyTrusted } from '#model/view/trust.ts';
import { fargateTask } from '../examples.ts';
import { newId } from '../new-id.ts';
import { defineRule } from '../rule.ts';
import { attachPolicy, trust } from './role-edits.ts';

const policy = 'AmazonEC2ContainerServiceEventsRole';
const principal = 'scheduler.amazonaws.com';
const fresh = {
  roleName: 'ecsScheduleRole',
  trust: { services: [principal] },
  managedPolicies: [policy],
  policiesKnown: true,
};
const scheduled = (role?: Props): Design =>
  design((d) => {
    const task = d.node('standalone-task', { schedule: { scheduleExpression: 'rate(1 day)' } });
    d.link('runs', task, d.taskDefinition(fargateTask({ container: { portMappings: [] } })));
    if (role) d.link('schedule-role', d.node('iam-role', { ...fresh, ...role }), task);
  });

export const iamSchedulerRole = defineRule({
  id: 'iam-scheduler-role',
  on: 'standalone-task',
  title: 'Schedule that may not start the task',
  why: 'EventBridge Scheduler starts the task with a role of its own: it must trust scheduler.amazonaws.com and allow ecs:RunTask, and iam:PassRole for the roles of the task.',
  *check(q, id) {
    if (!q.props('standalone-task', id).schedule) return;
    const role = sources(q, id, 'schedule-role')[0];
    const name = titleOf(q, id);
    if (role === undefined) {
      const parent = q.node(id)?.parent;
      const node = { kind: 'iam-role', ...(parent === undefined ? {} : { parent }), props: fresh };
      const link = { kind: 'schedule-role', from: newId('schedule-role'), to: id, props: {} };
      yield {
        field: ['schedule'],
        message: `Task ${name} is started on a schedule, but no role is drawn with which the scheduler may do that.`,
        fix: {
          label: 'Attach a schedule role',
          edits: [
            { do: 'add-node', id: newId('schedule-role'), node },
            { do: 'add-link', id: newId('schedule-role-link'), link },
          ],
        },
      };
      return;
    }
    const missing = permissionsOf(q, role).lacks(['ecs:RunTask', 'iam:PassRole']);
    const isUntrusted = wronglyTrusted(q, role, principal, 'events.amazonaws.com') !== undefined;
    if (missing.length === 0 && !isUntrusted) return;
    const faults = [
      isUntrusted ? `does not trust ${principal}` : '',
      missing.length > 0 ? `does not allow ${missing.join(' and ')}` : '',
    ];
    yield {
      at: role,
      field: [missing.length > 0 ? 'managedPolicies' : 'trust'],
      message: `${titleOf(q, role)} ${faults.filter(Boolean).join(' and ')}, so the schedule cannot start ${name}.`,
      fix: {
        label: missing.length > 0 ? `Attach ${policy}` : `Trust ${principal}`,
        edits: [
          ...(missing.length > 0 ? [attachPolicy(q, role, policy)] : []),
          ...(isUntrusted ? [trust(q, role, principal)] : []),
        ],
      },
    };
  },
  good: [() => scheduled({}), () => scheduled({ managedPolicies: [], policiesKnown: false })],
  bad: [
    () => scheduled(),
    () => scheduled({ managedPolicies: [] }),
    () => scheduled({ trust: { services: ['ecs-tasks.amazonaws.com'] } }),
  ],
});
