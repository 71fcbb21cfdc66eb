import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { RunColumn, signed } from './run-column.ts';

type Step =
  | { readonly append: number; readonly from: number }
  | { readonly push: number }
  | { readonly set: number; readonly at: number }
  | { readonly keep: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ append: fc.nat(9000), from: fc.nat(1000) }),
  fc.record({ push: fc.nat(1000) }),
  fc.record({ set: fc.nat(1000), at: fc.nat(99) }),
  fc.record({ keep: fc.nat(99) }),
);

describe('a column', () => {
  test('holds what was added, written and cut, however it grew', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 30 }), (steps) => {
        const column = new RunColumn(signed);
        let expected: number[] = [];
        const place = (percent: number): number => Math.floor((expected.length * percent) / 100);
        for (const each of steps) {
          if ('append' in each) {
            const values = Int32Array.from({ length: each.append }, (_, i) => each.from + i);
            column.append(values);
            expected = [...expected, ...values];
          } else if ('push' in each) {
            column.push(each.push);
            expected.push(each.push);
          } else if ('keep' in each) {
            const length = place(each.keep);
            column.truncate(length);
            expected.length = length;
          } else if (expected.length > 0) {
            column.set(place(each.at), each.set);
            expected[place(each.at)] = each.set;
          }
        }
        expect(column.length).toBe(expected.length);
        expect(column.data.subarray(0, column.length)).toEqual(Int32Array.from(expected));
      }),
      { numRuns: 300 },
    );
  });

  test('takes over a little at a time: no array is copied whole when it is full', () => {
    const column = new RunColumn(signed);
    const copies = vi.spyOn(Int32Array.prototype, 'set');
    for (let i = 0; i < 200; i++) column.append(new Int32Array(5000).fill(i));
    const copied = copies.mock.calls.map(([values]) => values.length);
    copies.mockRestore();
    expect(column.length).toBe(1_000_000);
    expect(Math.max(...copied.slice(20))).toBeLessThanOrEqual(20_000);
  });
});
