import { refuseWorkload, workloadNamed } from '../intervention.ts';
import type { Plan } from '../plan.ts';
import { ecsServiceOf } from '../systems/ecs-service/spec.ts';

/** Says what is wrong with a name that has to be that of a service: standalone tasks have no deployments. */
export function refuseService(plan: Plan, name: string): string | undefined {
  const workload = workloadNamed(plan, name);
  if (workload === undefined) return refuseWorkload(plan, name);
  return ecsServiceOf(plan.workloads[workload]!)
    ? undefined
    : `${name} is no service: it has no deployments.`;
}
