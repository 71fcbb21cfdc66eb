import { describe, expect, test } from 'vitest';
import { nextRunMs } from './schedule.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** 2026-01-01T00:00:00Z, a Thursday. */
const newYear = 1_767_225_600;

const next = (expression: string, fromMs = 0): number | string => nextRunMs(expression, newYear, fromMs);

describe('when a schedule starts its task next', () => {
  test.each([
    ['rate(5 minutes)', 0, 0],
    ['rate(5 minutes)', 1, 300_000],
    ['rate(1 hour)', hourMs, hourMs],
    ['rate(1 day)', 1, dayMs],
    ['at(2026-01-02T03:04:05)', 0, dayMs + 3 * hourMs + 4 * 60_000 + 5000],
    ['cron(30 3 * * ? *)', 0, 3.5 * hourMs],
    ['cron(30 3 * * ? *)', 3.5 * hourMs + 1, dayMs + 3.5 * hourMs],
    ['cron(0/15 * * * ? *)', 1, 900_000],
    ['cron(5,50 6-7 * * ? *)', 6.5 * hourMs, 6 * hourMs + 50 * 60_000],
    // The first Monday is the 5th.
    ['cron(0 0 ? * MON *)', 0, 4 * dayMs],
    ['cron(0 0 ? * 2-6 *)', 2 * dayMs, 4 * dayMs],
    ['cron(0 12 1 * ? *)', dayMs, 31 * dayMs + 12 * hourMs],
    ['cron(0 0 1 FEB ? 2026)', 0, 31 * dayMs],
  ])('%s from %i ms on: %i ms', (expression, fromMs, expected) => {
    expect(next(expression, fromMs)).toBe(expected);
  });

  test('a time that has passed, or lies beyond every run, does not come', () => {
    expect(next('at(2025-12-31T00:00:00)')).toBe('never');
    expect(next('cron(0 0 1 1 ? 2027)')).toBe('never');
    expect(next('cron(0 0 30 2 ? *)')).toBe('never');
  });

  test('the 29th of February comes in leap years alone', () => {
    // 2028-02-01T00:00:00Z and 2026-02-01T00:00:00Z.
    expect(nextRunMs('cron(0 0 29 2 ? *)', 1_832_976_000, 0)).toBe(28 * dayMs);
    expect(nextRunMs('cron(0 0 29 2 ? *)', 1_769_904_000, 0)).toBe('never');
  });

  test.each([
    'rate(5)',
    'rate(0 minutes)',
    'rate(5 weeks)',
    'at(tomorrow)',
    'cron(0 0 L * ? *)',
    'cron(0 0 ? * 2#1 *)',
    'cron(0 0 15W * ? *)',
    'cron(60 0 * * ? *)',
    'cron(0 0 * * ?)',
    'cron(0 0 1 * MON *)',
    'cron(0 0 * * * *)',
    'cron(0 0 ? * ? *)',
    'cron(5-1 0 * * ? *)',
    'cron(*/0 0 * * ? *)',
    'every day',
  ])('%s is not one that a rehearsal follows', (expression) => {
    expect(next(expression)).toBe('unsupported');
  });
});
