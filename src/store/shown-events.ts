import { useStore } from 'zustand';
import { EventSearch, type SearchState } from './event-search.ts';
import { run } from './run.ts';
import { runStore } from './run-store.ts';

/** Which events of the run on this page the log shows. */
export const shownEvents = new EventSearch({
  known: () => run.timeline.record.eventAt.length,
  find: (filter, from, to) => run.answer((runs) => runs.findEvents(filter, from, to)),
});

export function useShownEvents<T>(selector: (state: SearchState) => T): T {
  return useStore(shownEvents.state, selector);
}

runStore.subscribe((now, before) => {
  if (now.about !== before.about || now.interventions !== before.interventions) shownEvents.startAnew();
  else if (now.knownMs !== before.knownMs) shownEvents.goOn();
});
