import { titleOf } from '#model/registry.ts';
import { permissionsOf } from '#model/view/permissions.ts';
import { runnerRule } from '../runner-rules.ts';
import { execActions, execStatement, writable } from './exec-rights.ts';
import { addTaskRole, grant } from './role-edits.ts';
import { application, execution, roles } from './role-examples.ts';

const service = { enableExecuteCommand: true };
const may = { ...application, statements: [execStatement] };

export const iamExecTaskRole = runnerRule({
  id: 'iam-exec-task-role',
  title: 'ECS Exec without its permissions',
  why: 'The SSM agent that ECS Exec puts into the container opens its channels with the rights of the task role. Without the four ssmmessages actions no session starts.',
  *check({ name, props, launch, taskDefinition }, q) {
    if (!props.enableExecuteCommand || !taskDefinition || launch === 'EC2' || launch === 'EXTERNAL') return;
    const { taskRole, doc } = taskDefinition;
    if (!doc.taskRoleArn) {
      yield {
        at: taskDefinition.id,
        field: ['taskRoleArn'],
        message: `${name} turns ECS Exec on, but its tasks have no task role.`,
        fix: {
          label: 'Attach a task role',
          edits: addTaskRole(q, taskDefinition, { statements: [execStatement] }),
        },
      };
    }
    const missing = taskRole === undefined ? [] : permissionsOf(q, taskRole).lacks(execActions);
    if (taskRole === undefined || missing.length === 0) return;
    yield {
      at: taskRole,
      field: ['statements'],
      message: `${name} turns ECS Exec on, but ${titleOf(q, taskRole)} does not allow ${missing.join(', ')}.`,
      fix: { label: 'Allow the channels of ECS Exec', edits: [grant(q, taskRole, [execStatement])] },
    };
  },
  good: [
    () => roles({ execution, application: may, task: writable, service }),
    () =>
      roles({ execution, application: { ...application, policiesKnown: false }, task: writable, service }),
    () => roles({ execution, task: writable, service: {} }),
  ],
  bad: [
    () => roles({ execution, task: writable, service }),
    () => roles({ execution, application, task: writable, service }),
  ],
});
