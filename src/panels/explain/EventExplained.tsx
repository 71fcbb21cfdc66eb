import { useEffect } from 'react';
import { run } from '#store/run.ts';
import { eventAt, useRun } from '#store/run-store.ts';
import { ExternalLink } from '#ui/ExternalLink.tsx';

/** One event: what happened, and why. */
export function EventExplained({ number }: { number: number }) {
  const event = useRun((state) => eventAt(state, number));
  useEffect(() => run.wantEvents(number, number + 1), [number]);
  if (!event) return null;
  return (
    <>
      <p>{event.words}</p>
      <p className="pt-2 text-sm">
        <ExternalLink href={event.docs}>AWS's page</ExternalLink>
      </p>
    </>
  );
}
