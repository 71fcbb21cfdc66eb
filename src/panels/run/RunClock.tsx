import { useRef } from 'react';
import { run } from '#store/run.ts';
import { clockText } from './clock-text.ts';
import { useTimeline } from './use-timeline.ts';

/** The time of the run, which follows the playhead at every frame. */
export function RunClock() {
  const output = useRef<HTMLOutputElement>(null);
  useTimeline(() => {
    const text = clockText(run.timeline.atMs);
    if (output.current && output.current.textContent !== text) output.current.textContent = text;
  });
  return (
    <output
      ref={output}
      aria-label="Time of the rehearsal"
      aria-live="off"
      className="min-w-15 shrink-0 text-right font-mono text-base tabular-nums"
    />
  );
}
