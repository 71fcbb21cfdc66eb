import { createStore, type StoreApi } from 'zustand/vanilla';
import { countUpTo, RunColumn, unsigned } from './run-column.ts';
import type { EventFilter } from './run-store.ts';

/** So many events are looked at in one question: a search is under way for a while, and nothing waits for it. */
const chunk = 20_000;

/** Where events are searched. */
export interface SearchedRun {
  /** How many events are known. */
  known(): number;
  /** Numbers of those that pass; undefined where nobody answers, or not about this run. */
  find(filter: EventFilter, from: number, to: number): Promise<Uint32Array | undefined>;
}

export interface SearchState {
  /** What is shown; undefined: all events. */
  readonly filter: EventFilter | undefined;
  /** How many have been found, of all that is known of the run. */
  readonly found: number;
  /** Not all that is known has been looked at yet. */
  readonly isSearching: boolean;
}

/** Which events are shown. What has been found so far is kept outside React, as numbers in their order. */
export class EventSearch {
  readonly state: StoreApi<SearchState> = createStore<SearchState>(() => ({
    filter: undefined,
    found: 0,
    isSearching: false,
  }));
  readonly #run: SearchedRun;
  readonly #found = new RunColumn(unsigned);
  #searchedTo = 0;
  /** Another search, or another future of the run, makes answers to the one before worthless. */
  #turn = 0;
  #isUnderWay = false;

  constructor(run: SearchedRun) {
    this.#run = run;
  }

  /** Shows only events that pass from now on; undefined: all. */
  searchFor(filter: EventFilter | undefined): void {
    this.state.setState({ filter });
    this.startAnew();
  }

  /** Looks through all events again: they may be others. */
  startAnew(): void {
    this.#turn++;
    this.#isUnderWay = false;
    this.#found.truncate(0);
    this.#searchedTo = 0;
    this.goOn();
  }

  /** Looks through what has become known since. */
  goOn(): void {
    if (!this.#isUnderWay) void this.#search(this.#turn);
  }

  /** How many events up to number `eventCount` (exclusive) are shown. */
  shownCount(eventCount: number): number {
    if (this.state.getState().filter === undefined) return eventCount;
    return countUpTo(this.#found.data, this.#found.length, eventCount - 1);
  }

  /** The number of the event that is shown at a place, the earliest being the first. */
  shownAt(place: number): number {
    return this.state.getState().filter === undefined ? place : this.#found.data[place]!;
  }

  /** At which place an event is shown; -1 where it is not. */
  placeOf(event: number): number {
    if (this.state.getState().filter === undefined) return event;
    const place = countUpTo(this.#found.data, this.#found.length, event) - 1;
    return place >= 0 && this.#found.data[place] === event ? place : -1;
  }

  async #search(turn: number): Promise<void> {
    const { filter } = this.state.getState();
    this.#tell();
    if (filter === undefined) return;
    this.#isUnderWay = true;
    while (this.#isBehind) {
      const from = this.#searchedTo;
      const to = Math.min(from + chunk, this.#run.known());
      const found = await this.#run.find(filter, from, to).catch(() => undefined);
      if (turn !== this.#turn) return;
      // Nobody is there to answer: what comes next of the run brings the search back to it.
      if (!found) break;
      this.#found.append(new Uint32Array(found));
      this.#searchedTo = to;
      this.#tell();
    }
    this.#isUnderWay = false;
  }

  get #isBehind(): boolean {
    return this.#searchedTo < this.#run.known();
  }

  #tell(): void {
    const { filter } = this.state.getState();
    this.state.setState({
      found: this.#found.length,
      isSearching: filter !== undefined && this.#isBehind,
    });
  }
}
