import { test } from 'vitest';
import examples from './examples.json' with { type: 'json' };

// The worked examples of the scheduler's facts: what AWS prints (D), what follows by arithmetic (M), what we chose (S).
// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ and the pages each group names.

interface Group {
  readonly fields?: readonly string[];
  readonly rows?: ReadonlyArray<readonly unknown[]>;
  readonly cases?: ReadonlyArray<{ readonly in: unknown; readonly out?: unknown }>;
}

export type ExampleKey = keyof typeof examples;

const groups = examples as unknown as Readonly<Record<ExampleKey, Group>>;

/** The examples of a group: rows, cases, or the group itself where it is one example. */
export function examplesOf(key: ExampleKey): readonly unknown[] {
  const { rows, cases } = groups[key];
  return rows ?? cases ?? [groups[key]];
}

/** Example number `index` of a group; a row as an object by the names of its fields. */
export function exampleOf<T>(key: ExampleKey, index: number): T {
  const example = examplesOf(key)[index];
  if (example === undefined) throw new Error(`There is no example ${key}[${index}].`);
  const { fields, rows } = groups[key];
  if (!rows || !fields) return example as T;
  return Object.fromEntries(fields.map((field, i) => [field, (example as unknown[])[i]])) as T;
}

/**
 * A test that proves worked example `index` of `key`: it is named after it and is handed what the facts say, so that
 * no expected value is written down twice. The table test looks for these calls.
 */
export function worked<T>(key: ExampleKey, index: number, prove: (example: T) => void | Promise<void>): void {
  const example = exampleOf<T>(key, index);
  test(`${key}[${index}] ${JSON.stringify(example)}`, () => prove(example));
}

/** `worked` for every example of a group that is proven in the same way. */
export function workedEach<T>(key: ExampleKey, prove: (example: T) => void | Promise<void>): void {
  examplesOf(key).forEach((_, index) => worked<T>(key, index, prove));
}
