import type { Sum } from '#model/explanation.ts';
import { Part } from './Heading.tsx';

/** The arithmetic behind it, a line a number. */
export function Sums({ sums }: { sums: readonly Sum[] }) {
  if (sums.length === 0) return null;
  return (
    <Part title="The arithmetic">
      <dl className="divide-y divide-line rounded-card border border-line">
        {sums.map(({ name, working, value }) => (
          <div key={`${name} ${value}`} className="flex items-baseline gap-3 px-2.5 py-1.5">
            <dt className="min-w-0 flex-1">
              <span className="font-medium">{name}</span>
              <span className="block text-sm text-muted">{working}</span>
            </dt>
            <dd className="font-mono text-mono font-semibold tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}
