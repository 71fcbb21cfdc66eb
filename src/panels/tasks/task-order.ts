import { unborn } from '#store/run-states.ts';
import { lifecycleOf } from './task-phases.ts';

export type TaskSort = 'start' | 'revision' | 'zone';

/** Which tasks are listed; undefined: whatever it is. */
export interface TaskFilter {
  readonly workload?: number | undefined;
  /** A revision's number in the run. */
  readonly revision?: number | undefined;
  /** The lifecycle state at the playhead, or -1 for what is not born yet. */
  readonly state?: number | undefined;
}

/** What is known of tasks, in columns by their number. */
export interface TaskColumns {
  readonly count: number;
  readonly workload: Int32Array;
  readonly revision: Int32Array;
  readonly zone: Int32Array;
  /** Packed, at the playhead. */
  readonly states: Uint16Array;
}

const stateOf = (states: Uint16Array, task: number): number => {
  const state = states[task] ?? unborn;
  return state === unborn ? -1 : lifecycleOf(state);
};

/** The tasks that pass, in order: by their start, or by revision or zone and then by their start. */
export function orderedTasks(tasks: TaskColumns, filter: TaskFilter, sort: TaskSort): Int32Array {
  const { count, workload, revision, zone, states } = tasks;
  const found = new Int32Array(count);
  let length = 0;
  for (let task = 0; task < count; task++) {
    if (filter.workload !== undefined && workload[task] !== filter.workload) continue;
    if (filter.revision !== undefined && revision[task] !== filter.revision) continue;
    if (filter.state !== undefined && stateOf(states, task) !== filter.state) continue;
    found[length++] = task;
  }
  const passed = found.subarray(0, length);
  return sort === 'start' ? passed : inGroups(passed, sort === 'revision' ? revision : zone);
}

/** Sorted by a column of small numbers, from -1 up; what is equal stays in its order. */
function inGroups(tasks: Int32Array, column: Int32Array): Int32Array {
  let most = -1;
  for (const task of tasks) most = Math.max(most, column[task]!);
  const next = new Int32Array(most + 3);
  for (const task of tasks) next[column[task]! + 2]!++;
  for (let i = 1; i < next.length; i++) next[i]! += next[i - 1]!;
  const sorted = new Int32Array(tasks.length);
  for (const task of tasks) sorted[next[column[task]! + 1]!++] = task;
  return sorted;
}
