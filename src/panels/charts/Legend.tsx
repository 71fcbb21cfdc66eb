import { valueAt } from '#store/steps.ts';
import { cx } from '#ui/cx.ts';
import type { ChartLine, ChartModel } from './chart-model.ts';
import { allLines } from './chart-words.ts';

/** The lines of a chart with their values; one that is pressed is drawn. */
export function Legend({
  model,
  hidden,
  onToggle,
}: {
  model: ChartModel;
  hidden: ReadonlySet<string>;
  onToggle: (line: string) => void;
}) {
  const toggled = new Set(model.lines.map(({ id }) => id));
  return (
    <ul className="flex min-w-0 flex-1 flex-wrap gap-x-0.5 text-sm" aria-label={`Lines of ${model.title}`}>
      {allLines(model).map((line) => (
        <li key={line.id} className={toggled.has(line.id) ? '' : '@sm:hidden'}>
          {toggled.has(line.id) ? (
            <button
              type="button"
              aria-pressed={!hidden.has(line.id)}
              title={hidden.has(line.id) ? `Draw ${line.label}` : `Do not draw ${line.label}`}
              onClick={() => onToggle(line.id)}
              className={cx(
                'flex h-5 items-center gap-1.5 rounded-tag px-1.5 hover:bg-hover',
                hidden.has(line.id) && 'text-muted line-through',
              )}
            >
              <Entry line={line} />
            </button>
          ) : (
            <span className="flex h-5 items-center gap-1.5 px-1.5">
              <Entry line={line} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Entry({ line }: { line: ChartLine }) {
  return (
    <>
      <Swatch line={line} />
      <span title={line.label} className="max-w-28 truncate text-muted">
        {line.label}
      </span>
      <span data-line={line.id} className="font-medium tabular-nums" />
    </>
  );
}

function Swatch({ line: { colour, dash, widthPx } }: { line: ChartLine }) {
  return (
    <svg aria-hidden width={16} height={8} className="shrink-0">
      <line
        x1={0}
        x2={16}
        y1={4}
        y2={4}
        style={{ stroke: `var(--color-${colour})` }}
        strokeWidth={Math.max(1.5, widthPx)}
        strokeDasharray={dash.join(' ')}
      />
    </svg>
  );
}

/** Writes what each line of a legend stands at, past React: it may be as often as a pointer moves. */
export function writeValues(legend: HTMLElement, model: ChartModel, atMs: number): void {
  const lines = new Map(allLines(model).map((line) => [line.id, line]));
  for (const place of legend.querySelectorAll<HTMLElement>('[data-line]')) {
    const line = lines.get(place.dataset['line']!);
    const text = line ? model.format(valueAt(line.steps, Math.floor(atMs)) * model.scale) : '';
    if (place.textContent !== text) place.textContent = text;
  }
}
