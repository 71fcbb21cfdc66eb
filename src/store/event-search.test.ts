import { expect, test } from 'vitest';
import { EventSearch } from './event-search.ts';
import type { EventFilter } from './run-store.ts';

/** A run of so many events, of which every `step`th passes; its answers come when the test says so. */
class Fake {
  known = 0;
  step = 3;
  readonly asked: (readonly [from: number, to: number])[] = [];
  readonly #waiting: (() => void)[] = [];
  readonly search = new EventSearch({
    known: () => this.known,
    find: (_: EventFilter, from, to) => {
      this.asked.push([from, to]);
      const { step } = this;
      const passing = Array.from({ length: to - from }, (__, i) => from + i).filter(
        (each) => each % step === 0,
      );
      return new Promise((done) => this.#waiting.push(() => done(Uint32Array.from(passing))));
    },
  });

  async answer(): Promise<void> {
    this.#waiting.shift()?.();
    await new Promise((later) => setTimeout(later, 0));
  }

  get state() {
    return this.search.state.getState();
  }
}

const filter: EventFilter = { text: 'x' };

test('without a filter every event is shown, and nobody is asked', () => {
  const { search, asked } = new Fake();
  expect([search.shownCount(10), search.shownAt(4), search.placeOf(7)]).toEqual([10, 4, 7]);
  expect(asked).toEqual([]);
});

test('a long run is searched a stretch at a time, and what is found is shown up to the playhead', async () => {
  const fake = new Fake();
  fake.known = 45_000;
  fake.search.searchFor(filter);
  expect(fake.state).toMatchObject({ found: 0, isSearching: true });
  for (let i = 0; i < 3; i++) await fake.answer();
  expect(fake.asked).toEqual([
    [0, 20_000],
    [20_000, 40_000],
    [40_000, 45_000],
  ]);
  expect(fake.state).toMatchObject({ found: 15_000, isSearching: false });
  expect(fake.search.shownCount(7)).toBe(3);
  expect(fake.search.shownAt(2)).toBe(6);
  expect([fake.search.placeOf(6), fake.search.placeOf(7)]).toEqual([2, -1]);
});

test('what becomes known later is searched, too', async () => {
  const fake = new Fake();
  fake.known = 10;
  fake.search.searchFor(filter);
  await fake.answer();
  fake.known = 16;
  fake.search.goOn();
  await fake.answer();
  expect(fake.asked).toEqual([
    [0, 10],
    [10, 16],
  ]);
  expect(fake.state.found).toBe(6);
});

test('an answer to a search before, or about another future, is dropped', async () => {
  const fake = new Fake();
  fake.known = 10;
  fake.search.searchFor(filter);
  fake.step = 5;
  fake.search.startAnew();
  await fake.answer();
  expect(fake.state).toMatchObject({ found: 0, isSearching: true });
  await fake.answer();
  expect(fake.state).toMatchObject({ found: 2, isSearching: false });
  fake.search.searchFor(undefined);
  expect(fake.state).toMatchObject({ found: 0, isSearching: false });
  expect(fake.search.shownCount(10)).toBe(10);
});
