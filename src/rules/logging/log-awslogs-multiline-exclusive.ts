import { awslogs } from '../awslogs.ts';
import { editContainer } from '../edits.ts';
import { fargate } from '../examples.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const format = { 'awslogs-datetime-format': '%Y-%m-%d' };
const pattern = { 'awslogs-multiline-pattern': '^ERROR' };

export const logAwslogsMultilineExclusive = containerRule({
  id: 'log-awslogs-multiline-exclusive',
  title: 'Two ways to find the start of a message',
  why: 'awslogs-datetime-format and awslogs-multiline-pattern both say where a message of several lines begins. The driver takes one, and the container does not start with both.',
  *check(container, _view, q) {
    const { logDriver, options } = container.doc.logConfiguration ?? {};
    if (
      logDriver !== 'awslogs' ||
      !options?.['awslogs-datetime-format'] ||
      !options['awslogs-multiline-pattern']
    )
      return;
    yield {
      field: ['logConfiguration', 'options', 'awslogs-multiline-pattern'],
      message: `${nameOf(container)} sets awslogs-datetime-format and awslogs-multiline-pattern.`,
      fix: {
        label: 'Keep awslogs-multiline-pattern only',
        edits: editContainer(q, container, ['logConfiguration', 'options', 'awslogs-datetime-format']),
      },
    };
  },
  good: [() => fargate({ container: awslogs(format) }), () => fargate({ container: awslogs(pattern) })],
  bad: [() => fargate({ container: awslogs({ ...format, ...pattern }) })],
});
