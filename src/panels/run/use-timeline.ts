import { useEffect, useRef } from 'react';
import { run } from '#store/run.ts';

/**
 * Calls `draw` once, and then once a frame at most after the playhead has moved or more of the run is known; never while
 * neither happens. For what has to follow the playhead more closely than React is asked to.
 */
export function useTimeline(draw: () => void): void {
  const latest = useRef(draw);
  useEffect(() => {
    latest.current = draw;
  });
  useEffect(() => {
    let frame: number | undefined;
    const now = (): void => {
      frame = undefined;
      latest.current();
    };
    const stop = run.timeline.watch(() => {
      frame ??= requestAnimationFrame(now);
    });
    now();
    return () => {
      stop();
      if (frame !== undefined) cancelAnimationFrame(frame);
    };
  }, []);
}
