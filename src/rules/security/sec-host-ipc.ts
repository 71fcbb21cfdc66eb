import { editTask } from '../edits.ts';
import { ec2 } from '../examples.ts';
import { taskName, taskRule } from '../task-rules.ts';

export const secHostIpc = taskRule({
  id: 'sec-host-ipc',
  title: "Shares the host's memory segments",
  why: 'With ipcMode host a container reads and writes the shared memory of other processes on the instance, those of other tasks included.',
  *check(view, q) {
    if (view.doc.ipcMode !== 'host' || view.launches.has('FARGATE') || view.isWindows) return;
    yield {
      field: ['ipcMode'],
      message: `${taskName(view)} shares the IPC namespace of its instance.`,
      fix: { label: 'Remove ipcMode', edits: editTask(q, view, ['ipcMode']) },
    };
  },
  good: [() => ec2({ ipcMode: 'task' })],
  bad: [() => ec2({ ipcMode: 'host' })],
});
