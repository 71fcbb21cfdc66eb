import { run } from '#store/run.ts';
import { runStore } from '#store/run-store.ts';
import { taskSeriesOf } from '#store/task-series.ts';
import type { ChartKind, ChartModel, ChartRun } from './chart-model.ts';

/** The rehearsal on the page as charts read it, up to what is known now; undefined before it is. */
function chartRun(workload: number): ChartRun | undefined {
  const { about, interventions } = runStore.getState();
  const { record } = run.timeline;
  if (!about || about.workloads.length === 0) return undefined;
  const sums = taskSeriesOf(record, about.groups);
  return { about, record, sums, interventions, workload: Math.min(workload, about.workloads.length - 1) };
}

/** A chart of the rehearsal on the page. */
export function chartNow(kind: ChartKind, workload: number): ChartModel | undefined {
  const now = chartRun(workload);
  return now && kind.model(now);
}
