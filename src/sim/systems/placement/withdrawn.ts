/** Tasks that are out of the contest while several are chosen to stop, before any of them is told to. */
export class Withdrawn {
  readonly #gone = new Set<number>();
  readonly #crossedOut = new Set<number>();
  #only: ReadonlySet<number> | undefined;

  /** Chosen: it does not count any more. */
  isGone(task: number): boolean {
    return this.#gone.size > 0 && this.#gone.has(task);
  }

  /** Cannot be chosen, though it may count. */
  isOut(task: number): boolean {
    if (this.#only && !this.#only.has(task)) return true;
    return this.isGone(task) || (this.#crossedOut.size > 0 && this.#crossedOut.has(task));
  }

  choose(task: number): void {
    this.#gone.add(task);
  }

  /** It may not stop. */
  crossOut(task: number): void {
    this.#crossedOut.add(task);
  }

  /** No others can be chosen. */
  restrict(only: ReadonlySet<number> | undefined): void {
    this.#only = only;
  }

  get isRestricted(): boolean {
    return this.#only !== undefined;
  }

  /** Forgets all; returns the tasks that were out one by one. */
  clear(): number[] {
    const all = [...this.#gone, ...this.#crossedOut];
    this.#gone.clear();
    this.#crossedOut.clear();
    this.#only = undefined;
    return all;
  }
}
