import { awslogs } from '../awslogs.ts';
import { editContainer } from '../edits.ts';
import { fargate } from '../examples.ts';
import { containerRule, nameOf } from '../task-rules.ts';

export const logBufferWithBlocking = containerRule({
  id: 'log-buffer-with-blocking',
  title: 'Buffer that is not used',
  why: 'In blocking mode the container waits until its output is delivered; the buffer of max-buffer-size exists in non-blocking mode only.',
  *check(container, _view, q) {
    const { logDriver, options } = container.doc.logConfiguration ?? {};
    if (
      logDriver === 'awsfirelens' ||
      options?.['mode'] !== 'blocking' ||
      options['max-buffer-size'] === undefined
    )
      return;
    yield {
      field: ['logConfiguration', 'options', 'max-buffer-size'],
      message: `${nameOf(container)} sets max-buffer-size to ${options['max-buffer-size']} in blocking mode, where there is no buffer.`,
      fix: {
        label: 'Remove max-buffer-size',
        edits: editContainer(q, container, ['logConfiguration', 'options', 'max-buffer-size']),
      },
    };
  },
  good: [
    () => fargate({ container: awslogs({ mode: 'non-blocking', 'max-buffer-size': '25m' }) }),
    () => fargate({ container: awslogs({ mode: 'blocking' }) }),
  ],
  bad: [() => fargate({ container: awslogs({ mode: 'blocking', 'max-buffer-size': '25m' }) })],
});
