import type { ReactNode } from 'react';

/** What an explanation is about, small, and the question it answers. */
export function Heading({
  kicker,
  title,
  children,
}: {
  kicker: ReactNode;
  title: string;
  children?: ReactNode;
}) {
  return (
    <header className="pb-2">
      <p className="flex min-h-6 items-center gap-1 text-sm text-muted tabular-nums">{kicker}</p>
      <h2 className="text-title font-semibold text-pretty first-letter:uppercase">{title}</h2>
      {children}
    </header>
  );
}

/** A part of an explanation under a small heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="pt-4">
      <h3 className="pb-1.5 text-sm font-medium text-muted">{title}</h3>
      {children}
    </section>
  );
}
