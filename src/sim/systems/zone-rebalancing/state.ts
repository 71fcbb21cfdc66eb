import { i32, table, u32, u8 } from '../../kernel/table.ts';
import { state } from '../../system.ts';
import { never, none } from '../../world/tables.ts';

/** How far the rebalancing of each service is; rows as in `plan.workloads`. */
export const rebalancingState = state((world) => {
  const services = table({
    /** When its next move begins; `never` while none is due. */
    dueAt: u32(never),
    /** The task that was started in the emptiest zone and is not healthy yet. */
    task: i32(none),
    /** 1 from the event that says that it began until the one that says that it ended. */
    underWay: u8(),
    /** 1 after it was said that no zone takes a task: more room lets it try again. */
    blocked: u8(),
  });
  for (let i = 0; i < world.plan.workloads.length; i++) services.add();
  return { services };
});
