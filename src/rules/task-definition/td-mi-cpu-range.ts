import { cpuUnits } from '#model/aws/fargate-sizes.ts';
import { ec2, managedInstances } from '../examples.ts';
import { taskName, taskRule } from '../task-rules.ts';

const minUnits = 128;
const confirmedMaxUnits = 10_240;

export const tdMiCpuRange = taskRule({
  id: 'td-mi-cpu-range',
  title: 'Task CPU that is not confirmed for Managed Instances',
  why: "AWS's page on Managed Instances says 0.125 to 10 vCPU, its API reference up to 192. Test such a size before you rely on it.",
  *check(view) {
    const cpu = cpuUnits(view.doc.cpu);
    if (
      cpu === undefined ||
      !view.launches.has('MANAGED_INSTANCES') ||
      (cpu >= minUnits && cpu <= confirmedMaxUnits)
    )
      return;
    yield {
      field: ['cpu'],
      message: `${taskName(view)} asks for ${cpu.toLocaleString('en-US')} CPU units; for Managed Instances only ${minUnits} to ${confirmedMaxUnits.toLocaleString('en-US')} are undisputed.`,
    };
  },
  good: [() => managedInstances({ cpu: '10240' }), () => ec2({ cpu: '16384' })],
  bad: [() => managedInstances({ cpu: '16384' })],
});
