import type { ReactNode } from 'react';

export interface EmptyStateProps {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  /** Buttons: the way out of emptiness. */
  actions?: ReactNode;
}

/** What an empty place says: what belongs here, and how to begin. */
export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className="mx-auto flex max-w-80 flex-col items-center gap-1 px-4 py-8 text-center">
      {icon !== undefined && (
        <span
          aria-hidden
          className="mb-2 flex size-10 items-center justify-center rounded-card border border-line bg-inset text-muted"
        >
          {icon}
        </span>
      )}
      <p className="font-semibold text-ink">{title}</p>
      {children !== undefined && <div className="text-muted">{children}</div>}
      {actions !== undefined && <div className="mt-3 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
