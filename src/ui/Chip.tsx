import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';

export interface ChipProps {
  children: ReactNode;
  icon?: ReactNode;
  /** For identifiers, ports, paths. */
  mono?: boolean | undefined;
  selected?: boolean | undefined;
  onClick?: (() => void) | undefined;
  /** Adds a × named "Remove …". */
  onRemove?: (() => void) | undefined;
  /** What `onRemove` removes, in words. */
  removeLabel?: string | undefined;
}

/** A small fact on a card, a filter, or an entry of a list. */
export function Chip({
  children,
  icon,
  mono = false,
  selected = false,
  onClick,
  onRemove,
  removeLabel,
}: ChipProps) {
  const words = (
    <>
      {icon}
      <span className="truncate">{children}</span>
    </>
  );
  return (
    <span
      className={cx(
        'inline-flex h-5.5 max-w-full items-center gap-1 rounded-tag border px-1.5 text-sm font-medium transition-colors',
        mono && 'font-mono',
        selected ? 'border-accent/40 bg-wash text-accent' : 'border-line bg-inset text-muted',
        onClick !== undefined && !selected && 'hover:border-edge hover:bg-hover hover:text-ink',
      )}
    >
      {onClick === undefined ? (
        words
      ) : (
        <button
          type="button"
          aria-pressed={selected}
          onClick={onClick}
          className="inline-flex min-w-0 items-center gap-1"
        >
          {words}
        </button>
      )}
      {onRemove !== undefined && (
        <button
          type="button"
          aria-label={`Remove ${removeLabel ?? ''}`.trim()}
          onClick={onRemove}
          className="-mr-0.5 rounded-sm hover:text-ink"
        >
          <X size={12} aria-hidden />
        </button>
      )}
    </span>
  );
}
