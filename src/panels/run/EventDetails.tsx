import { EventExplained } from '../explain/EventExplained.tsx';

/** One event in full, below the log. */
export function EventDetails({ number }: { number: number }) {
  return (
    <section
      aria-label="Event"
      tabIndex={0}
      className="max-h-3/5 shrink-0 overflow-auto border-t border-line bg-panel px-4 py-2 -outline-offset-2"
    >
      <EventExplained number={number} />
    </section>
  );
}
