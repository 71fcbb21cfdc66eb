import { cpuUnits, memoryMib } from '#model/aws/fargate-sizes.ts';
import { fargate, windowsOnFargate } from '../examples.ts';
import { fargateSizeFix } from '../fargate-size-fix.ts';
import { taskName, taskRule } from '../task-rules.ts';

const minUnits = 1024;

export const tdFargateWindowsCpuMin = taskRule({
  id: 'td-fargate-windows-cpu-min',
  title: 'Windows task too small for Fargate',
  why: 'Windows itself needs its share: Fargate runs Windows tasks with 1, 2 or 4 vCPU.',
  *check(view) {
    const cpu = cpuUnits(view.doc.cpu);
    if (!view.isWindows || !view.launches.has('FARGATE') || cpu === undefined || cpu >= minUnits) return;
    yield {
      field: ['cpu'],
      message: `${taskName(view)} asks for ${cpu} CPU units; a Windows task on Fargate needs at least ${minUnits}.`,
      fix: fargateSizeFix(view, minUnits, memoryMib(view.doc.memory) ?? 0),
    };
  },
  good: [() => windowsOnFargate(), () => fargate({ cpu: '512' })],
  bad: [() => windowsOnFargate({ cpu: '512' })],
});
