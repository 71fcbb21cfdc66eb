import { cpuUnits } from '#model/aws/fargate-sizes.ts';
import { ec2, external } from '../examples.ts';
import { taskName, taskRule } from '../task-rules.ts';

const minUnits = 128;
const maxUnits = 196_608;

export const tdEc2CpuRange = taskRule({
  id: 'td-ec2-cpu-range',
  title: 'Task CPU out of range',
  why: 'On instances the CPU of a task is optional. When it is set, AWS accepts 0.125 to 192 vCPU.',
  *check(view) {
    const cpu = cpuUnits(view.doc.cpu);
    if (
      cpu === undefined ||
      view.launches.has('FARGATE') ||
      !(view.launches.has('EC2') || view.launches.has('EXTERNAL'))
    )
      return;
    if (cpu >= minUnits && cpu <= maxUnits) return;
    const value = cpu < minUnits ? minUnits : maxUnits;
    yield {
      field: ['cpu'],
      message: `${taskName(view)} asks for ${cpu.toLocaleString('en-US')} CPU units; AWS accepts ${minUnits} to ${maxUnits.toLocaleString('en-US')}.`,
      fix: {
        label: `Use ${value.toLocaleString('en-US')} CPU units`,
        edits: [{ do: 'set', id: view.id, path: ['cpu'], value: String(value) }],
      },
    };
  },
  good: [() => ec2({ cpu: '128' }), () => external({ cpu: '192 vCPU' }), () => ec2({ cpu: undefined })],
  bad: [() => ec2({ cpu: '64' }), () => external({ cpu: '200 vCPU' })],
});
