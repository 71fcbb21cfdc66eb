import { expect, test } from 'vitest';
import { f64, i32, table, u8 } from './table.ts';

const rows = (count: number) => {
  const made = table({ kind: u8(7), pair: i32(-1, 2), capacity: f64() }, 2);
  for (let row = 0; row < count; row++) {
    made.add();
    made.kind[row] = row;
    made.pair[row * 2 + 1] = row * 10;
    made.capacity[row] = row * 2 ** 40;
  }
  return made;
};

test('rows keep their values while the table grows', () => {
  const made = rows(100);
  expect(Array.from(made.kind.slice(0, 100))).toEqual(Array.from({ length: 100 }, (_, row) => row));
  expect(made.pair[99 * 2 + 1]).toBe(990);
  expect(made.capacity[99]).toBe(99 * 2 ** 40);
});

test('a new row has default values, also where a row was taken away before', () => {
  const made = rows(100);
  made.truncate(10);
  const row = made.add();
  expect([row, made.kind[row], made.pair[row * 2], made.pair[row * 2 + 1], made.capacity[row]]).toEqual([
    10, 7, -1, -1, 0,
  ]);
});

test('a restored table is the one that was saved, and what is added then is new', () => {
  const made = rows(5);
  const saved = made.save();
  made.kind[3] = 99;
  for (let i = 0; i < 50; i++) made.kind[made.add()] = 1;
  made.restore(saved);
  expect(made.count).toBe(5);
  expect(made.kind[3]).toBe(3);
  expect(made.kind[made.add()]).toBe(7);
  const other = rows(0);
  other.restore(saved);
  expect(Array.from(other.kind.slice(0, 5))).toEqual([0, 1, 2, 3, 4]);
});
