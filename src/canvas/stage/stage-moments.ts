import type { Focus } from '#store/stage.ts';
import type { RunTimeline } from '#store/run-timeline.ts';
import { hostStateBits, stateBits, unborn } from '#store/run-states.ts';
import { countUpTo } from '#store/run-column.ts';

/** When a task or an instance changed for the last time, up to the playhead. */
export function lastChangeOf(timeline: RunTimeline, { what, number }: Focus): number | undefined {
  if (what !== 'task' && what !== 'host') return undefined;
  const { record } = timeline;
  const [log, bits] = what === 'task' ? [record.tasks, stateBits] : [record.hosts, hostStateBits];
  const { data: at } = log.at;
  for (let row = countUpTo(at, log.at.length, Math.floor(timeline.atMs)) - 1; row >= 0; row--)
    if (log.change.data[row]! >> bits === number) return at[row];
  return undefined;
}

/** The deployment that the newest task of a workload is of, as far as it is known at the playhead. */
export function deploymentOf({ record, tasks }: RunTimeline, workload: number): number | undefined {
  for (let task = record.workload.length - 1; task >= 0; task--) {
    const deployment = record.deployment.data[task]!;
    if (record.workload.data[task] === workload && tasks.states[task] !== unborn && deployment >= 0)
      return deployment;
  }
  return undefined;
}
