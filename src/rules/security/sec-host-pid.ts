import { editTask } from '../edits.ts';
import { ec2 } from '../examples.ts';
import { taskName, taskRule } from '../task-rules.ts';

export const secHostPid = taskRule({
  id: 'sec-host-pid',
  title: "Sees the host's processes",
  why: 'With pidMode host a container sees all processes of the instance, those of other tasks included, and with enough rights can signal or inspect them.',
  *check(view, q) {
    if (view.doc.pidMode !== 'host' || view.launches.has('FARGATE') || view.isWindows) return;
    yield {
      field: ['pidMode'],
      message: `${taskName(view)} shares the process namespace of its instance.`,
      fix: { label: 'Remove pidMode', edits: editTask(q, view, ['pidMode']) },
    };
  },
  good: [() => ec2({ pidMode: 'task' })],
  bad: [() => ec2({ pidMode: 'host' })],
});
