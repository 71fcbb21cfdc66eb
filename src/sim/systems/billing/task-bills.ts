import type { Revision } from '../../plan.ts';
import { none, TaskFlag, TaskState } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { isOnFargateSpot } from '../faults/spot.ts';
import { changeRate, charge } from './account.ts';
import { billedMs, fargateHour, type FargateSize } from './fargate.ts';
import { fargateSpotDiscountPercent } from './parameters.ts';
import { ephemeralStorage } from './prices.ts';
import { billedLonger } from './reasons.ts';
import { billingState, pricesOf } from './state.ts';

// Fargate tasks are billed from the moment their image begins to be pulled until they are STOPPED.

/** Begins, or ends, the bill of a task that came from one state to another. */
export function billTask(world: World, task: number, to: number): void {
  if (to < TaskState.ACTIVATING || !isOnFargate(world, task)) return;
  const { tasks } = billingState.of(world);
  while (tasks.count <= task) tasks.add();
  const isBegun = tasks.rate[task]! > 0;
  if (to === TaskState.STOPPED) {
    if (isBegun) end(world, task);
  } else if (!isBegun) begin(world, task);
}

const isOnFargate = (world: World, task: number): boolean =>
  world.tasks.host[task] === none && world.tasks.zone[task] !== none;

function begin(world: World, task: number): void {
  const { tasks } = billingState.of(world);
  const discount = isOnFargateSpot(world, task) ? world.parameters.get(fargateSpotDiscountPercent) : 0;
  const revision = revisionOf(world, task);
  const prices = pricesOf(world);
  const addressHour = revision.hasPublicAddress ? prices.publicIpv4Hour : 0;
  tasks.rate[task] = fargateHour(sizeOf(revision), discount, prices) + addressHour;
  tasks.since[task] = world.nowMs;
  changeRate(world, world.tasks.workload[task]!, 'fargate', tasks.rate[task]!);
}

function end(world: World, task: number): void {
  const { tasks } = billingState.of(world);
  const workload = world.tasks.workload[task]!;
  const rate = tasks.rate[task]!;
  const ranMs = world.nowMs - tasks.since[task]!;
  const { platform } = sizeOf(revisionOf(world, task));
  // A task that was running before the run began has had its first minute.
  const isWarm = (world.tasks.flags[task]! & TaskFlag.WARM) !== 0;
  const billed = isWarm ? Math.ceil(ranMs / 1000) * 1000 : billedMs(ranMs, platform);
  changeRate(world, workload, 'fargate', -rate);
  charge(world, workload, rate, billed - ranMs);
  tasks.rate[task] = 0;
  if (billed - ranMs >= 1000) world.say(billedLonger, task, ranMs, billed);
}

const revisionOf = (world: World, task: number): Revision => world.revisions[world.tasks.revision[task]!]!;

/** The size by which Fargate bills a task of a revision. */
const sizeOf = ({ demand, platform = 'linuxX86', ephemeralGib }: Revision): FargateSize => ({
  platform,
  cpuUnits: demand.cpuUnits,
  memoryMib: demand.memoryMib,
  ephemeralGib: ephemeralGib ?? ephemeralStorage.includedGib,
});
