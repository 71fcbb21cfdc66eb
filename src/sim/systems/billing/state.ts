import { f64, table, u32, u8 } from '../../kernel/table.ts';
import { state } from '../../system.ts';
import type { World } from '../../world/world.ts';
import { buildPrices, type Prices } from './prices.ts';

// Rates are nano-USD an hour, amounts nano-USD, both whole.

/** What a group's instances cost that no task runs on has a bill of its own: the last one. */
export const unassignedBill = (world: World): number => world.plan.workloads.length;

/** What the run is billed by. */
export const pricesOf = (world: World): Prices => world.plan.catalogue?.prices ?? buildPrices;

export const billingState = state((world) => {
  const { workloads, groups } = world.plan;
  /** Rows as in `plan.workloads`, and one for what belongs to none. */
  const bills = table({
    fargate: f64(),
    hosts: f64(),
    balancers: f64(),
    network: f64(),
    spent: f64(),
    /** Less than a nano-USD, in parts of which an hour's milliseconds make one. */
    carry: f64(),
    settledAt: u32(),
  });
  for (let i = 0; i <= workloads.length; i++) bills.add();
  const tasks = table(
    {
      /** What it costs an hour while it is billed; 0 for one that is not. */
      rate: f64(),
      since: u32(),
      /** 1 while it counts among those that share the price of its host. */
      shares: u8(),
    },
    256,
  );
  const groupBills = table({ hosts: f64(), dirty: u8() });
  for (let i = 0; i < groups.length; i++) groupBills.add();
  /** What the tasks of a workload take of the instances of a group; row group × bills + workload. */
  const reserved = table({ weight: f64(), rate: f64() });
  for (let i = 0; i < groups.length * (workloads.length + 1); i++) reserved.add();
  return { bills, tasks, groupBills, reserved };
});

export const reservedRow = (world: World, group: number, bill: number): number =>
  group * (world.plan.workloads.length + 1) + bill;
