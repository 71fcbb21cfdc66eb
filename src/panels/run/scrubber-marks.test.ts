import { expect, test } from 'vitest';
import {
  eventsBetween,
  marksOf,
  normalMark,
  notableMark,
  problemMark,
  ScrubberMarks,
} from './scrubber-marks.ts';

const reasons = (['detail', 'normal', 'notable', 'problem'] as const).map((level) => ({
  id: level,
  level,
  explained: false,
}));
const marks = marksOf(reasons);

function columns(...events: readonly (readonly [atMs: number, reason: number])[]) {
  const at = events.map(([atMs]) => atMs);
  return {
    eventAt: { data: at, length: at.length },
    eventReason: { data: events.map(([, reason]) => reason) },
    eventsBy: (atMs: number) => at.filter((each) => each <= atMs).length,
  };
}

test('a pixel shows what matters most under it', () => {
  const found = new ScrubberMarks();
  found.update(columns([0, 1], [5, 3], [9, 2], [10, 2], [35, 1]), marks, 40, 4, 1);
  expect([...found.byPixel]).toEqual([problemMark, notableMark, 0, normalMark]);
});

test('events that come in later are added, and what lies beyond the span waits until there is room', () => {
  const found = new ScrubberMarks();
  found.update(columns([5, 1], [50, 3]), marks, 40, 4, 1);
  found.update(columns([5, 1], [50, 3], [60, 1]), marks, 40, 4, 1);
  expect([...found.byPixel]).toEqual([normalMark, 0, 0, 0]);
  found.update(columns([5, 1], [50, 3], [60, 1]), marks, 80, 4, 1);
  expect([...found.byPixel]).toEqual([normalMark, 0, problemMark, normalMark]);
});

test('another future is drawn anew', () => {
  const found = new ScrubberMarks();
  found.update(columns([5, 3], [15, 3]), marks, 40, 4, 1);
  found.update(columns([5, 3], [25, 2]), marks, 40, 4, 2);
  expect([...found.byPixel]).toEqual([problemMark, 0, notableMark, 0]);
});

test('a million events take one look each, once', () => {
  const at = Float64Array.from({ length: 1_000_000 }, (_, i) => i);
  let looks = 0;
  const events = {
    eventAt: { data: at, length: at.length },
    eventReason: { data: new Proxy(new Uint8Array(1), { get: () => (looks++, 1) }) },
    eventsBy: () => 0,
  };
  const found = new ScrubberMarks();
  found.update(events, marks, 1_000_000, 500, 1);
  found.update(events, marks, 1_000_000, 500, 1);
  expect(looks).toBe(1_000_000);
});

test('what lies around a moment is counted', () => {
  const events = columns([0, 1], [5, 3], [9, 2], [10, 3], [35, 1]);
  expect(eventsBetween(events, marks, 4, 9.5)).toEqual({ count: 2, problems: 1, most: 1 });
  expect(eventsBetween(events, marks, 11, 34)).toEqual({ count: 0, problems: 0, most: undefined });
});
