import { BookOpen } from 'lucide-react';
import { ExternalLink } from '#ui/ExternalLink.tsx';

/** AWS's page about it. */
export function PageLink({ href }: { href: string }) {
  return (
    <p className="flex items-center gap-1.5 pt-4 text-sm text-muted">
      <BookOpen size={14} aria-hidden />
      <ExternalLink href={href}>AWS's page on this</ExternalLink>
    </p>
  );
}
