import { ChevronRight } from 'lucide-react';
import type { Explanation } from '#model/explanation.ts';
import { cx } from '#ui/cx.ts';
import { Part } from './Heading.tsx';

/** The rules of the strategy in their order; the ones that told some apart stand out. */
export function Chain({ links }: { links: NonNullable<Explanation['chain']> }) {
  if (links.length === 0) return null;
  return (
    <Part title="Strategy chain">
      <ol className="flex flex-wrap items-center gap-x-1.5 gap-y-1">
        {links.map(({ rule, says, left, decides }, i) => (
          <li key={rule} className="flex min-w-0 items-center gap-1.5">
            {i > 0 && <ChevronRight size={14} aria-hidden className="shrink-0 text-muted" />}
            <span
              title={`${says}; leaves ${left}`}
              className={cx(
                'inline-flex h-5.5 min-w-0 items-center rounded-tag border px-1.5 text-sm font-medium',
                decides ? 'border-accent/40 bg-wash text-accent' : 'border-line bg-inset text-muted',
              )}
            >
              <span className="truncate">{rule}</span>
            </span>
          </li>
        ))}
      </ol>
      <ul className="pt-1.5 text-sm text-muted">
        {links.map(({ rule, says, left, decides }) => (
          <li key={rule}>
            {decides ? `${says}: ${left === 1 ? 'one is' : `${left} are`} left.` : `${says}: all equal.`}
          </li>
        ))}
      </ul>
    </Part>
  );
}
