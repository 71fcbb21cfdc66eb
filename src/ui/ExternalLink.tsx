import { ArrowUpRight } from 'lucide-react';
import type { ReactNode } from 'react';

/** A link that leaves the app, and says so. */
export function ExternalLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer"
      className="inline-flex items-center gap-0.5 rounded-sm text-ink underline decoration-edge-strong underline-offset-2 hover:decoration-current"
    >
      {children}
      <ArrowUpRight size={12} aria-hidden className="text-muted" />
      <span className="sr-only"> (opens in a new tab)</span>
    </a>
  );
}
