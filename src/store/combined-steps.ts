import { StepColumns, type Steps } from './steps.ts';

/** Steps made from several others: what `make` makes of their values, at each moment when one of them changes. */
export class CombinedSteps {
  readonly steps = new StepColumns();
  readonly #parts: readonly Steps[];
  readonly #make: (values: readonly number[]) => number;
  #taken: number[];
  #values: number[];
  #cuts: number;

  constructor(parts: readonly Steps[], make: (values: readonly number[]) => number) {
    this.#parts = parts;
    this.#make = make;
    this.#taken = parts.map(() => 0);
    this.#values = parts.map(() => 0);
    this.#cuts = cutsOf(parts);
  }

  /** Takes in the steps that have come since. The parts are told together, so none is ahead of another for good. */
  update(): Steps {
    if (this.#cuts !== cutsOf(this.#parts)) this.#beginAnew();
    for (;;) {
      const atMs = this.#nextMoment();
      if (atMs === undefined) return this.steps;
      this.#parts.forEach((part, i) => {
        while (this.#taken[i]! < part.length && part.atMs(this.#taken[i]!) <= atMs)
          this.#values[i] = part.value(this.#taken[i]!++);
      });
      this.steps.set(atMs, this.#make(this.#values));
    }
  }

  #nextMoment(): number | undefined {
    let next: number | undefined;
    this.#parts.forEach((part, i) => {
      const taken = this.#taken[i]!;
      if (taken >= part.length) return;
      const atMs = part.atMs(taken);
      if (next === undefined || atMs < next) next = atMs;
    });
    return next;
  }

  #beginAnew(): void {
    this.#cuts = cutsOf(this.#parts);
    this.#taken = this.#parts.map(() => 0);
    this.#values = this.#parts.map(() => 0);
    this.steps.clear();
  }
}

const cutsOf = (parts: readonly Steps[]): number => parts.reduce((sum, { cuts }) => sum + cuts, 0);
