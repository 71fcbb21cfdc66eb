import { double, RunColumn, unsigned } from './run-column.ts';

/** A value that holds until it changes, as steps in order of time; before the first of them it is 0. */
export interface Steps {
  readonly length: number;
  /** Grows when steps were forgotten: what somebody made of them does not hold any more. */
  readonly cuts: number;
  atMs(step: number): number;
  value(step: number): number;
}

/** Steps that are made on the page. Several within a millisecond are one. */
export class StepColumns implements Steps {
  cuts = 0;
  readonly #at = new RunColumn(unsigned);
  readonly #value = new RunColumn(double);

  get length(): number {
    return this.#at.length;
  }

  atMs(step: number): number {
    return this.#at.data[step]!;
  }

  value(step: number): number {
    return this.#value.data[step]!;
  }

  /** The value from `atMs` on, which is no earlier than any before. */
  set(atMs: number, value: number): void {
    const last = this.#at.length - 1;
    if (last >= 0 && this.#at.data[last] === atMs) {
      this.#value.set(last, value);
      return;
    }
    if ((last < 0 ? 0 : this.#value.data[last]) === value) return;
    this.#at.push(atMs);
    this.#value.push(value);
  }

  /** Adds to the value that holds. */
  add(atMs: number, by: number): void {
    const last = this.#value.length - 1;
    this.set(atMs, (last < 0 ? 0 : this.#value.data[last]!) + by);
  }

  clear(): void {
    this.cuts++;
    this.#at.truncate(0);
    this.#value.truncate(0);
  }
}

/** How many steps have been taken by a moment, that moment included. */
export function stepsBy(steps: Steps, atMs: number): number {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (steps.atMs(middle) <= atMs) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What it stands at, at a moment. */
export function valueAt(steps: Steps, atMs: number): number {
  const taken = stepsBy(steps, atMs);
  return taken === 0 ? 0 : steps.value(taken - 1);
}
