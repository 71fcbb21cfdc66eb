import { cpuUnits, memoryMib } from '#model/aws/fargate-sizes.ts';
import { ec2, fargate, sidecar } from '../examples.ts';
import { largerTaskFix } from '../fargate-size-fix.ts';
import { taskName, taskRule } from '../task-rules.ts';

export const cMemorySumOverTask = taskRule({
  id: 'c-memory-sum-over-task',
  title: 'Containers reserve more memory than the task has',
  why: 'Each container reserves its memoryReservation, or its memory where that is missing. Together they must fit into the memory of the task.',
  *check(view) {
    const has = memoryMib(view.doc.memory);
    const reserved = view.containers.map(({ doc }) => doc.memoryReservation ?? doc.memory ?? 0);
    const sum = reserved.reduce((total, amount) => total + amount, 0);
    // One container that is too large by itself has a finding of its own.
    if (has === undefined || sum <= has || view.containers.some(({ doc }) => (doc.memory ?? 0) > has)) return;
    yield {
      field: ['memory'],
      message: `The containers of ${taskName(view)} reserve ${sum.toLocaleString('en-US')} MiB; the task has ${has.toLocaleString('en-US')} MiB.`,
      fix: largerTaskFix(view, cpuUnits(view.doc.cpu) ?? 0, sum),
    };
  },
  good: [
    () => fargate({ memory: '2048', container: { memory: 1536 }, sidecars: [sidecar({ memory: 512 })] }),
    () =>
      fargate({
        memory: '2048',
        container: { memory: 2048, memoryReservation: 1024 },
        sidecars: [sidecar({ memory: 1024 })],
      }),
  ],
  bad: [
    () => fargate({ memory: '2048', container: { memory: 1536 }, sidecars: [sidecar({ memory: 1024 })] }),
    () =>
      ec2({
        memory: '512',
        container: { memoryReservation: 384 },
        sidecars: [sidecar({ memoryReservation: 384 })],
      }),
  ],
});
