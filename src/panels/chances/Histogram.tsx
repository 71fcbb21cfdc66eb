import { countText, lengthText } from '../compare/amounts.ts';
import type { Tally } from './tallies.ts';

interface HistogramProps {
  tally: Tally;
  onSeed: (seed: number) => void;
}

const texts: Readonly<Record<Tally['id'], (value: number) => string>> = {
  stable: lengthText,
  lowest: countText,
  failed: countText,
};

/** How often a measure came out how: one bar for each stretch of values. Each bar opens a run that falls there. */
export function Histogram({ tally, onSeed }: HistogramProps) {
  const { id, label, bins, without, p10, p50, p90 } = tally;
  const text = texts[id];
  const most = Math.max(1, without.length, ...bins.map(({ members }) => members.length));
  return (
    <section aria-label={label} className="flex min-w-44 flex-1 flex-col gap-1">
      <h2 className="font-semibold">{label}</h2>
      <p className="min-h-9 text-sm text-muted tabular-nums">
        {hasMiddle(bins) && <span aria-hidden className="mr-1.5 border-l border-dashed border-ink" />}
        {p50 === undefined ? 'Never' : spread(p10!, p50, p90!, text)}
      </p>
      <div className="flex gap-1.5">
        <div
          aria-hidden
          className="flex h-20 flex-col justify-between text-right text-xs text-muted tabular-nums"
        >
          <span>{most}</span>
          <span>0</span>
        </div>
        <Bins tally={tally} most={most} onSeed={onSeed} />
        {without.length > 0 && (
          <div className="w-8 shrink-0">
            <div className="flex h-20 items-end border-b border-line px-1">
              <Bar
                share={without.length / most}
                words={`Never: ${runsText(without.length)}`}
                isNone
                onOpen={() => onSeed(without[0]!)}
              />
            </div>
            <p aria-hidden className="text-center text-xs text-muted">
              never
            </p>
          </div>
        )}
      </div>
    </section>
  );
}

/** Those that have a value, from the least to the most; a dashed line stands at the middle one. */
function Bins({ tally: { id, bins, seeds, p50 }, most, onSeed }: HistogramProps & { most: number }) {
  const text = texts[id];
  const [first, last] = [bins[0], bins.at(-1)];
  if (!first || !last || p50 === undefined) return null;
  const areNamed = bins.length === 1 || (isSingle(first) && bins.length <= mostNamed);
  // A whole number that has a bin to itself is in the middle of that.
  const middle = (p50 - first.from + (isSingle(first) ? 0.5 : 0)) / (last.to - first.from);
  return (
    <div className="min-w-0 flex-1" style={{ maxWidth: `${bins.length * 3}rem` }}>
      <div className="relative flex h-20 items-end gap-px border-b border-l border-line">
        {bins.map(({ from, to, members }) => (
          <Bar
            key={from}
            share={members.length / most}
            words={`${binText(from, to, text)}: ${runsText(members.length)}`}
            onOpen={members.length > 0 ? () => onSeed(seeds[members[0]!]!) : undefined}
          />
        ))}
        {hasMiddle(bins) && (
          <span
            aria-hidden
            className="pointer-events-none absolute inset-y-0 border-l border-dashed border-ink"
            style={{ left: `${100 * middle}%` }}
          />
        )}
      </div>
      <p
        aria-hidden
        className={`flex text-xs whitespace-nowrap text-muted tabular-nums ${areNamed ? '*:flex-1 *:text-center' : 'justify-between'}`}
      >
        {areNamed ? (
          bins.map(({ from }) => <span key={from}>{text(from)}</span>)
        ) : (
          <>
            <span>{text(first.from)}</span>
            <span>{text(last.to)}</span>
          </>
        )}
      </p>
    </div>
  );
}

interface BarProps {
  /** Of the highest bar. */
  share: number;
  words: string;
  /** Stands for those without a value. */
  isNone?: boolean;
  onOpen: (() => void) | undefined;
}

function Bar({ share, words, isNone = false, onOpen }: BarProps) {
  if (!onOpen) return <span className="h-full flex-1" />;
  return (
    <button
      type="button"
      aria-label={`${words}. Show one of them.`}
      title={`${words}. Click to show one of them.`}
      onClick={onOpen}
      className="group flex h-full flex-1 items-end rounded-t-tag -outline-offset-2 hover:bg-hover"
    >
      <span
        style={{ height: `${Math.max(4, 100 * share)}%` }}
        className={`w-full rounded-t-sm ${isNone ? 'border-2 border-error bg-error-wash' : 'bg-rev-a group-hover:bg-accent'}`}
      />
    </button>
  );
}

/** So many bins have room for their names. */
const mostNamed = 6;

/** With two bins everybody sees where the middle is. */
const hasMiddle = (bins: Tally['bins']): boolean => bins.length > 2;

const runsText = (count: number): string => (count === 1 ? '1 run' : `${count} runs`);

/** Bins of one whole number each are named by it. */
const isSingle = ({ from, to }: { from: number; to: number }): boolean => to - from <= 1;

const binText = (from: number, to: number, text: (value: number) => string): string =>
  isSingle({ from, to }) ? text(from) : `${text(from)} to ${text(to)}`;

function spread(p10: number, p50: number, p90: number, text: (value: number) => string): string {
  if (text(p10) === text(p90)) return `${text(p50)} in nearly all of them`;
  return `middle ${text(p50)}; 8 of 10 from ${text(p10)} to ${text(p90)}`;
}
