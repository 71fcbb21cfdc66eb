import type { HostRoom } from '#model/view/hosts.ts';
import type { Demand } from '../../plan.ts';

/** Tasks in PROVISIONING that all demand the same. */
export interface WaitingTasks {
  readonly demand: Demand;
  readonly count: number;
  /** Whether no two of them may share an instance. */
  readonly distinctInstance: boolean;
}

/**
 * Instances that waiting tasks call for; 0 where none of them fits an empty instance. Each group of tasks that demand
 * the same is packed on its own, and the group that needs the most decides: what is left over is seen at the next step.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-scaling-behavior.html
 *
 * @param hostPorts The names behind the ports of a demand: `Plan.hostPorts`.
 */
export function instancesToAdd(
  waiting: readonly WaitingTasks[],
  room: HostRoom,
  hostPorts: readonly string[],
): number {
  let most = 0;
  for (const tasks of waiting) {
    const each = tasksPerInstance(tasks, room, hostPorts);
    if (each > 0) most = Math.max(most, Math.floor((tasks.count + each - 1) / each));
  }
  return most;
}

/** How many of these tasks an empty instance runs; 0 where not even one fits. */
export function tasksPerInstance(
  { demand, count, distinctInstance }: WaitingTasks,
  room: HostRoom,
  hostPorts: readonly string[],
): number {
  const { cpuUnits, memoryMib, gpus, takesInterface } = demand;
  const taken = demand.hostPorts.map((port) => hostPorts[port]!);
  if (taken.some((name) => room.reservedTcpPorts.some((port) => name === `${port}/tcp`))) return 0;
  const alone = distinctInstance || taken.length > 0;
  return Math.min(
    alone ? Math.min(1, count) : count,
    timesIn(room.cpuUnits, cpuUnits),
    timesIn(room.memoryMib, memoryMib),
    timesIn(room.gpus, gpus),
    timesIn(room.awsvpcTasks, takesInterface ? 1 : 0),
  );
}

const timesIn = (has: number, takes: number): number => (takes === 0 ? Infinity : Math.floor(has / takes));
