import { cpuUnitsPerVcpu, instanceType, instanceTypeNames } from '#model/aws/instance-types.ts';
import type { TaskDemand } from '#model/view/task-demand.ts';

/** The smallest type of the same family that holds the task, other things left as they are. */
export function largerInstance(name: string, demand: TaskDemand, reservedMib: number): string | undefined {
  const [family] = name.split('.');
  return instanceTypeNames
    .filter((each) => each.startsWith(`${family}.`))
    .flatMap((each) => instanceType(each) ?? [])
    .filter(
      ({ vcpu, registeredMib, gpus }) =>
        vcpu * cpuUnitsPerVcpu >= demand.cpuUnits &&
        registeredMib - reservedMib >= demand.memoryMib &&
        gpus >= demand.gpus,
    )
    .toSorted((a, b) => a.vcpu - b.vcpu || a.registeredMib - b.registeredMib)[0]?.name;
}
