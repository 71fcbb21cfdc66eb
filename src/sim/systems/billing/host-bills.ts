import { mulDiv, partition } from '../../kernel/whole-numbers.ts';
import { timer } from '../../system.ts';
import { HostState, none, TaskState } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { changeRate } from './account.ts';
import { ec2SpotDiscountPercent } from './parameters.ts';
import { billingState, pricesOf, reservedRow, unassignedBill } from './state.ts';

// Instances are billed from their launch until they are gone. The workloads whose tasks run on a group share its price.

const isBilled = (state: number): boolean =>
  state === HostState.LAUNCHING || state === HostState.ACTIVE || state === HostState.DRAINING;

/** An instance came from one state to another. */
export function billHost(world: World, host: number, from: number, to: number): void {
  const change = Number(isBilled(to)) - Number(from !== none && isBilled(from));
  if (change === 0) return;
  const group = world.hosts.group[host]!;
  billingState.of(world).groupBills.hosts[group]! += change;
  shareAnew(world, group);
}

/** A task came to a host, or has left it: its workload has another share in the price of the group. */
export function shareHost(world: World, task: number, to: number): void {
  const { tasks, reserved } = billingState.of(world);
  const host = world.tasks.host[task]!;
  if (host === none) return;
  while (tasks.count <= task) tasks.add();
  const shares = Number(to !== TaskState.STOPPED);
  if (tasks.shares[task] === shares) return;
  tasks.shares[task] = shares;
  const group = world.hosts.group[host]!;
  const row = reservedRow(world, group, world.tasks.workload[task]!);
  const weight = weightOf(world, task, group);
  reserved.weight[row]! += shares === 1 ? weight : -weight;
  shareAnew(world, group);
}

/** How much of an instance a task takes: the sum of its parts of CPU and memory, both over the same denominator. */
function weightOf(world: World, task: number, group: number): number {
  const { demand } = world.revisions[world.tasks.revision[task]!]!;
  const { room } = world.plan.groups[group]!;
  return demand.cpuUnits * room.memoryMib + demand.memoryMib * room.cpuUnits;
}

function shareAnew(world: World, group: number): void {
  const { groupBills } = billingState.of(world);
  if (groupBills.dirty[group] === 1) return;
  groupBills.dirty[group] = 1;
  world.after(0, sharingDue, group);
}

const sharingDue = timer((world, group) => shareGroup(world, group), { background: true });

/** Splits the price of a group's instances among those who use it; where nobody does, it is nobody's. */
export function shareGroup(world: World, group: number): void {
  const { groupBills, reserved } = billingState.of(world);
  groupBills.dirty[group] = 0;
  const { instanceType, isSpot = false } = world.plan.groups[group]!;
  const onDemand = pricesOf(world).instanceHour(instanceType) ?? 0;
  const each = isSpot ? mulDiv(onDemand, 100 - world.parameters.get(ec2SpotDiscountPercent), 100) : onDemand;
  const price = groupBills.hosts[group]! * each;
  const nobody = unassignedBill(world);
  const weights = world.plan.workloads.map((_, bill) => reserved.weight[reservedRow(world, group, bill)]!);
  const isUsed = weights.some((weight) => weight > 0);
  partition(price, [...weights, isUsed ? 0 : 1]).forEach((rate, bill) => {
    const row = reservedRow(world, group, Math.min(bill, nobody));
    changeRate(world, bill, 'hosts', rate - reserved.rate[row]!);
    reserved.rate[row] = rate;
  });
}
