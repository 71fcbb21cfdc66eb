import { cpuUnits, memoryMib } from '#model/aws/fargate-sizes.ts';
import { ec2, fargate } from '../examples.ts';
import { largerTaskFix } from '../fargate-size-fix.ts';
import { containerRule, nameOf } from '../task-rules.ts';

export const cMemoryOverTask = containerRule({
  id: 'c-memory-over-task',
  title: 'Container may use more memory than the task has',
  why: 'memory is the limit at which the container is killed. It cannot lie above the memory of the whole task, and AWS refuses that.',
  *check(container, view) {
    const has = memoryMib(view.doc.memory);
    const { memory } = container.doc;
    if (has === undefined || memory === undefined || memory <= has) return;
    yield {
      field: ['memory'],
      message: `${nameOf(container)} may use ${memory.toLocaleString('en-US')} MiB; the task has ${has.toLocaleString('en-US')} MiB.`,
      fix: largerTaskFix(view, cpuUnits(view.doc.cpu) ?? 0, memory),
    };
  },
  good: [
    () => fargate({ memory: '2048', container: { memory: 2048 } }),
    () => ec2({ memory: undefined, container: { memory: 4096 } }),
  ],
  bad: [
    () => fargate({ memory: '2048', container: { memory: 4096 } }),
    () => ec2({ memory: '512', container: { memory: 1024 } }),
  ],
});
