import { memoryMib } from '#model/aws/fargate-sizes.ts';
import { fargate } from '../examples.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const mounting = (size: number, memory?: number) =>
  fargate({ container: { memory, linuxParameters: { tmpfs: [{ containerPath: '/scratch', size }] } } });

export const cTmpfsCountsAsMemory = containerRule({
  id: 'c-tmpfs-counts-as-memory',
  title: 'tmpfs as large as the memory',
  why: 'Files in a tmpfs mount lie in memory. As far as we know they count against the limit of the container, which is killed when it reaches it.',
  *check(container, view) {
    const sizes = (container.doc.linuxParameters?.tmpfs ?? []).map(({ size }) => size ?? 0);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    const limit = container.doc.memory ?? memoryMib(view.doc.memory);
    if (total === 0 || limit === undefined || total < limit) return;
    yield {
      field: ['linuxParameters', 'tmpfs'],
      message: `${nameOf(container)} mounts ${total.toLocaleString('en-US')} MiB of tmpfs and has ${limit.toLocaleString('en-US')} MiB of memory for everything.`,
    };
  },
  good: [() => mounting(64), () => mounting(64, 512)],
  bad: [() => mounting(2048), () => mounting(512, 512)],
});
