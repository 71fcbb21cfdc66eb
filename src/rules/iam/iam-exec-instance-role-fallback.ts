import { runnerRule } from '../runner-rules.ts';
import { execStatement, writable } from './exec-rights.ts';
import { addTaskRole } from './role-edits.ts';
import { application, execution, roles } from './role-examples.ts';

const service = { enableExecuteCommand: true };

export const iamExecInstanceRoleFallback = runnerRule({
  id: 'iam-exec-instance-role-fallback',
  title: 'ECS Exec with the rights of the instance',
  why: 'Without a task role the SSM agent in the container uses the role of the instance. Then every container on it may open such sessions, not only this one.',
  *check({ name, props, launch, taskDefinition }, q) {
    if (!props.enableExecuteCommand || launch !== 'EC2' || !taskDefinition || taskDefinition.doc.taskRoleArn)
      return;
    yield {
      at: taskDefinition.id,
      field: ['taskRoleArn'],
      message: `${name} turns ECS Exec on and its tasks have no role, so they fall back on that of their instance.`,
      fix: {
        label: 'Attach a task role',
        edits: addTaskRole(q, taskDefinition, { statements: [execStatement] }),
      },
    };
  },
  good: [
    () =>
      roles({
        on: 'EC2',
        execution,
        application: { ...application, statements: [execStatement] },
        task: writable,
        service,
      }),
    () => roles({ on: 'EC2', execution, task: writable, service: {} }),
  ],
  bad: [() => roles({ on: 'EC2', execution, task: writable, service })],
});
