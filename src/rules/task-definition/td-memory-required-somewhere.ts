import { editContainer } from '../edits.ts';
import { ec2, external, fargate } from '../examples.ts';
import { isSaid } from '../said.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const modestMib = 512;

export const tdMemoryRequiredSomewhere = containerRule({
  id: 'td-memory-required-somewhere',
  title: 'No memory anywhere',
  why: 'ECS places a task by the memory it reserves. Where the task itself has no memory, every container must have memory or memoryReservation, and AWS refuses one without.',
  *check(container, view, q) {
    const { raw } = container;

    if (
      isSaid(view.raw['memory']) ||
      view.launches.has('FARGATE') ||
      isSaid(raw['memory']) ||
      isSaid(raw['memoryReservation'])
    )
      return;
    yield {
      field: ['memory'],
      message: `${nameOf(container)} has neither memory nor memoryReservation, and its task has no memory either.`,
      fix: { label: `Give it ${modestMib} MiB`, edits: editContainer(q, container, ['memory'], modestMib) },
    };
  },
  good: [
    () => ec2({ memory: '512' }),
    () => ec2({ memory: undefined, container: { memoryReservation: 128, memory: 256 } }),
    () => fargate({ memory: undefined }),
  ],
  bad: [() => ec2({ memory: undefined }), () => external({ memory: undefined })],
});
