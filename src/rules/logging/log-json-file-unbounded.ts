import { logsTo } from '../awslogs.ts';
import { editContainer } from '../edits.ts';
import { ec2, managedInstances } from '../examples.ts';
import { containerRule, nameOf } from '../task-rules.ts';

export const logJsonFileUnbounded = containerRule({
  id: 'log-json-file-unbounded',
  title: 'Log file without a limit',
  why: 'json-file keeps the output on the disk of the instance. Without max-size it grows until the disk is full, and then every task of the instance suffers.',
  *check(container, view, q) {
    const { logDriver, options } = container.doc.logConfiguration ?? {};
    const elsewhere = view.launches.size > 0 && !view.launches.has('EC2') && !view.launches.has('EXTERNAL');
    if (logDriver !== 'json-file' || options?.['max-size'] || elsewhere) return;
    yield {
      field: ['logConfiguration', 'options', 'max-size'],
      message: `${nameOf(container)} writes its log to a file that may grow without limit.`,
      fix: {
        label: 'Keep at most 3 files of 10 MB',
        edits: editContainer(q, container, ['logConfiguration', 'options'], {
          ...options,
          'max-size': '10m',
          'max-file': '3',
        }),
      },
    };
  },
  good: [
    () => ec2({ container: logsTo('json-file', { 'max-size': '10m' }) }),
    () => managedInstances({ container: logsTo('json-file') }),
  ],
  bad: [() => ec2({ container: logsTo('json-file') })],
});
