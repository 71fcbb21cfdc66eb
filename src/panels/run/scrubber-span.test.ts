import { expect, test } from 'vitest';
import { roundSpanMs, scrubberSpanMs } from './scrubber-span.ts';

const span = (parts: Partial<Parameters<typeof scrubberSpanMs>[0]>) =>
  scrubberSpanMs({ knownMs: 600_000, settledAtMs: undefined, atMs: 0, interventions: [], ...parts });

test('a run that comes to rest is shown whole, with a little room behind it', () => {
  expect(span({ settledAtMs: 200_000 })).toBe(206_000);
  expect(span({ settledAtMs: 200_000, atMs: 150_000 })).toBe(206_000);
});

test('what is done later has its place', () => {
  const interventions = [{ atMs: 500_000, do: 'deploy' }];
  expect(span({ settledAtMs: 200_000, interventions })).toBe(515_000);
});

test('a run that goes on is shown as far as it is known, in round spans that do not shift under the playhead', () => {
  expect(span({})).toBe(600_000);
  expect(span({ knownMs: 600_001 })).toBe(900_000);
  expect(span({ knownMs: 899_999, atMs: 290_000 })).toBe(900_000);
});

test('playing on beyond the end makes room', () => {
  expect(span({ settledAtMs: 0, atMs: 0 })).toBe(30_000);
  expect(span({ settledAtMs: 0, atMs: 31_000 })).toBe(60_000);
});

test('spans are round up to days', () => {
  expect(roundSpanMs(1)).toBe(60_000);
  expect(roundSpanMs(100 * 3_600_000)).toBe(5 * 86_400_000);
});
