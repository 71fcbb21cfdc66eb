import { focusOn, useStage } from '#store/stage.ts';
import { EventLog } from './EventLog.tsx';
import { LogFilter } from './LogFilter.tsx';

/** What happened. The event that is selected here is explained at the right, and the other way round. */
export function LogSide() {
  const focused = useStage(({ focus }) => (focus?.what === 'event' ? focus.number : undefined));
  return (
    <div className="flex h-full min-h-0 min-w-0 flex-col">
      <LogFilter />
      <EventLog selected={focused} onSelect={(number) => focusOn({ what: 'event', number })} />
    </div>
  );
}
