import { ec2 } from '../examples.ts';
import { taskName, taskRule } from '../task-rules.ts';

export const secHostNetwork = taskRule({
  id: 'sec-host-network',
  title: "Uses the host's network",
  why: 'In host mode a task listens and connects as the instance: no security group of its own, no isolation from other tasks, and one copy for each port.',
  *check(view) {
    if (view.doc.networkMode !== 'host' || view.launches.has('FARGATE') || view.isWindows) return;
    yield {
      field: ['networkMode'],
      message: `${taskName(view)} uses the network of its instance; awsvpc would give each task its own.`,
    };
  },
  good: [() => ec2({ networkMode: 'awsvpc' }), () => ec2({ networkMode: 'bridge' })],
  bad: [() => ec2({ networkMode: 'host' })],
});
