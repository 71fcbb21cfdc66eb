import { refuseWorkload, workloadNamed } from '../intervention.ts';
import type { Plan } from '../plan.ts';
import { controllerIn } from '../plan-systems.ts';
import { ecsServiceOf } from '../systems/ecs-service/spec.ts';

/** Says what is wrong with a name that has to be that of a workload with deployments: standalone tasks have none. */
export function refuseDeployment(plan: Plan, name: string): string | undefined {
  const workload = workloadNamed(plan, name);
  if (workload === undefined) return refuseWorkload(plan, name);
  return controllerIn(plan, plan.workloads[workload]!)?.deployments
    ? undefined
    : `${name} is no service: it has no deployments.`;
}

/** The same of one that has to be that of a service of ECS, for what its API alone offers. */
export function refuseService(plan: Plan, name: string): string | undefined {
  const refused = refuseDeployment(plan, name);
  if (refused !== undefined) return refused;
  return ecsServiceOf(plan.workloads[workloadNamed(plan, name)!]!)
    ? undefined
    : `${name} is no service of ECS, which alone can do this.`;
}
