import type { RunRecord } from '#store/run-record.ts';
import type { RunAbout, RunState } from '#store/run-store.ts';
import type { Steps } from '#store/steps.ts';
import type { TaskSeries } from '#store/task-series.ts';

/** A stretch of the run. */
export interface TimeWindow {
  readonly fromMs: number;
  readonly toMs: number;
}

export interface ChartLine {
  readonly id: string;
  readonly label: string;
  readonly steps: Steps;
  /** A colour of the theme: 'ok', 'rev-a'. */
  readonly colour: string;
  /** Lengths of strokes and gaps in px; none: a solid line. Lines of one chart differ in it, too. */
  readonly dash: readonly number[];
  readonly widthPx: number;
  /** How many px it is drawn above its value, so that lines of the same value lie side by side. */
  readonly raisedPx?: number;
}

/** A stretch of time that is worth a word: 'below floor 13 s: instance lost'. */
export interface ChartSpan extends TimeWindow {
  readonly words: string;
}

/** What a chart shows of a run. Its lines follow the run by themselves. */
export interface ChartModel {
  readonly title: string;
  readonly lines: readonly ChartLine[];
  /** Between them there is to be what is drawn. */
  readonly band?: { readonly low: ChartLine; readonly high: ChartLine };
  readonly spans: (window: TimeWindow) => readonly ChartSpan[];
  /** A value with its unit: '340 ms'. */
  readonly format: (value: number) => string;
  /** A value at the axis. */
  readonly axis: (value: number) => string;
  /** What values are multiplied with to be shown. */
  readonly scale: number;
  /** There are no halves of it. */
  readonly isWhole: boolean;
  /** The axis reaches up to this at least. */
  readonly atLeast: number;
}

/** A run as charts read it, and of which of its workloads. */
export interface ChartRun {
  readonly about: RunAbout;
  readonly record: RunRecord;
  readonly sums: TaskSeries;
  readonly interventions: RunState['interventions'];
  readonly workload: number;
}

/** A sort of chart. */
export interface ChartKind {
  readonly id: string;
  readonly label: string;
  /** What there is to see, in a few words. */
  readonly says: string;
  readonly per: 'workload' | 'run';
  /** Undefined where the run has nothing of it. */
  readonly model: (run: ChartRun) => ChartModel | undefined;
}

const plain = {
  spans: () => [],
  scale: 1,
  isWhole: false,
  atLeast: 1,
} as const;

/** A chart with what most charts have. */
export const chartModel = (
  model: Pick<ChartModel, 'title' | 'lines' | 'format' | 'axis'> & Partial<ChartModel>,
): ChartModel => ({ ...plain, ...model });

/** What makes a chart another one: it is built anew when this changes. */
export const shapeOf = ({ title, lines, band }: ChartModel): string =>
  [title, band ? 'band' : '', ...lines.map(({ id, label }) => `${id}=${label}`)].join('|');
