import { seriesOf } from '#store/run-series.ts';
import { countText } from '../chart-format.ts';
import { chartModel, type ChartKind, type ChartLine } from '../chart-model.ts';

const looks: ReadonlyArray<Omit<ChartLine, 'steps'>> = [
  { id: 'pendingTasks', label: 'pending tasks', colour: 'warning', dash: [], widthPx: 2 },
  { id: 'stoppingTasks', label: 'stopping tasks', colour: 'muted', dash: [5, 3], widthPx: 1.5, raisedPx: 2 },
  {
    id: 'backlogRequests',
    label: 'waiting requests',
    colour: 'vpc',
    dash: [2, 2],
    widthPx: 1.5,
    raisedPx: -2,
  },
];

/** What waits: tasks on their way, and requests without a task. */
export const pending: ChartKind = {
  id: 'pending',
  label: 'Pending',
  says: 'Tasks on their way up or down, and requests that wait for a task',
  per: 'workload',
  model({ about, record, workload }) {
    const lines = looks.flatMap((look) => {
      const steps = seriesOf(about, record, look.id, workload);
      return steps && (look.id !== 'backlogRequests' || steps.length > 0) ? [{ ...look, steps }] : [];
    });
    return chartModel({
      title: `Pending for ${about.workloads[workload]!.name}`,
      lines,
      format: countText,
      axis: countText,
      isWhole: true,
    });
  },
};
