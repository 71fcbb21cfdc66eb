import type { Story } from '#model/story.ts';
import { clockText } from '../run/clock-text.ts';
import { Part } from './Heading.tsx';

/** The containers of a task in the order in which they start, and what each waits for. */
export function Containers({ lines }: { lines: NonNullable<Story['containers']> }) {
  return (
    <Part title="Containers, in their start order">
      <ol className="space-y-1">
        {lines.map(({ name, essential, waitsFor, startedAtMs, startedBefore }, i) => (
          <li key={name} className="flex items-baseline gap-2">
            <span aria-hidden className="w-4 shrink-0 text-right text-sm text-muted tabular-nums">
              {i + 1}
            </span>
            <span className="min-w-0 flex-1">
              <span className="font-medium break-words">{name}</span>
              {!essential && <span className="text-sm text-muted"> not essential</span>}
              {waitsFor.length > 0 && (
                <span className="block text-sm text-muted">waits for {waitsFor.join(', ')}</span>
              )}
            </span>
            <span className="shrink-0 font-mono text-mono text-muted">
              {startedBefore ? 'before 0:00' : startedAtMs === undefined ? 'not yet' : clockText(startedAtMs)}
            </span>
          </li>
        ))}
      </ol>
    </Part>
  );
}
