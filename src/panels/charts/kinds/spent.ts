import { seriesOf } from '#store/run-series.ts';
import { usdText } from '../chart-format.ts';
import { chartModel, type ChartKind } from '../chart-model.ts';

/** What has been spent since the run began. */
export const spent: ChartKind = {
  id: 'spent',
  label: 'Spent',
  says: 'What everything together has cost since the run began',
  per: 'run',
  model({ about, record }) {
    const steps = seriesOf(about, record, 'runSpentMicroUsd');
    if (!steps) return undefined;
    return chartModel({
      title: 'Spent since the start',
      lines: [{ id: 'spent', label: 'spent', steps, colour: 'ink', dash: [], widthPx: 2 }],
      format: usdText,
      axis: usdText,
      scale: 1e-6,
      atLeast: 0.001,
    });
  },
};
