import { awslogs } from '../awslogs.ts';
import { editContainer } from '../edits.ts';
import { fargate } from '../examples.ts';
import { containerRule, nameOf } from '../task-rules.ts';

export const logAwslogsGroupRequired = containerRule({
  id: 'log-awslogs-group-required',
  title: 'awslogs without a log group',
  why: 'The driver must know which log group of CloudWatch Logs it writes to.',
  *check(container, view, q) {
    const log = container.doc.logConfiguration;
    if (log?.logDriver !== 'awslogs' || log.options?.['awslogs-group']) return;
    const group = `/ecs/${view.doc.family ?? container.doc.name ?? 'task'}`;
    yield {
      field: ['logConfiguration', 'options', 'awslogs-group'],
      message: `${nameOf(container)} logs with awslogs but names no awslogs-group.`,
      fix: {
        label: `Log to ${group}`,
        edits: editContainer(q, container, ['logConfiguration', 'options', 'awslogs-group'], group),
      },
    };
  },
  good: [() => fargate({ container: awslogs() })],
  bad: [() => fargate({ container: awslogs({ 'awslogs-group': undefined }) })],
});
