import { seriesOf } from '#store/run-series.ts';
import { usdText } from '../chart-format.ts';
import { chartModel, type ChartKind, type ChartLine } from '../chart-model.ts';

/** What an hour costs at each moment: the run, and the chosen service's part of it. */
export const cost: ChartKind = {
  id: 'cost',
  label: 'Cost rate',
  says: 'What an hour costs: everything together, and the share of the service',
  per: 'run',
  model({ about, record, workload }) {
    const all = seriesOf(about, record, 'runCostMicroUsdPerHour');
    const own = seriesOf(about, record, 'costMicroUsdPerHour', workload);
    if (!all) return undefined;
    const line: ChartLine = {
      id: 'all',
      label: 'everything',
      steps: all,
      colour: 'ink',
      dash: [],
      widthPx: 1.5,
    };
    const name = about.workloads[workload]?.name ?? '';
    return chartModel({
      title: 'Cost an hour',
      lines: [
        line,
        ...(own
          ? [{ id: 'own', label: name, steps: own, colour: 'public', dash: [5, 3], widthPx: 2, raisedPx: -2 }]
          : []),
      ],
      format: (usd) => `${usdText(usd)}/h`,
      axis: usdText,
      scale: 1e-6,
      atLeast: 0.001,
    });
  },
};
