import type { NodeId } from './design.ts';
import type { Query } from './query.ts';

/** Where containers see a volume, as one says it on a card: 'EFS → /srv/uploads'; the volume alone when nowhere. */
export function mountedAt(q: Query, volume: NodeId, what: string): string {
  const paths = q.linksTo(volume, 'mount').flatMap((link) => q.linkProps('mount', link).containerPath ?? []);
  const [first, ...others] = [...new Set(paths)];
  if (first === undefined) return what;
  return `${what} → ${first}${others.length > 0 ? ` +${others.length}` : ''}`;
}
