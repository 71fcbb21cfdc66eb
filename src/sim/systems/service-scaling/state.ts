import { i32, table, u32, u8 } from '../../kernel/table.ts';
import { state } from '../../system.ts';
import { never, none } from '../../world/tables.ts';
import { ecsServiceOf } from '../ecs-service/spec.ts';

/** What Application Auto Scaling knows of services (rows as in `plan.workloads`) and of their policies. */
export const scalingState = state((world) => {
  const services = table({
    /** The row of its first policy; the others follow. */
    firstPolicy: i32(),
    scaledInAt: u32(never),
    scaledOutAt: u32(never),
    /** Tasks that ran when it was scaled out last. */
    ranBefore: i32(none),
    /** What a scheduled action has set; -1 while it is as drawn. */
    minCapacity: i32(none),
    maxCapacity: i32(none),
    saidMaximum: u8(),
    saidSuspended: u8(),
  });
  const policies = table({ high: i32(), low: i32() });
  for (const workload of world.plan.workloads) {
    const row = services.add();
    services.firstPolicy[row] = policies.count;
    for (const _ of ecsServiceOf(workload)?.scaling?.policies ?? []) policies.add();
  }
  return { services, policies };
});
