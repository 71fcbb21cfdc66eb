import type { RunAbout } from '#worker/run-batch.ts';
import type { RunRecord } from './run-record.ts';
import { unborn, type RunStates } from './run-states.ts';

/** How many tasks a service has of each sort at a moment. */
export interface ServiceCounts {
  readonly name: string;
  readonly node: string;
  readonly desired: number;
  readonly running: number;
  readonly pending: number;
  readonly stopping: number;
  /** Counted as healthy by its controller. */
  readonly healthy: number;
  /** Targets that get traffic. */
  readonly inService: number;
  readonly floor: number;
  readonly ceiling: number;
}

const healthyBit = 8;

/** The counts of every service at the moment where `tasks` stand. */
export function countsAt(
  { workloads, series }: RunAbout,
  record: RunRecord,
  tasks: RunStates,
  atMs: number,
): ServiceCounts[] {
  const healthy = healthyByWorkload(record, tasks, workloads.length);
  const value = (id: string, workload: number): number => {
    const found = series.find((each) => each.id === id);
    return found ? record.valueAt(found.first + workload, atMs) : 0;
  };
  return workloads.map(({ name, node }, i) => ({
    name,
    node,
    desired: value('desiredTasks', i),
    running: value('runningTasks', i),
    pending: value('pendingTasks', i),
    stopping: value('stoppingTasks', i),
    healthy: healthy[i]!,
    inService: value('inService', i),
    floor: value('floor', i),
    ceiling: value('ceiling', i),
  }));
}

function healthyByWorkload({ workload }: RunRecord, { states }: RunStates, workloads: number): number[] {
  const healthy = Array.from({ length: workloads }, () => 0);
  for (let task = 0; task < workload.length; task++) {
    const state = states[task]!;
    if (state !== unborn && (state & healthyBit) !== 0) healthy[workload.data[task]!]!++;
  }
  return healthy;
}
