import { useEffect, useRef } from 'react';
import { run } from '#store/run.ts';
import { isUnderWay, runStore, useRun } from '#store/run-store.ts';
import { clockWords } from './clock-text.ts';
import { scrubberHeightPx } from './paint-scrubber.ts';
import { scrubbedMs } from './scrubber-keys.ts';
import { scrubberSpanMs } from './scrubber-span.ts';
import { ScrubberView } from './scrubber-view.ts';
import { useTimeline } from './use-timeline.ts';

/** The time of the run as a line: what happened on it, how far it is known, and the playhead, which one drags. */
export function Scrubber() {
  const atMs = useRun((state) => state.atMs);
  const spanMs = useRun(scrubberSpanMs);
  const isReady = useRun(isUnderWay);
  const { root, canvas, played, thumb, hint } = useView();
  return (
    <div
      ref={root}
      role="slider"
      tabIndex={0}
      aria-label="Moment of the rehearsal"
      aria-disabled={isReady ? undefined : true}
      aria-valuemin={0}
      aria-valuemax={spanMs}
      aria-valuenow={Math.min(atMs, spanMs)}
      aria-valuetext={`${clockWords(atMs)} of ${clockWords(spanMs)}`}
      onKeyDown={(event) => {
        const to = event.ctrlKey || event.metaKey ? undefined : scrubbedMs(event, runStore.getState());
        if (to === undefined) return;
        event.preventDefault();
        run.seekTo(to);
      }}
      style={{ height: scrubberHeightPx }}
      className="group relative min-w-16 flex-1 touch-none rounded-tag select-none"
    >
      <canvas ref={canvas} aria-hidden className="absolute inset-0 size-full" />
      <div ref={played} className="absolute inset-x-2 top-4 h-1 origin-left rounded-full bg-accent" />
      <div ref={thumb} className="absolute top-3 left-2">
        <div className="-ml-1.5 size-3 rounded-full bg-accent ring-2 ring-panel transition-[scale] group-hover:scale-115" />
      </div>
      <div
        ref={hint}
        aria-hidden
        hidden
        className="pointer-events-none absolute -top-6 left-0 z-20 rounded-tag bg-ink px-1.5 py-0.5 text-xs font-medium whitespace-nowrap text-panel tabular-nums"
      />
    </div>
  );
}

function useView() {
  const root = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const played = useRef<HTMLDivElement>(null);
  const thumb = useRef<HTMLDivElement>(null);
  const hint = useRef<HTMLDivElement>(null);
  const view = useRef<ScrubberView>(undefined);
  useEffect(() => {
    const made = new ScrubberView({
      root: root.current!,
      canvas: canvas.current!,
      played: played.current!,
      thumb: thumb.current!,
      hint: hint.current!,
    });
    view.current = made;
    made.draw();
    return () => made.stop();
  }, []);
  // A script may change while the playhead stands.
  useEffect(
    () =>
      runStore.subscribe((now, before) => {
        if (now.interventions !== before.interventions) view.current?.draw();
      }),
    [],
  );
  useTimeline(() => view.current?.draw());
  return { root, canvas, played, thumb, hint };
}
