import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { countUpTo, RunColumn } from './run-column.ts';
import { run } from './run.ts';
import { runStore, type EventFilter } from './run-store.ts';

/** So many events are looked at in one question: a search is under way for a while, and nothing waits for it. */
const chunk = 20_000;

interface EventSearch {
  /** What the log shows; undefined: all events. */
  readonly filter: EventFilter | undefined;
  /** How many have been found, of all that is known of the run. */
  readonly found: number;
  /** Not all that is known has been looked at yet. */
  readonly isSearching: boolean;
}

const nothing: EventSearch = { filter: undefined, found: 0, isSearching: false };

const searchStore = createStore<EventSearch>(() => nothing);

/** Numbers of the events that pass, in their order. */
const numbers = new RunColumn((length) => new Uint32Array(length));
let searchedTo = 0;
/** Another search, or another future of the run, makes answers to the one before worthless. */
let turn = 0;
let isUnderWay = false;

export function useEventSearch<T>(selector: (state: EventSearch) => T): T {
  return useStore(searchStore, selector);
}

/** Shows only events that pass from now on; undefined: all. */
export function searchEvents(filter: EventFilter | undefined): void {
  searchStore.setState({ filter });
  startAnew();
}

/** How many events up to number `eventCount` (exclusive) are shown. */
export const shownCount = (eventCount: number): number =>
  searchStore.getState().filter === undefined
    ? eventCount
    : countUpTo(numbers.data, numbers.length, eventCount - 1);

/** The number of the event that is shown at a place, the first being the earliest. */
export const shownAt = (place: number): number =>
  searchStore.getState().filter === undefined ? place : numbers.data[place]!;

/** At which place an event is shown; -1 where it is not. */
export function placeOf(event: number): number {
  if (searchStore.getState().filter === undefined) return event;
  const place = countUpTo(numbers.data, numbers.length, event) - 1;
  return place >= 0 && numbers.data[place] === event ? place : -1;
}

function startAnew(): void {
  turn++;
  isUnderWay = false;
  numbers.truncate(0);
  searchedTo = 0;
  searchStore.setState({ found: 0 });
  void goOn();
}

async function goOn(): Promise<void> {
  const { filter } = searchStore.getState();
  const own = turn;
  if (filter === undefined) return tell();
  isUnderWay = true;
  while (isBehind()) {
    tell();
    const from = searchedTo;
    const to = Math.min(from + chunk, run.timeline.record.eventAt.length);
    const found = await run.answer((runs) => runs.findEvents(filter, from, to)).catch(() => undefined);
    if (own !== turn) return;
    // Nobody is there to answer: what comes next of the run brings the search back to it.
    if (!found) break;
    numbers.append(new Uint32Array(found));
    searchedTo = to;
  }
  isUnderWay = false;
  tell();
}

const isBehind = (): boolean => searchedTo < run.timeline.record.eventAt.length;

function tell(): void {
  const { filter } = searchStore.getState();
  searchStore.setState({ found: numbers.length, isSearching: filter !== undefined && isBehind() });
}

runStore.subscribe((now, before) => {
  if (searchStore.getState().filter === undefined) return;
  if (now.about !== before.about || now.interventions !== before.interventions) startAnew();
  else if (now.knownMs !== before.knownMs && isBehind() && !isUnderWay) void goOn();
});
