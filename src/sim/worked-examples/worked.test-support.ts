import { test } from 'vitest';
import examples from './examples.json' with { type: 'json' };

// The worked examples of the facts about ECS, as tests. What is expected is read from examples.json and never retyped.

/**
 * `src` of an example: D, AWS prints the result; M, it follows by arithmetic from a rule of AWS's; S, it is our choice.
 * An example is an object of a list `cases`, a line of a table `rows` with its `fields`, or it stands alone.
 */
interface Group {
  readonly url?: string;
  readonly legend?: string;
  readonly fields?: readonly string[];
  readonly rows?: ReadonlyArray<readonly unknown[]>;
  readonly cases?: readonly object[];
}

export type WorkedKey = keyof typeof examples;

export const workedKeys = Object.keys(examples) as WorkedKey[];

/** The examples of a key: a case as it is written, `{in, out, src}`, and a row as an object of its fields. */
export function examplesOf(key: WorkedKey): object[] {
  const group: Group = examples[key];
  const { fields = [], rows } = group;
  if (rows) return rows.map((row) => Object.fromEntries(fields.map((field, i) => [field, row[i]])));
  return [...(group.cases ?? [group])];
}

/**
 * A test of one worked example: named `key[index]` and what is given, and handed the example. `Example` says what the
 * test reads of it, and is not checked.
 */
export function worked<Example extends object>(
  key: WorkedKey,
  index: number,
  run: (example: Example) => void | Promise<void>,
): void {
  const example = examplesOf(key)[index];
  if (!example) throw new Error(`There is no worked example ${key}[${index}].`);
  // oxlint-disable-next-line vitest/expect-expect -- `run` is what expects.
  test(`${key}[${index}] ${given(example)}`, () => run(example as Example));
}

/** A test for each worked example of a key, where one and the same callback proves them all. */
export function workedEach<Example extends object>(
  key: WorkedKey,
  run: (example: Example) => void | Promise<void>,
): void {
  examplesOf(key).forEach((_, index) => worked(key, index, run));
}

/** The whole numbers in a text of an example, in order: expected figures that stand in a sentence. */
export const numbersIn = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number);

function given(example: object): string {
  const { in: input, legend, ...row } = example as Record<string, unknown>;
  if (typeof input === 'string') return input;
  if (typeof legend === 'string') return legend;
  return JSON.stringify(input ?? row)
    .replaceAll('"', '')
    .slice(1, -1);
}
