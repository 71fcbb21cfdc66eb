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
  const { id, label, bins, seeds, without, p10, p50, p90 } = tally;
  const text = texts[id];
  const most = Math.max(1, without.length, ...bins.map(({ members }) => members.length));
  return (
    <section aria-label={label} className="flex min-w-56 flex-1 flex-col gap-1">
      <h2 className="font-semibold">{label}</h2>
      <p className="text-sm text-muted tabular-nums">
        {p50 === undefined ? 'Never' : spread(p10!, p50, p90!, text)}
      </p>
      <div className="flex h-20 items-end gap-px border-b border-line">
        {bins.map(({ from, to, members }) => (
          <Bar
            key={from}
            share={members.length / most}
            words={`${binText(from, to, text)}: ${runsText(members.length)}`}
            onOpen={members.length > 0 ? () => onSeed(seeds[members[0]!]!) : undefined}
          />
        ))}
        {without.length > 0 && (
          <Bar
            share={without.length / most}
            words={`Never: ${runsText(without.length)}`}
            isNone
            onOpen={() => onSeed(without[0]!)}
          />
        )}
      </div>
      <p aria-hidden className="flex justify-between text-xs text-muted tabular-nums">
        <span>{bins[0] && text(bins[0].from)}</span>
        <span>{bins.length > 1 && text(isSingle(bins.at(-1)!) ? bins.at(-1)!.from : bins.at(-1)!.to)}</span>
        {without.length > 0 && <span>never</span>}
      </p>
    </section>
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
      className={`group flex h-full items-end rounded-t-tag -outline-offset-2 hover:bg-hover ${isNone ? 'ml-2 w-6' : 'flex-1'}`}
    >
      <span
        style={{ height: `${Math.max(4, 100 * share)}%` }}
        className={`w-full rounded-t-sm ${isNone ? 'border-2 border-error bg-error-wash' : 'bg-rev-a group-hover:bg-accent'}`}
      />
    </button>
  );
}

const runsText = (count: number): string => (count === 1 ? '1 run' : `${count} runs`);

/** Bins of one whole number each are named by it. */
const isSingle = ({ from, to }: { from: number; to: number }): boolean => to - from <= 1;

const binText = (from: number, to: number, text: (value: number) => string): string =>
  isSingle({ from, to }) ? text(from) : `${text(from)} to ${text(to)}`;

function spread(p10: number, p50: number, p90: number, text: (value: number) => string): string {
  if (text(p10) === text(p90)) return `${text(p50)} in nearly all of them`;
  return `half of them at most ${text(p50)}; 8 of 10 between ${text(p10)} and ${text(p90)}`;
}
