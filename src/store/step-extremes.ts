import { RunColumn, double } from './run-column.ts';
import type { Steps } from './steps.ts';

const blockSize = 16;

/** The smallest and the largest value of any stretch of steps, without looking at each of them. */
export class StepExtremes {
  readonly #steps: Steps;
  readonly #least = new RunColumn(double);
  readonly #most = new RunColumn(double);
  #cuts: number;
  /** Of the last stretch asked for. */
  least = 0;
  most = 0;

  constructor(steps: Steps) {
    this.#steps = steps;
    this.#cuts = steps.cuts;
  }

  /** Sets `least` and `most` to those of the steps from `from` to before `to`, of which there is one at least. */
  of(from: number, to: number): void {
    this.#followSteps();
    this.least = Infinity;
    this.most = -Infinity;
    const firstBlock = Math.ceil(from / blockSize);
    const lastBlock = Math.min(Math.floor(to / blockSize), this.#least.length);
    if (firstBlock >= lastBlock) return this.#look(from, to);
    this.#look(from, firstBlock * blockSize);
    for (let block = firstBlock; block < lastBlock; block++) {
      this.least = Math.min(this.least, this.#least.data[block]!);
      this.most = Math.max(this.most, this.#most.data[block]!);
    }
    this.#look(lastBlock * blockSize, to);
  }

  #look(from: number, to: number): void {
    for (let step = from; step < to; step++) {
      const value = this.#steps.value(step);
      if (value < this.least) this.least = value;
      if (value > this.most) this.most = value;
    }
  }

  // The last step may still change within its millisecond, so a block is closed when one has come after it.
  #followSteps(): void {
    if (this.#cuts !== this.#steps.cuts) {
      this.#cuts = this.#steps.cuts;
      this.#least.truncate(0);
      this.#most.truncate(0);
    }
    while (this.#steps.length > (this.#least.length + 1) * blockSize) {
      const from = this.#least.length * blockSize;
      this.least = Infinity;
      this.most = -Infinity;
      this.#look(from, from + blockSize);
      this.#least.push(this.least);
      this.#most.push(this.most);
    }
  }
}

const known = new WeakMap<Steps, StepExtremes>();

/** The extremes of these steps; what has been found of them is kept with them. */
export function extremesOf(steps: Steps): StepExtremes {
  let extremes = known.get(steps);
  if (!extremes) known.set(steps, (extremes = new StepExtremes(steps)));
  return extremes;
}
