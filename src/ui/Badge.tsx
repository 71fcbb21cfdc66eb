import type { ReactNode } from 'react';
import { cx } from './cx.ts';

export type BadgeTone = 'neutral' | 'accent' | 'error' | 'warning' | 'ok';

const soft: Record<BadgeTone, string> = {
  neutral: 'border-line bg-inset text-muted',
  accent: 'border-transparent bg-wash text-accent',
  error: 'border-error/25 bg-error-wash text-error',
  warning: 'border-warning/25 bg-warning-wash text-warning',
  ok: 'border-ok/20 bg-ok-wash text-ok',
};
const solid: Record<BadgeTone, string> = {
  neutral: 'border-transparent bg-muted text-panel',
  accent: 'border-transparent bg-accent text-on-accent',
  error: 'border-transparent bg-error text-on-error',
  warning: 'border-transparent bg-warning text-on-warning',
  ok: 'border-transparent bg-ok text-on-ok',
};

export interface BadgeProps {
  tone?: BadgeTone | undefined;
  /** Filled and round, for a count that sits on a card's corner. */
  strong?: boolean | undefined;
  /** What the count counts, for screen readers: "errors". */
  label?: string | undefined;
  children: ReactNode;
}

/** A count or a one-word state. */
export function Badge({ tone = 'neutral', strong = false, label, children }: BadgeProps) {
  return (
    <span
      className={cx(
        'inline-flex h-4.5 min-w-4.5 items-center justify-center border px-1 text-xs font-medium whitespace-nowrap tabular-nums',
        strong ? 'rounded-full' : 'rounded-tag',
        (strong ? solid : soft)[tone],
      )}
    >
      {children}
      {label !== undefined && <span className="sr-only">&nbsp;{label}</span>}
    </span>
  );
}
