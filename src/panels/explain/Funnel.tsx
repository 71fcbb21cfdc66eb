import { ChevronRight } from 'lucide-react';
import type { Explanation } from '#model/explanation.ts';

/** From all there were to the one that was taken: 7 instances › 5 alive › 2 fit › 1. */
export function Funnel({ stages }: { stages: NonNullable<Explanation['funnel']> }) {
  return (
    <ol aria-label="From all to the one" className="flex flex-wrap items-center gap-x-1.5 gap-y-1 pt-3">
      {stages.map(({ count, says }, i) => {
        const isLast = i === stages.length - 1;
        return (
          <li key={`${says}${i}`} className="flex items-center gap-1.5">
            {i > 0 && <ChevronRight size={14} aria-hidden className="text-muted" />}
            <span
              className={`inline-flex h-5.5 items-center rounded-tag border px-1.5 text-sm font-medium tabular-nums ${tone(isLast, count)}`}
            >
              {count.toLocaleString('en')}
              {says !== '' && ` ${says}`}
              {isLast && says === '' && <span className="sr-only"> taken</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

const tone = (isLast: boolean, count: number): string => {
  if (count === 0) return 'border-error/25 bg-error-wash text-error';
  return isLast ? 'border-ok/25 bg-ok-wash text-ok' : 'border-line bg-inset text-muted';
};
