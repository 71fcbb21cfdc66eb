import { CircleCheck, CircleX, Minus, TriangleAlert } from 'lucide-react';
import type { Share } from './tallies.ts';

interface OutcomeSharesProps {
  shares: readonly Share[];
  total: number;
  onSeed: (seed: number) => void;
}

const icons = { ok: CircleCheck, error: CircleX, warning: TriangleAlert, neutral: Minus };
const inks = { ok: 'text-ok', error: 'text-error', warning: 'text-warning', neutral: 'text-muted' };
const fills = { ok: 'bg-ok', error: 'bg-error', warning: 'bg-warning', neutral: 'bg-muted' };

/** How the runs ended, the most frequent end first. Each opens a run that ended so. */
export function OutcomeShares({ shares, total, onSeed }: OutcomeSharesProps) {
  return (
    <section aria-label="How they ended" className="flex min-w-44 flex-1 flex-col gap-1">
      <h2 className="font-semibold">How they ended</h2>
      <ul className="flex flex-col gap-1">
        {shares.map(({ words, tone, seeds }) => {
          const Icon = icons[tone];
          return (
            <li key={words}>
              <button
                type="button"
                title="Show one of them"
                onClick={() => onSeed(seeds[0]!)}
                className="w-full rounded-control px-1.5 py-1 text-left hover:bg-hover"
              >
                <span className="flex items-center gap-1.5">
                  <Icon size={14} aria-hidden className={inks[tone]} />
                  <span className="min-w-0 flex-1">{words}</span>
                  <span className="text-muted tabular-nums">
                    {seeds.length} of {total}
                  </span>
                </span>
                <span aria-hidden className="mt-1 block h-1 rounded-full bg-line">
                  <span
                    style={{ width: `${(100 * seeds.length) / total}%` }}
                    className={`block h-full rounded-full ${fills[tone]}`}
                  />
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
