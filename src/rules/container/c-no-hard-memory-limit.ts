import { editContainer } from '../edits.ts';
import { ec2 } from '../examples.ts';
import { isSaid } from '../said.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const headroom = 2;

export const cNoHardMemoryLimit = containerRule({
  id: 'c-no-hard-memory-limit',
  title: 'No limit on memory',
  why: 'memoryReservation is what a container is promised; it may take all that is free beyond that. One leak then starves every task of the instance.',
  *check(container, view, q) {
    const { memory, memoryReservation } = container.doc;
    if (view.launches.has('FARGATE') || memory !== undefined || memoryReservation === undefined) return;
    if (isSaid(view.raw['memory']) || isSaid(container.raw['memory'])) return;
    const limit = memoryReservation * headroom;
    yield {
      field: ['memory'],
      message: `${nameOf(container)} is promised ${memoryReservation.toLocaleString('en-US')} MiB and may take all free memory of its instance.`,
      fix: {
        label: `Limit it to ${limit.toLocaleString('en-US')} MiB`,
        edits: editContainer(q, container, ['memory'], limit),
      },
    };
  },
  good: [
    () => ec2({ memory: undefined, container: { memory: 256, memoryReservation: 128 } }),
    () => ec2({ memory: '512', container: { memoryReservation: 128 } }),
  ],
  bad: [() => ec2({ memory: undefined, container: { memoryReservation: 128 } })],
});
