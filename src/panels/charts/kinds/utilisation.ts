import { seriesOf } from '#store/run-series.ts';
import { percentText } from '../chart-format.ts';
import { chartModel, type ChartKind } from '../chart-model.ts';
import { isReached } from '../is-reached.ts';

/** How busy running tasks are: what target tracking follows. */
export const utilisation: ChartKind = {
  id: 'utilisation',
  label: 'Utilisation',
  says: 'How busy running tasks are on average: the CPU utilisation of ECS',
  per: 'workload',
  model({ about, record, workload }) {
    const steps = seriesOf(about, record, 'utilisationPermille', workload);
    if (!isReached({ about, workload }) || !steps) return undefined;
    return chartModel({
      title: `Utilisation of ${about.workloads[workload]!.name}`,
      lines: [{ id: 'utilisation', label: 'utilisation', steps, colour: 'asg', dash: [], widthPx: 2 }],
      format: percentText,
      axis: percentText,
      scale: 0.1,
      atLeast: 100,
    });
  },
};
