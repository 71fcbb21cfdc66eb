import { awslogs } from '../awslogs.ts';
import { editContainer } from '../edits.ts';
import { fargate, sidecar } from '../examples.ts';
import { containerRule, nameOf } from '../task-rules.ts';

export const logAwslogsRegionRequired = containerRule({
  id: 'log-awslogs-region-required',
  title: 'awslogs without a Region',
  why: 'The driver must know in which Region the log group is; it does not assume that of the task.',
  *check(container, view, q) {
    const log = container.doc.logConfiguration;
    if (log?.logDriver !== 'awslogs' || log.options?.['awslogs-region']) return;
    const sibling = view.containers
      .map(({ doc }) => doc.logConfiguration?.options?.['awslogs-region'])
      .find(Boolean);
    yield {
      field: ['logConfiguration', 'options', 'awslogs-region'],
      message: `${nameOf(container)} logs with awslogs but names no awslogs-region.`,
      ...(sibling
        ? {
            fix: {
              label: `Use ${sibling}`,
              edits: editContainer(q, container, ['logConfiguration', 'options', 'awslogs-region'], sibling),
            },
          }
        : {}),
    };
  },
  good: [() => fargate({ container: awslogs() })],
  bad: [
    () => fargate({ container: awslogs({ 'awslogs-region': undefined }) }),
    () => fargate({ container: awslogs({ 'awslogs-region': undefined }), sidecars: [sidecar()] }),
  ],
});
