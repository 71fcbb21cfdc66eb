import { editContainer } from '../edits.ts';
import { ec2 } from '../examples.ts';
import { containerRule, nameOf } from '../task-rules.ts';

export const cMemoryLessThanReservation = containerRule({
  id: 'c-memory-less-than-reservation',
  title: 'Limit below the reservation',
  why: 'memoryReservation is what a container is promised, memory where it is killed. A limit below the promise makes no sense, and AWS refuses it.',
  *check(container, _view, q) {
    const { memory, memoryReservation } = container.doc;
    if (memory === undefined || memoryReservation === undefined || memory >= memoryReservation) return;
    yield {
      field: ['memory'],
      message: `${nameOf(container)} is promised ${memoryReservation.toLocaleString('en-US')} MiB but killed at ${memory.toLocaleString('en-US')} MiB.`,
      fix: {
        label: `Reserve ${memory.toLocaleString('en-US')} MiB`,
        edits: editContainer(q, container, ['memoryReservation'], memory),
      },
    };
  },
  good: [() => ec2({ container: { memory: 256, memoryReservation: 128 } })],
  bad: [() => ec2({ container: { memory: 128, memoryReservation: 256 } })],
});
