import { useEffect, useEffectEvent } from 'react';
import { run } from '#store/run.ts';

/** Calls `look` with the moment of the playhead: once a frame at most, and only when it has moved. */
export function useFollowPlayhead(look: (atMs: number) => void): void {
  const latest = useEffectEvent(look);
  useEffect(() => {
    let frame = 0;
    let seenMs: number | undefined;
    const soon = (): void => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        const { atMs } = run.timeline;
        if (atMs !== seenMs) latest((seenMs = atMs));
      });
    };
    const stop = run.timeline.watch(soon);
    soon();
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, []);
}
