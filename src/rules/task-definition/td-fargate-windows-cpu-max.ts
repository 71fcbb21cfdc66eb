import { cpuUnits, memoryMib } from '#model/aws/fargate-sizes.ts';
import { fargate, windowsOnFargate } from '../examples.ts';
import { fargateSizeFix } from '../fargate-size-fix.ts';
import { taskName, taskRule } from '../task-rules.ts';

const maxUnits = 4096;

export const tdFargateWindowsCpuMax = taskRule({
  id: 'td-fargate-windows-cpu-max',
  title: 'Windows task too large for Fargate',
  why: 'The sizes of 8 vCPU and more are for Linux. A larger Windows task needs EC2 instances.',
  *check(view) {
    const cpu = cpuUnits(view.doc.cpu);
    if (!view.isWindows || !view.launches.has('FARGATE') || cpu === undefined || cpu <= maxUnits) return;
    yield {
      field: ['cpu'],
      message: `${taskName(view)} asks for ${cpu.toLocaleString('en-US')} CPU units; a Windows task on Fargate has at most ${maxUnits}.`,
      fix: fargateSizeFix(view, maxUnits, memoryMib(view.doc.memory) ?? 0),
    };
  },
  good: [
    () => windowsOnFargate({ cpu: '4096', memory: '8192' }),
    () => fargate({ cpu: '8192', memory: '16384' }),
  ],
  bad: [() => windowsOnFargate({ cpu: '8192', memory: '16384' })],
});
