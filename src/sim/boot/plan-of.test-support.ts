import { planOf } from '../boot.ts';
import type { Plan } from '../plan.ts';
import { ecsServiceOf, type EcsService } from '../systems/ecs-service/spec.ts';
import type { DrawnGroup, DrawnService } from './draw-service.ts';
import { ec2Service, fargateService, providerService } from './example-designs.ts';

export { ec2Service, ec2Services, fargateService, providerService } from './example-designs.ts';

// Plans for tests, in few words: `fargatePlan({ desiredCount: 4 })`.

export const fargatePlan = (parts?: DrawnService, zones?: readonly string[]): Plan =>
  planOf(fargateService(parts, zones));

export const ec2Plan = (parts?: DrawnService, group?: DrawnGroup): Plan => planOf(ec2Service(parts, group));

export const providerPlan = (parts?: DrawnService, group?: DrawnGroup): Plan =>
  planOf(providerService(parts, group));

/** What a service of a plan asks for; the first workload when no name is given. */
export function specOf(plan: Plan, name?: string): EcsService {
  const workload = plan.workloads.find((each) => name === undefined || each.name === name);
  return ecsServiceOf(workload!)!;
}
