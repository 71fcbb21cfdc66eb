const Mark = { NONE: 0, GONE: 1, CROSSED_OUT: 2 } as const;

/** Tasks that are out of the contest while several are chosen to stop, before any of them is told to. */
export class Withdrawn {
  /** By task. */
  #marks = new Uint8Array(256);
  readonly #marked: number[] = [];
  #only: ReadonlySet<number> | undefined;

  /** Chosen: it does not count any more. */
  isGone(task: number): boolean {
    return this.#marks[task] === Mark.GONE;
  }

  /** Cannot be chosen, though it may count. */
  isOut(task: number): boolean {
    // Beyond the marks lie tasks that were never marked.
    if ((this.#marks[task] ?? Mark.NONE) !== Mark.NONE) return true;
    return this.#only !== undefined && !this.#only.has(task);
  }

  choose(task: number): void {
    this.#mark(task, Mark.GONE);
  }

  /** It may not stop. */
  crossOut(task: number): void {
    this.#mark(task, Mark.CROSSED_OUT);
  }

  #mark(task: number, as: number): void {
    if (task >= this.#marks.length) {
      const marks = this.#marks;
      this.#marks = new Uint8Array(2 * (task + 1));
      this.#marks.set(marks);
    }
    this.#marks[task] = as;
    this.#marked.push(task);
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
    const all = this.#marked.splice(0);
    for (const task of all) this.#marks[task] = Mark.NONE;
    this.#only = undefined;
    return all;
  }
}
