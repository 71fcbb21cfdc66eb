import { useMemo } from 'react';
import { run } from '#store/run.ts';
import { useRun } from '#store/run-store.ts';
import { useStage } from '#store/stage.ts';
import { historiesOf } from '#store/task-histories.ts';
import { PhaseLegend } from './PhaseLegend.tsx';
import { TaskDetails } from './TaskDetails.tsx';
import { TaskFilters } from './TaskFilters.tsx';
import { TaskRows } from './TaskRows.tsx';
import { orderedTasks } from './task-order.ts';
import { useTasks } from './tasks-store.ts';

/** The life of every task, one beneath the other, under the playhead. */
export function TasksTab() {
  const about = useRun((state) => state.about);
  const tasks = useListed();
  const focused = useStage(({ focus }) => (focus?.what === 'task' ? focus.number : undefined));
  if (!about) return null;
  const isBorn = focused !== undefined && focused < run.timeline.record.workload.length;
  return (
    <div className="@container flex h-full min-h-0 flex-col">
      <TaskFilters count={tasks.length} />
      <TaskRows tasks={tasks} focused={isBorn ? focused : undefined} />
      {isBorn ? <TaskDetails task={focused} /> : <PhaseLegend />}
    </div>
  );
}

/** The tasks that pass the filters, in order; renewed as the run goes on. */
function useListed(): Int32Array {
  const { workload, revision, state, sort } = useTasks((all) => all);
  const knownMs = useRun((all) => all.knownMs);
  const atMs = useRun((all) => all.atMs);
  // What tasks do at the playhead matters only to those who filter by it.
  const moment = state === undefined ? 0 : atMs;
  return useMemo(() => {
    const { record, tasks } = run.timeline;
    return orderedTasks(
      {
        count: historiesOf(record).count,
        workload: record.workload.data,
        revision: record.revision.data,
        zone: record.zone.data,
        states: tasks.states,
      },
      { workload, revision, state },
      sort,
    );
    // oxlint-disable-next-line react/exhaustive-deps -- the record grows in place, and these tell when
  }, [workload, revision, state, sort, knownMs, moment]);
}
