import { CirclePause } from 'lucide-react';
import { setPreferences } from '#store/preferences.ts';
import { run } from '#store/run.ts';
import { eventAt, useRun } from '#store/run-store.ts';
import { Button } from '#ui/Button.tsx';
import { meaningOf } from './kind-meanings.ts';

/** Playing has stopped at the first event of a kind: what happened, and what such events are. */
export function HaltStrip() {
  const number = useRun((state) => state.haltedBy);
  const event = useRun((state) =>
    state.haltedBy === undefined ? undefined : eventAt(state, state.haltedBy),
  );
  if (number === undefined) return null;
  return (
    <section
      aria-label="First of its kind"
      className="flex shrink-0 items-center gap-3 border-b border-line bg-wash px-4 py-2"
    >
      <CirclePause size={16} aria-hidden className="shrink-0 text-accent" />
      <div role="status" className="min-w-0 flex-1">
        <p className="line-clamp-2 font-medium">{event?.words ?? '…'}</p>
        <p className="text-sm text-muted">{event && meaningOf(event.reason)}</p>
      </div>
      <Button size="sm" variant="ghost" onClick={() => setPreferences({ autoPause: false })}>
        Do not pause again
      </Button>
      <Button size="sm" variant="primary" onClick={() => run.play()}>
        Go on
      </Button>
    </section>
  );
}
