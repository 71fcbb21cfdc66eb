import { alignSteps } from '#store/run-series.ts';
import { run } from '#store/run.ts';
import { useRun } from '#store/run-store.ts';
import type { ChartModel } from './chart-model.ts';
import { useCharts, windowNow } from './charts-store.ts';
import { allLines } from './chart-words.ts';
import { tickText } from './ticks.ts';

/** With more changes than four times as many, there is one row for each of so many stretches of time. */
const mostRows = 60;

interface Row {
  readonly atMs: number;
  readonly values: readonly string[];
}

/** The values of a chart at each moment when one of them changes. */
function rowsOf(model: ChartModel): Row[] {
  const { fromMs, toMs } = windowNow();
  const end = Math.max(fromMs, Math.min(toMs, run.timeline.knownMs));
  const lines = allLines(model);
  const { atMs, values, isExact } = alignSteps(
    lines.map(({ steps }) => steps),
    fromMs,
    end,
    mostRows,
  );
  const text = (value: number): string => model.format(value * model.scale);
  const rows: Row[] = [];
  for (let i = 0; i < atMs.length; i++) {
    // A stretch is told by three points, the last of which is what holds from its end on.
    if (!isExact && i % 3 !== 2) continue;
    const row = { atMs: Math.round(atMs[i]!), values: values.map((column) => text(column[i]!)) };
    if (rows.at(-1)?.values.join() !== row.values.join()) rows.push(row);
  }
  return rows;
}

/** A chart as a table, for those who would rather read it. */
export function ChartTable({ read, title }: { read: () => ChartModel | undefined; title: string }) {
  // What it shows grows with the run, and is another one in another window.
  useRun(({ knownMs }) => knownMs);
  useCharts(({ span }) => span);
  const model = read();
  if (!model) return null;
  return (
    <div
      className="absolute inset-0 overflow-auto px-3 pb-2"
      tabIndex={0}
      role="region"
      aria-label={`${title}, table`}
    >
      <table aria-label={title} className="text-right">
        <thead className="sticky top-0 bg-panel text-sm text-muted">
          <tr>
            <th scope="col" className="py-1 pr-4 text-left font-medium">
              From
            </th>
            {allLines(model).map(({ id, label }) => (
              <th key={id} scope="col" className="px-3 font-medium whitespace-nowrap">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsOf(model).map(({ atMs, values }) => (
            <tr key={atMs} className="border-t border-line">
              <th scope="row" className="pr-4 text-left font-normal">
                <button
                  type="button"
                  onClick={() => run.seekTo(atMs)}
                  className="rounded-sm font-mono text-mono text-muted hover:text-ink hover:underline"
                >
                  {tickText(atMs, true)}
                </button>
              </th>
              {values.map((value, i) => (
                <td key={allLines(model)[i]!.id} className="px-3">
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
