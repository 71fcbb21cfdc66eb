import { longestStretchMs } from '../../kernel/whole-numbers.ts';
import { spentTotal } from '../../totals.ts';
import type { World } from '../../world/world.ts';
import { costRate, runCostRate, runSpent } from './series.ts';
import { billingState, unassignedBill } from './state.ts';

// Bills: what has been spent, and how fast more is.

const hourMs = 3_600_000;
const nanoPerMicro = 1000;

/** What a bill grows by in an hour, in nano-USD. */
function rateOf(world: World, bill: number): number {
  const { bills } = billingState.of(world);
  return bills.fargate[bill]! + bills.hosts[bill]! + bills.balancers[bill]! + bills.network[bill]!;
}

/** Brings a bill up to the present. */
export function settle(world: World, bill: number): void {
  const { bills } = billingState.of(world);
  const rate = rateOf(world, bill);
  let leftMs = world.nowMs - bills.settledAt[bill]!;
  bills.settledAt[bill] = world.nowMs;
  const stretchMs = longestStretchMs(rate);
  for (; leftMs > 0; leftMs -= stretchMs) add(world, bill, rate, Math.min(leftMs, stretchMs));
}

/** Charges a bill for `forMs` at a rate. */
function add(world: World, bill: number, rate: number, forMs: number): void {
  const { bills } = billingState.of(world);
  const sum = bills.carry[bill]! + rate * forMs;
  const rest = sum % hourMs;
  bills.spent[bill]! += (sum - rest) / hourMs;
  bills.carry[bill] = rest;
}

/** Charges a bill for time that has not passed: the rest of the minute that a task is billed for at least. */
export function charge(world: World, bill: number, rate: number, forMs: number): void {
  settle(world, bill);
  add(world, bill, rate, forMs);
  show(world, bill);
}

/** Changes one part of what a bill grows by. */
export function changeRate(
  world: World,
  bill: number,
  part: 'fargate' | 'hosts' | 'balancers' | 'network',
  by: number,
): void {
  if (by === 0) return;
  settle(world, bill);
  billingState.of(world).bills[part][bill]! += by;
  show(world, bill);
}

/** Writes a bill down in the series of its workload and of the run. */
export function show(world: World, bill: number): void {
  const { bills } = billingState.of(world);
  const { series } = world;
  const micro = (nano: number): number => Math.floor(nano / nanoPerMicro);
  if (bill !== unassignedBill(world)) {
    series.set(world.seriesOf(costRate, bill), micro(rateOf(world, bill)));
    series.set(world.seriesOf(spentTotal, bill), micro(bills.spent[bill]!));
  }
  let rate = 0;
  let spent = 0;
  for (let each = 0; each < bills.count; each++) {
    rate += rateOf(world, each);
    spent += bills.spent[each]!;
  }
  series.set(world.seriesOf(runCostRate), micro(rate));
  series.set(world.seriesOf(runSpent), micro(spent));
}
