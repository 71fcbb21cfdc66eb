import { summaryOf } from '#store/run-series.ts';
import { valueAt } from '#store/steps.ts';
import type { ChartLine, ChartModel, TimeWindow } from './chart-model.ts';
import { tickText } from './ticks.ts';

const listed = (parts: readonly string[]): string => `${parts.join('; ')}.`;

/** All lines of a chart that have values, floor and ceiling last. */
export const allLines = ({ lines, band }: ChartModel): ChartLine[] => [
  ...lines,
  ...(band ? [band.low, band.high] : []),
];

/** What a chart shows, as sentences: the range of each line, and stretches worth a word. */
export function chartWords(model: ChartModel, window: TimeWindow, knownMs: number): string {
  const toMs = Math.max(window.fromMs, Math.min(window.toMs, knownMs));
  const ranges = allLines(model).map(({ label, steps }) => {
    const { least, most, last } = summaryOf(steps, window.fromMs, toMs);
    const text = (value: number): string => model.format(value * model.scale);
    if (least === most) return `${label} ${text(last)} throughout`;
    return `${label} between ${text(least)} and ${text(most)}, ${text(last)} at the end`;
  });
  const spans = model
    .spans({ fromMs: window.fromMs, toMs })
    .map(({ fromMs, words }) => `${words}, from ${tickText(fromMs)} on`);
  const from = `${model.title} from ${tickText(window.fromMs)} to ${tickText(toMs)}: `;
  return `${from}${listed(ranges)}${spans.length === 0 ? '' : ` ${listed(spans)}`}`;
}

/** What a chart shows at a moment: '0:42.0: healthy 3, floor 4'. */
export function momentWords(model: ChartModel, atMs: number): string {
  const values = allLines(model).map(
    ({ label, steps }) => `${label} ${model.format(valueAt(steps, Math.floor(atMs)) * model.scale)}`,
  );
  return `${tickText(atMs, true)}: ${values.join(', ')}`;
}
