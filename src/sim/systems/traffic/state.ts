import { f64, i32, table, u32, u8 } from '../../kernel/table.ts';
import { state } from '../../system.ts';
import { never, none } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { causesCount } from './causes.ts';

// Rates are requests a second in thousandths, amounts are millionths of a request: a rate times milliseconds.

/** What comes of a request that reaches a task. */
export const Outcome = { ANSWERS: 0, HANGS: 1, REFUSES: 2, ERRS: 3 } as const;
export const outcomesCount = 4;

/** How a load balancer regards a task: not at all, before its first verdict, as unhealthy, or in service. */
export const Standing = { OUT: 0, INITIAL: 1, UNHEALTHY: 2, IN_SERVICE: 3 } as const;
export const standingsCount = 4;

/** What is counted of a workload since the run began; a cause of failure is counted at `CAUSES` and after. */
export const Tally = { OFFERED: 0, SERVED: 1, FAILED: 2, CAUSES: 3 } as const;
const talliesCount = Tally.CAUSES + causesCount;

/** The rows of all tables of traffic. Pools are added as tasks come; seats as in the world's targets and tasks. */
export const trafficState = state((world) => {
  const { plan } = world;
  const sources = table({ rate: f64(), set: u8() });
  for (let i = 0; i < plan.sources.length; i++) sources.add();
  // Where requests arrive: target groups, then workloads that users reach directly.
  const entries = table({ rate: f64(), firstPool: i32(none) });
  for (let i = 0; i < plan.targetGroups.length + plan.workloads.length; i++) entries.add();
  const flows = table({
    settledAt: u32(),
    dirty: u8(),
    tickAt: u32(never),
    isOverloaded: u8(),
    errorRate: f64(0, causesCount),
    /** Requests that had failed of each cause when it began the last time, or when that was told. */
    failedBefore: f64(0, causesCount),
    isFailing: u8(0, causesCount),
  });
  const tallies = table({ requests: f64(), micro: f64() });
  for (let i = 0; i < plan.workloads.length; i++) flows.add();
  for (let i = 0; i < plan.workloads.length * talliesCount; i++) tallies.add();
  /** Tasks that are alike to a load balancer: of one deployment and, where it keeps to zones, of one zone. */
  const pools = table({
    entry: i32(),
    deployment: i32(none),
    zone: i32(none),
    /** 1: its tasks are in slow start, and `sinceSum` is the sum of the times at which they came into service. */
    isRamping: u8(),
    sinceSum: f64(),
    next: i32(none),
    /** By standing and outcome. */
    members: i32(0, standingsCount * outcomesCount),
    /** From the last change on: what those who answer get, what they can serve, and how many they are. */
    rate: f64(),
    capacity: f64(),
    answering: i32(),
    /** Requests that wait, in millionths. */
    backlog: f64(),
    /** When it last got requests; `never` if it never did. */
    servedAt: u32(never),
  });
  /** `since`: what it adds to the `sinceSum` of its pool. */
  const seat = () => table({ pool: i32(none), standing: u8(), outcome: u8(), since: u32() }, 256);
  return { sources, entries, flows, tallies, pools, targetSeats: seat(), taskSeats: seat() };
});

const tallyRow = (workload: number, tally: number): number => workload * talliesCount + tally;

/** Adds millionths of a request, or takes some away. */
export function count(world: World, workload: number, tally: number, micro: number): void {
  const { tallies } = trafficState.of(world);
  const row = tallyRow(workload, tally);
  const sum = tallies.micro[row]! + micro;
  const whole = Math.floor(sum / 1_000_000);
  tallies.requests[row]! += whole;
  tallies.micro[row] = sum - whole * 1_000_000;
}

export function countFailed(world: World, workload: number, cause: number, micro: number): void {
  count(world, workload, Tally.FAILED, micro);
  count(world, workload, Tally.CAUSES + cause, micro);
}

/** Requests counted so far, and the millionths beyond. */
export function tallied(world: World, workload: number, tally: number): { requests: number; micro: number } {
  const { tallies } = trafficState.of(world);
  const row = tallyRow(workload, tally);
  return { requests: tallies.requests[row]!, micro: tallies.micro[row]! };
}
