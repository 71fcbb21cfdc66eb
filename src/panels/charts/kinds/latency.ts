import { seriesOf } from '#store/run-series.ts';
import { latencyText } from '../chart-format.ts';
import { chartModel, type ChartKind } from '../chart-model.ts';
import { isReached } from '../is-reached.ts';

/** How long a served request takes. */
export const latency: ChartKind = {
  id: 'latency',
  label: 'Latency',
  says: 'How long a request takes that is served',
  per: 'workload',
  model({ about, record, workload }) {
    const steps = seriesOf(about, record, 'latencyMs', workload);
    if (!isReached({ about, workload }) || !steps) return undefined;
    return chartModel({
      title: `Latency of ${about.workloads[workload]!.name}`,
      lines: [{ id: 'latencyMs', label: 'latency', steps, colour: 'vpc', dash: [], widthPx: 2 }],
      format: latencyText,
      axis: latencyText,
      atLeast: 10,
    });
  },
};
