import type { Story } from '#model/story.ts';
import { Part } from './Heading.tsx';

/** What is left of an instance, as bars of what is taken. */
export function Room({ lines }: { lines: NonNullable<Story['room']> }) {
  return (
    <Part title="Room left">
      <ul className="space-y-1.5">
        {lines.map(({ name, left, total, unit }) => (
          <li key={name}>
            <p className="flex items-baseline gap-2">
              <span className="flex-1 text-muted">{name}</span>
              <span className="tabular-nums">
                {left.toLocaleString('en')}{' '}
                <span className="text-sm text-muted">
                  of {total.toLocaleString('en')} {unit}
                </span>
              </span>
            </p>
            <div aria-hidden className="mt-1 h-1.5 overflow-hidden rounded-full bg-line">
              <div className="h-full rounded-full bg-muted" style={{ width: `${taken(left, total)}%` }} />
            </div>
          </li>
        ))}
      </ul>
    </Part>
  );
}

const taken = (left: number, total: number): number =>
  total === 0 ? 0 : Math.max(0, Math.min(100, ((total - left) / total) * 100));
