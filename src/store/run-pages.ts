import type { SimEvent } from '#model/run.ts';
import type { RunAnswer } from '#worker/run-client.ts';
import { isAbout, type CurrentRun } from './run-moments.ts';
import { eventsPerPage, runStore } from './run-store.ts';

/** A run that changes faster than its worker answers is asked about so often. */
const askedAgainMax = 20;

/** Fetches events in words, a page at a time and each page once, and puts them into the store. */
export class RunPages {
  readonly #ask: (from: number, to: number) => Promise<RunAnswer<readonly SimEvent[]>> | undefined;
  readonly #current: () => CurrentRun;
  readonly #asking = new Set<number>();

  constructor(
    ask: (from: number, to: number) => Promise<RunAnswer<readonly SimEvent[]>> | undefined,
    current: () => CurrentRun,
  ) {
    this.#ask = ask;
    this.#current = current;
  }

  /** Sees to it that events `from` to `to` (exclusive), which have to be known, are in the store or on their way. */
  want(from: number, to: number): void {
    const { pages } = runStore.getState();
    for (let page = Math.floor(from / eventsPerPage); page * eventsPerPage < to; page++) {
      const wanted = Math.min(to - page * eventsPerPage, eventsPerPage);
      if ((pages.get(page)?.length ?? 0) < wanted && !this.#asking.has(page)) void this.#fetch(page);
    }
  }

  /** Forgets all from event number `from` on. */
  forget(from: number): void {
    const kept = [...runStore.getState().pages]
      .filter(([page]) => page * eventsPerPage < from)
      .map(([page, events]) => [page, events.slice(0, from - page * eventsPerPage)] as const);
    const { notableEvent } = runStore.getState();
    const isKept = notableEvent !== undefined && notableEvent < from;
    runStore.setState({ pages: new Map(kept), notableEvent: isKept ? notableEvent : undefined });
    this.#asking.clear();
  }

  async #fetch(page: number, again = 0): Promise<void> {
    const from = page * eventsPerPage;
    this.#asking.add(page);
    try {
      const answer = await this.#ask(from, from + eventsPerPage);
      if (!answer) return;
      // An answer about another future is of no use, and whoever asked still waits.
      if (!isAbout(answer, this.#current()))
        return void (again < askedAgainMax && this.#fetch(page, again + 1));
      runStore.setState(({ pages }) => ({ pages: new Map(pages).set(page, answer.value) }));
    } catch {
      // Nobody is there to answer; the page is asked for again when it is shown again.
      return;
    } finally {
      this.#asking.delete(page);
    }
  }
}
