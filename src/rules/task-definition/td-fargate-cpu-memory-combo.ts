import { cpuChoices, cpuUnits, isFargateSize, memoryChoices, memoryMib } from '#model/aws/fargate-sizes.ts';
import { fargateSizeFix } from '../fargate-size-fix.ts';
import { fargate, windowsOnFargate } from '../examples.ts';
import { taskName, taskRule } from '../task-rules.ts';

const mib = (value: number): string => value.toLocaleString('en-US');

export const tdFargateCpuMemoryCombo = taskRule({
  id: 'td-fargate-cpu-memory-combo',
  title: 'Illegal Fargate CPU and memory pair',
  why: 'Fargate sells fixed sizes: each amount of CPU comes with certain amounts of memory, and AWS refuses every other pair.',
  *check(view) {
    const cpu = cpuUnits(view.doc.cpu);
    const memory = memoryMib(view.doc.memory);
    const os = view.doc.runtimePlatform?.operatingSystemFamily;
    if (!view.launches.has('FARGATE') || cpu === undefined || memory === undefined) return;
    // A CPU size that Fargate sells for Linux only is the business of the rules about Windows.
    if (
      isFargateSize(cpu, memory, os) ||
      (view.isWindows && cpuChoices().includes(cpu) && !cpuChoices(os).includes(cpu))
    )
      return;
    const choices = memoryChoices(cpu, os);
    const sold =
      choices.length === 0
        ? `Fargate sells ${cpuChoices(os).join(', ')} CPU units`
        : `with ${cpu} CPU units Fargate has ${mib(choices[0]!)} to ${mib(choices.at(-1)!)} MiB in steps`;
    yield {
      field: [choices.length === 0 ? 'cpu' : 'memory'],
      message: `${taskName(view)} asks for ${cpu} CPU units and ${mib(memory)} MiB; ${sold}.`,
      fix: fargateSizeFix(view, cpu, memory),
    };
  },
  good: [
    () => fargate({ cpu: '256', memory: '2048' }),
    () => fargate({ cpu: '1 vCPU', memory: '3 GB' }),
    () => fargate({ cpu: '32768', memory: '249856' }),
    () => windowsOnFargate({ cpu: '2048', memory: '4096' }),
  ],
  bad: [
    () => fargate({ cpu: '256', memory: '4096' }),
    () => fargate({ cpu: '256', memory: '256' }),
    () => fargate({ cpu: '300', memory: '512' }),
    () => fargate({ cpu: '8192', memory: '17408' }),
    () => fargate({ cpu: '.25 vcpu', memory: '3 GB' }),
  ],
});
