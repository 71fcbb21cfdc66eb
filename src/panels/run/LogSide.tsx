import { useRun } from '#store/run-store.ts';
import { focusOn, useStage } from '#store/stage.ts';
import { EventDetails } from './EventDetails.tsx';
import { EventLog } from './EventLog.tsx';

/** What happened, and more about the event that is selected. */
export function LogSide() {
  const focused = useStage(({ focus }) => (focus?.what === 'event' ? focus.number : undefined));
  const eventCount = useRun((state) => state.eventCount);
  const shown = focused !== undefined && focused < eventCount ? focused : undefined;
  return (
    <div className="flex h-full min-h-0 min-w-0 flex-col">
      <EventLog selected={shown} onSelect={(number) => focusOn({ what: 'event', number })} />
      {shown !== undefined && <EventDetails key={shown} number={shown} />}
    </div>
  );
}
