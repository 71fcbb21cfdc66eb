import { i32, table, u32, u8 } from '../../kernel/table.ts';
import { state } from '../../system.ts';
import { never, none } from '../../world/tables.ts';

/** What is known of each Auto Scaling group (rows as in `plan.groups`) and its instances (rows as in `world.hosts`). */
export const capacityState = state((world) => {
  const groups = table({
    /** DesiredCapacity of the Auto Scaling group. */
    desired: i32(),
    /** CapacityProviderReservation as published last; -1 before. */
    reservation: i32(none),
    lowDatapoints: i32(),
    scaledOutAt: u32(never),
    warmUntil: u32(),
    /** 1 after it was said that it waits for warm-up, is at its maximum, or all it has is protected. */
    said: u8(),
    /** 1 while instances are missing that could not be launched anywhere. */
    unfilled: u8(),
  });
  for (const { startCount } of world.plan.groups) {
    const row = groups.add();
    groups.desired[row] = startCount;
  }
  const instances = table({
    /** Since when it is leaving its group: it drains, and is not counted any more. */
    leavingAt: u32(never),
  });
  /** Workloads of which it was said that no instance is large enough. */
  const workloads = table({ neverFits: u8() });
  for (let i = 0; i < world.plan.workloads.length; i++) workloads.add();
  return { groups, instances, workloads };
});
