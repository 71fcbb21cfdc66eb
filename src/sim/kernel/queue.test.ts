import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EventQueue } from './queue.ts';

/** What a (time, push order) heap would do, in the plainest way. */
class SortedList {
  #events: { atMs: number; order: number; id: number }[] = [];
  #order = 0;

  push(atMs: number, id: number): void {
    this.#events.push({ atMs, order: this.#order++, id });
  }

  popUpTo(limitMs: number): { atMs: number; id: number } | undefined {
    this.#events.sort((a, b) => a.atMs - b.atMs || a.order - b.order);
    return this.#events[0] && this.#events[0].atMs <= limitMs ? this.#events.shift() : undefined;
  }
}

const delay = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 3 }) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 600 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 200_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 40_000_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 900_000_000 }) },
);
const step = fc.record({
  push: fc.array(delay, { maxLength: 5 }),
  pops: fc.integer({ min: 0, max: 6 }),
  limit: fc.option(delay),
  save: fc.boolean(),
});

describe('the event queue', () => {
  test('pops in the order of time, then of pushing, whatever happens between', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let queue = new EventQueue();
        const expected = new SortedList();
        let nowMs = 0;
        let id = 0;
        for (const { push, pops, limit, save } of steps) {
          for (const delayMs of push) {
            const atMs = Math.min(nowMs + delayMs, 0xffff_ffff);
            queue.push(atMs, 7, id, ~id);
            expected.push(atMs, id++);
          }
          const limitMs = Math.min(limit === null ? 0xffff_ffff : nowMs + limit, 0xffff_ffff);
          for (let i = 0; i < pops; i++) {
            const next = expected.popUpTo(limitMs);
            expect(queue.popUpTo(limitMs)).toBe(next !== undefined);
            if (!next) {
              nowMs = Math.max(nowMs, limit === null ? nowMs : limitMs);
              break;
            }
            expect([queue.atMs, queue.a, queue.b]).toEqual([next.atMs, next.id, ~next.id]);
            nowMs = next.atMs;
          }
          if (save) {
            const copy = new EventQueue();
            copy.restore(queue.save());
            queue = copy;
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('knows times up to 49 days', () => {
    const queue = new EventQueue();
    for (const atMs of [0xffff_ffff, 0x8000_0000, 0x7fff_ffff, 5]) queue.push(atMs, 0, 0, 0);
    const popped: number[] = [];
    while (queue.popUpTo(0xffff_ffff)) popped.push(queue.atMs);
    expect(popped).toEqual([5, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff]);
  });

  test('a saved queue does not change with the one it was saved from', () => {
    const queue = new EventQueue();
    queue.push(10, 1, 2, 3);
    const saved = queue.save();
    queue.popUpTo(100);
    queue.push(20, 4, 5, 6);
    const copy = new EventQueue();
    copy.restore(saved);
    expect(copy.popUpTo(100)).toBe(true);
    expect([copy.atMs, copy.kind, copy.a, copy.b, copy.size]).toEqual([10, 1, 2, 3, 0]);
  });
});
