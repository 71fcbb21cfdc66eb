import { cpuUnits, memoryMib, nearestFargateSize } from '#model/aws/fargate-sizes.ts';
import type { Edit } from '#model/edit.ts';
import type { TaskDefinitionView } from '#model/view/task-definition.ts';
import type { Fix } from './rule.ts';

/** Gives the task the smallest Fargate size that holds at least so much. */
export function fargateSizeFix(view: TaskDefinitionView, cpu: number, memory: number): Fix {
  const size = nearestFargateSize(cpu, memory, view.doc.runtimePlatform?.operatingSystemFamily);
  const words: string[] = [];
  const edits: Edit[] = [];
  if (size.cpuUnits !== cpuUnits(view.doc.cpu)) {
    words.push(`${size.cpuUnits.toLocaleString('en-US')} CPU units`);
    edits.push({ do: 'set', id: view.id, path: ['cpu'], value: String(size.cpuUnits) });
  }
  if (size.memoryMib !== memoryMib(view.doc.memory)) {
    words.push(`${size.memoryMib.toLocaleString('en-US')} MiB`);
    edits.push({ do: 'set', id: view.id, path: ['memory'], value: String(size.memoryMib) });
  }
  return { label: `Use ${words.join(' and ')}`, edits };
}

/** Gives the task at least so much: a size Fargate sells where it must be one, else exactly so much. */
export function largerTaskFix(view: TaskDefinitionView, cpu: number, memory: number): Fix {
  if (view.launches.has('FARGATE')) return fargateSizeFix(view, cpu, memory);
  const isCpu = cpu > (cpuUnits(view.doc.cpu) ?? 0);
  const value = isCpu ? cpu : memory;
  return {
    label: `Give the task ${value.toLocaleString('en-US')} ${isCpu ? 'CPU units' : 'MiB'}`,
    edits: [{ do: 'set', id: view.id, path: [isCpu ? 'cpu' : 'memory'], value: String(value) }],
  };
}
