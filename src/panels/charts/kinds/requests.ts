import type { RunRecord } from '#store/run-record.ts';
import { CombinedSteps } from '#store/combined-steps.ts';
import { seriesOf } from '#store/run-series.ts';
import type { Steps } from '#store/steps.ts';
import { numberText, perSecondText } from '../chart-format.ts';
import { chartModel, type ChartKind, type ChartLine, type ChartRun } from '../chart-model.ts';
import { isReached } from '../is-reached.ts';

interface Outcomes {
  readonly ok: CombinedSteps;
  readonly failed: CombinedSteps;
}

const known = new WeakMap<RunRecord, Map<number, Outcomes>>();

const errorIds = ({ about }: ChartRun): string[] =>
  about.series.filter(({ id }) => /^errors.+PerSecondMilli$/.test(id)).map(({ id }) => id);

function outcomesOf(run: ChartRun, arriving: Steps, errors: readonly Steps[]): Outcomes {
  let ofRecord = known.get(run.record);
  if (!ofRecord) known.set(run.record, (ofRecord = new Map<number, Outcomes>()));
  let outcomes = ofRecord.get(run.workload);
  if (!outcomes) {
    const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);
    outcomes = {
      failed: new CombinedSteps(errors, sum),
      ok: new CombinedSteps([arriving, ...errors], ([all = 0, ...failed]) => Math.max(0, all - sum(failed))),
    };
    ofRecord.set(run.workload, outcomes);
  }
  return outcomes;
}

const words: Readonly<Record<string, string>> = {
  noTarget: 'no task (503)',
  notAnswering: 'no answer (504)',
  refused: 'refused (502)',
  applicationError: 'error (500)',
  overloaded: 'overloaded (503)',
};
const dashes = [
  [2, 2],
  [6, 2],
  [1, 3],
  [8, 3, 2, 3],
  [4, 4],
];

/** Each cause that has made requests fail. */
function causeLines(errors: ReadonlyArray<readonly [id: string, steps: Steps]>): ChartLine[] {
  return errors
    .filter(([, steps]) => steps.length > 0)
    .map(([id, steps], i) => {
      const cause = id.replace(
        /^errors(.)(.*)PerSecondMilli$/,
        (_, a: string, b: string) => a.toLowerCase() + b,
      );
      const dash = dashes[i % dashes.length]!;
      return { id, label: words[cause] ?? cause, steps, colour: 'warning', dash, widthPx: 1.5 };
    });
}

/** Requests a second: those that are served, and those that fail, by cause. */
export const requests: ChartKind = {
  id: 'requests',
  label: 'Requests',
  says: 'Requests a second that are served and that fail, and why',
  per: 'workload',
  model(run) {
    const { about, record, workload } = run;
    const arriving = seriesOf(about, record, 'requestsPerSecondMilli', workload);
    if (!isReached(run) || !arriving) return undefined;
    const errors = errorIds(run).map((id) => [id, seriesOf(about, record, id, workload)!] as const);
    const { ok, failed } = outcomesOf(
      run,
      arriving,
      errors.map(([, steps]) => steps),
    );
    const causes = causeLines(errors);
    const all: ChartLine = {
      id: 'failed',
      label: 'failed',
      steps: failed.update(),
      colour: 'error',
      dash: [],
      widthPx: 2,
    };
    return chartModel({
      title: `Requests to ${about.workloads[workload]!.name}`,
      lines: [
        { id: 'ok', label: 'served', steps: ok.update(), colour: 'ok', dash: [], widthPx: 2 },
        ...(causes.length > 1 ? causes : []),
        all,
      ],
      format: perSecondText,
      axis: numberText,
      scale: 0.001,
    });
  },
};
