import type { World } from '../../world/world.ts';
import type { EcsService } from '../ecs-service/spec.ts';

/** The task group of a workload's tasks: `service:<name>` of a service, what was asked for of a standalone task. */
export function taskGroupOf(world: World, workload: number): string {
  const { spec, name } = world.plan.workloads[workload]!;
  return ((spec ?? {}) as Partial<Pick<EcsService, 'taskGroup'>>).taskGroup ?? `service:${name}`;
}
