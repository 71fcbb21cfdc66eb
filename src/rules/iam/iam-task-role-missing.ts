import { taskName, taskRule } from '../task-rules.ts';
import { accessesOf, resourceNames } from './application-access.ts';
import { addTaskRole } from './role-edits.ts';
import { application, roles } from './role-examples.ts';

export const iamTaskRoleMissing = taskRule({
  id: 'iam-task-role-missing',
  title: 'Application without a task role',
  why: 'The application gets its credentials from the task role. Without one a task on Fargate has none, and one on EC2 falls back on the role of its instance, which all tasks there share.',
  *check(view, q) {
    // With an execution role alone, that role is what people have taken for it: another rule explains.
    if (view.doc.taskRoleArn || view.doc.executionRoleArn) return;
    const accesses = accessesOf(q, view);
    if (accesses.length === 0) return;
    yield {
      field: ['taskRoleArn'],
      message: `${taskName(view)} uses ${resourceNames(q, accesses)} and has no task role${view.launches.has('EC2') ? ', so it relies on the role of its instances' : ''}.`,
      fix: {
        label: 'Attach a task role',
        edits: addTaskRole(q, view, { statements: accesses.map(({ statement }) => statement) }),
      },
    };
  },
  good: [() => roles({ application, uses: {} }), () => roles({})],
  bad: [() => roles({ uses: {} }), () => roles({ on: 'EC2', uses: { access: 'read' } })],
});
