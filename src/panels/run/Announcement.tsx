import { useEffect, useRef, useState } from 'react';
import { eventAt, useRun } from '#store/run-store.ts';

/** As much time lies between two announcements at least: at high speed only the latest event is told. */
const restMs = 4000;

/** Says notable events to those who do not see them, and never faster than one can listen. */
export function Announcement() {
  const words = useRun((state) =>
    state.notableEvent === undefined ? undefined : eventAt(state, state.notableEvent)?.words,
  );
  return (
    <p role="status" aria-label="Latest notable event" className="sr-only">
      {useRested(words)}
    </p>
  );
}

/** The latest value, renewed once in a while. */
function useRested(value: string | undefined): string | undefined {
  const [shown, setShown] = useState(value);
  const changedAtMs = useRef(-Infinity);
  useEffect(() => {
    if (value === undefined) return undefined;
    const waitMs = Math.max(0, changedAtMs.current + restMs - performance.now());
    const timer = setTimeout(() => {
      changedAtMs.current = performance.now();
      setShown(value);
    }, waitMs);
    return () => clearTimeout(timer);
  }, [value]);
  return shown;
}
