import { describe, expect, test } from 'vitest';
import { fittingSpeed, frameCount, framesMax, momentOf, refusalOf, type FilmPlan } from './film-plan.ts';

const plan: FilmPlan = { fromMs: 0, toMs: 60_000, speed: 10, framesPerSecond: 10, width: 1280, height: 720 };

describe('a film', () => {
  test('has a frame for its first and for its last moment', () => {
    expect(frameCount(plan)).toBe(61);
    expect([0, 1, 60].map((frame) => momentOf(plan, frame))).toEqual([0, 1000, 60_000]);
  });

  test('never shows what lies beyond its end', () => {
    expect(momentOf({ ...plan, toMs: 60_300 }, 61)).toBe(60_300);
  });

  test('that is too long says at which speed it fits', () => {
    const long = { ...plan, toMs: 24 * 3_600_000 };
    expect(refusalOf(long)).toMatch(/a speed of (\d+)× or more/);
    const speed = Number(/speed of (\d+)×/.exec(refusalOf(long)!)![1]);
    expect(frameCount({ ...long, speed })).toBeLessThanOrEqual(framesMax + 1);
  });

  test('that ends before it begins is refused', () => {
    expect(refusalOf({ ...plan, toMs: 0 })).toMatch(/ends before it begins/);
    expect(refusalOf(plan)).toBeUndefined();
  });

  test('is given a speed that makes half a minute of it', () => {
    expect([10_000, 120_000, 3_600_000].map(fittingSpeed)).toEqual([1, 5, 300]);
  });
});
