import type { Story } from '#model/story.ts';
import { run } from '#store/run.ts';
import { cx } from '#ui/cx.ts';
import { clockText } from '../run/clock-text.ts';
import { Part } from './Heading.tsx';
import { spanText } from './span-text.ts';

/** The states that it came through, with when and for how long; each is a moment to go to. */
export function Course({ steps, atMs }: { steps: Story['course']; atMs: number }) {
  return (
    <Part title="So far">
      <ol>
        {steps.map(({ name, atMs: cameMs, forMs, says }, i) => {
          const isNow = i === steps.length - 1;
          return (
            <li key={cameMs + name} className="relative flex gap-2.5 pb-2 last:pb-0">
              {!isNow && (
                <span
                  aria-hidden
                  className="absolute top-3 bottom-0 left-[3px] w-px -translate-y-0 bg-line"
                />
              )}
              <span
                aria-hidden
                className={cx(
                  'z-1 mt-1.5 size-[7px] shrink-0 rounded-full',
                  isNow ? 'bg-accent' : 'bg-edge-strong',
                )}
              />
              <div className="min-w-0 flex-1">
                <p className="flex items-baseline gap-2">
                  <span className={cx('font-mono text-mono', isNow && 'font-semibold')}>{name}</span>
                  <span className="ml-auto text-sm whitespace-nowrap text-muted tabular-nums">
                    {isNow ? `for ${spanText(Math.max(0, atMs - cameMs))}` : spanText(forMs ?? 0)}
                  </span>
                  <button
                    type="button"
                    title="Go to this moment"
                    onClick={() => run.seekTo(cameMs)}
                    className="rounded-sm font-mono text-mono text-muted decoration-edge-strong underline-offset-2 hover:text-ink hover:underline"
                  >
                    {clockText(cameMs)}
                  </button>
                </p>
                {says !== '' && <p className="text-sm text-muted">{says}</p>}
              </div>
            </li>
          );
        })}
      </ol>
    </Part>
  );
}
