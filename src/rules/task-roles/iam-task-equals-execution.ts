import { fargate } from '../examples.ts';
import { taskName, taskRule } from '../task-rules.ts';

const role = 'arn:aws:iam::111122223333:role/apiExecutionRole';

export const iamTaskEqualsExecution = taskRule({
  id: 'iam-task-equals-execution',
  title: 'One role for ECS and for the application',
  why: 'The execution role is for ECS: pulling images, reading secrets. The task role is for your code. With one role for both, code that is broken into can read every secret of the deployment.',
  *check(view) {
    const { executionRoleArn, taskRoleArn } = view.doc;
    const same =
      view.taskRole === undefined ? taskRoleArn === executionRoleArn : view.taskRole === view.executionRole;
    if (!taskRoleArn || !same) return;
    yield {
      field: ['taskRoleArn'],
      message: `${taskName(view)} gives ${taskRoleArn} to ECS as execution role and to the application as task role.`,
    };
  },
  good: [
    () => fargate({ taskRoleArn: 'arn:aws:iam::111122223333:role/apiTaskRole' }),
    () => fargate({ taskRoleArn: undefined }),
  ],
  bad: [() => fargate({ executionRoleArn: role, taskRoleArn: role })],
});
