/**
 * documented: AWS says so; inferred: follows from what AWS says, or was observed; simplified: our choice, because AWS
 * publishes nothing or because a rehearsal does not need more.
 */
export type Basis = 'documented' | 'inferred' | 'simplified';

/** A named number or word that the behaviour depends on, and that a run may be given another value of. */
export interface Parameter<T extends number | string = number | string> {
  /** Where a run keeps its value; differs from build to build and is never written down. */
  readonly slot: number;
  /** Units last: `enisAttachMs`. */
  readonly name: string;
  readonly value: T;
  /** The words it may be, where it is a word. */
  readonly words?: readonly T[];
  readonly basis: Basis;
  /** What it means, as one sentence. */
  readonly says: string;
  /** AWS's page, or the place of the choice in the facts. */
  readonly source: string;
}

/** One thing the simulator does, for the model card. */
export interface Mechanism {
  readonly says: string;
  readonly basis: Basis;
  readonly source: string;
}

let slots = 0;

/** Declares a parameter; its system lists it. */
export function parameter<T extends number | string>(
  declared: Omit<Parameter<T extends number ? number : T>, 'slot'>,
): Parameter<T extends number ? number : T> {
  const { name, value, words, basis, says, source } = declared;
  // All have one shape, so that reading one at every event takes no search.
  return { slot: slots++, name, value, words, basis, says, source } as Parameter<
    T extends number ? number : T
  >;
}

/** The values of a run: what the spec overrides, else the defaults. */
export class Parameters {
  readonly given: Readonly<Record<string, number | string>>;
  readonly #values: (number | string | undefined)[] = [];

  constructor(given: Readonly<Record<string, number | string>>) {
    this.given = given;
  }

  get<T extends number | string>(of: Parameter<T>): T {
    const known = this.#values[of.slot];
    return (known ?? (this.#values[of.slot] = this.given[of.name] ?? of.value)) as T;
  }
}
