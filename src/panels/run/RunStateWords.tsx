import { useRun } from '#store/run-store.ts';

/** How the rehearsal is doing, only when there is something to say. */
export function RunStateWords() {
  const words = useRun(({ phase, isStale, isWaiting, isSettled, isPlaying, eventCount }) => {
    if (phase === 'restarting') return 'The rehearsal stopped and is run again up to here…';
    if (isStale) return 'The design has changed: it is about to be run again…';
    if (isWaiting) return 'Working out what comes next…';
    if (phase === 'ready' && isSettled && (isPlaying || eventCount > 0))
      return 'Steady: nothing more is to come.';
    return '';
  });
  return (
    <p
      role="status"
      aria-label="State of the rehearsal"
      className="sr-only text-sm text-muted @3xl:not-sr-only @3xl:min-w-0 @3xl:truncate @3xl:pr-2"
    >
      {words}
    </p>
  );
}
