import { expect, it } from 'vitest';
import { z } from '../zod.ts';
import { field } from '../field.ts';
import { isObject } from '../json.ts';
import { violations } from '../violations.ts';
import { obey, obeyEach } from './obey.ts';

const share = obey(
  z.strictObject({
    part: field(z.int(), { help: 'A part.' }),
    whole: field(z.int().max(9), { help: 'The whole.', ids: { range: 'whole-max' } }),
  }),
  { id: 'part-within-whole', code: 'range', message: 'may not exceed whole', path: ['part'] },
  (value) => !isObject(value) || Number(value['part']) <= Number(value['whole']),
);

const schema = z.strictObject({
  shares: field(z.array(share), { help: 'Shares.' }),
  words: field(
    obeyEach(z.array(z.string()), { id: 'short-words', code: 'length', message: 'is long' }, (words) =>
      (words as string[]).flatMap((word, i) => (word.length > 3 ? [[i]] : [])),
    ),
    { help: 'Words.' },
  ),
});

const told = (value: Parameters<typeof violations>[1]) =>
  violations(schema, value).map(({ id, code, message }) => [id, code, message]);

it('names its own rule at the member that breaks it, each time it is broken', () => {
  const half = { part: 2, whole: 1 };
  const once = [
    ['part-within-whole', 'range', 'shares[0].part may not exceed whole; it is 2.'],
    ['part-within-whole', 'range', 'shares[1].part may not exceed whole; it is 2.'],
  ];
  expect(told({ shares: [half, half] })).toEqual(once);
  expect(told({ shares: [half, half] })).toEqual(once);
});

it('speaks beside other faults of the same object', () => {
  expect(
    told({ shares: [{ part: 20, whole: 10, rest: 1 }] })
      .map(([id, code]) => id ?? code)
      .toSorted(),
  ).toEqual(['part-within-whole', 'unknown', 'whole-max']);
});

it('finds every part that breaks the rule', () => {
  expect(told({ words: ['a', 'long', 'word', 'b'] })).toEqual([
    ['short-words', 'length', 'words[1] is long; it is "long".'],
    ['short-words', 'length', 'words[2] is long; it is "word".'],
  ]);
});
