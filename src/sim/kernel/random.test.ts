import { expect, test } from 'vitest';
import { Random } from './random.ts';

const draws = (random: Random, name: string, count: number): number[] =>
  Array.from({ length: count }, () => random.stream(name).below(1000));

test('the same seed and name give the same numbers, another seed or name others', () => {
  const first = draws(new Random(1), 'a', 20);
  expect(draws(new Random(1), 'a', 20)).toEqual(first);
  expect(draws(new Random(2), 'a', 20)).not.toEqual(first);
  expect(draws(new Random(1), 'b', 20)).not.toEqual(first);
});

test('one stream does not disturb another', () => {
  const disturbed = new Random(1);
  disturbed.stream('a').below(10);
  draws(disturbed, 'b', 50);
  const [, ...rest] = draws(new Random(1), 'a', 20);
  expect(draws(disturbed, 'a', 19)).toEqual(rest);
});

test('the numbers are spread evenly', () => {
  const random = new Random(3);
  const counts = Array.from({ length: 10 }, () => 0);
  for (let i = 0; i < 100_000; i++) counts[random.stream('even').below(10)]!++;
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
});

test('a restored generator goes on where it was saved', () => {
  const random = new Random(9);
  draws(random, 'a', 5);
  const saved = random.save();
  const next = draws(random, 'a', 10);
  random.restore(saved);
  expect(draws(random, 'a', 10)).toEqual(next);
});
