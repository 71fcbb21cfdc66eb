import { useRun } from '#store/run-store.ts';
import { EventExplained } from './EventExplained.tsx';

/** Nothing is chosen: the latest notable event, and how to ask. */
export function NothingChosen() {
  const latest = useRun((state) => state.notableEvent);
  return (
    <>
      {latest !== undefined && <EventExplained key={latest} number={latest} />}
      <p className="pt-4 text-muted">Click a task, an instance or an event to ask why.</p>
    </>
  );
}
