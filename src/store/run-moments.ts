import type { RunAnswer } from '#worker/run-client.ts';

/** What a late answer must still be about. */
export interface CurrentRun {
  readonly run: number;
  readonly revision: number;
}

/**
 * Asks for one thing at a time and takes in only answers about the run that is on the page. Who asks while an answer
 * is under way is served after it, once, with what holds then.
 */
export class LatestOnly<T> {
  readonly #ask: () => Promise<RunAnswer<T>> | undefined;
  readonly #current: () => CurrentRun;
  readonly #take: (value: T) => void;
  #isAsking = false;
  #isWanted = false;

  constructor(
    ask: () => Promise<RunAnswer<T>> | undefined,
    current: () => CurrentRun,
    take: (value: T) => void,
  ) {
    this.#ask = ask;
    this.#current = current;
    this.#take = take;
  }

  want(): void {
    this.#isWanted = true;
    if (!this.#isAsking) void this.#serve();
  }

  async #serve(): Promise<void> {
    this.#isAsking = true;
    while (this.#isWanted) {
      this.#isWanted = false;
      try {
        const answer = await this.#ask();
        if (answer && isAbout(answer, this.#current())) this.#take(answer.value);
      } catch {
        // A worker that is gone, or a run that broke down: whoever watches over them says so.
        break;
      }
    }
    this.#isAsking = false;
  }
}

export const isAbout = (answer: CurrentRun, current: CurrentRun): boolean =>
  answer.run === current.run && answer.revision === current.revision;
