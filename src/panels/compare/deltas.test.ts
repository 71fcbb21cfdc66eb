import { expect, test } from 'vitest';
import type { WorkloadOutcome } from '#store/compare-store.ts';
import { costText, lengthText, taskHoursText } from './amounts.ts';
import { deltaOf, measures } from './deltas.ts';

const outcome = (change: Partial<WorkloadOutcome>): WorkloadOutcome =>
  ({
    unsteadyAtMs: 0,
    stableAtMs: 60_000,
    lowestHealthy: 4,
    failedRequests: 10,
    peakTasks: 8,
    extraTaskMs: 3_600_000,
    costMicroUsd: 12_345,
    ...change,
  }) as WorkloadOutcome;

const delta = (id: string, base: Partial<WorkloadOutcome>, other: Partial<WorkloadOutcome>) =>
  deltaOf(
    measures.find((each) => each.id === id)!,
    outcome(base),
    outcome(other),
  );

test('less of most things is better, more healthy tasks are better', () => {
  expect(delta('stable', {}, { stableAtMs: 18_000 })).toEqual({
    verdict: 'better',
    direction: 'down',
    words: '42 s sooner',
  });
  expect(delta('failed', {}, { failedRequests: 22 })).toEqual({
    verdict: 'worse',
    direction: 'up',
    words: '12 more',
  });
  expect(delta('lowest', {}, { lowestHealthy: 2 })).toMatchObject({ verdict: 'worse', direction: 'down' });
  expect(delta('lowest', {}, { lowestHealthy: 6 })).toMatchObject({ verdict: 'better', words: '2 more' });
});

test('never is worse than any time', () => {
  expect(delta('stable', { stableAtMs: undefined as never }, {}).verdict).toBe('better');
  expect(delta('stable', {}, { stableAtMs: undefined as never }).verdict).toBe('worse');
  expect(
    delta('stable', { stableAtMs: undefined as never }, { stableAtMs: undefined as never }).verdict,
  ).toBe('same');
});

test('what was never disturbed is stable at once', () => {
  const { of } = measures[0]!;
  const { unsteadyAtMs: _, stableAtMs: __, ...undisturbed } = outcome({});
  expect(of(undisturbed)).toBe(0);
});

test('a difference too small to be shown is none', () => {
  expect(delta('extra', {}, { extraTaskMs: 3_600_001 }).verdict).toBe('same');
  expect(delta('cost', {}, { costMicroUsd: 12_346 }).verdict).toBe('same');
  expect(delta('cost', {}, { costMicroUsd: 12_945 })).toMatchObject({
    verdict: 'worse',
    words: '$0.0006 more',
  });
  expect(delta('extra', { extraTaskMs: 20_000 }, { extraTaskMs: 4000 })).toMatchObject({
    verdict: 'better',
    words: 'a little less',
  });
});

test('amounts are as exact as they need to be', () => {
  expect([4250, 42_000, 380_000, 3_900_000].map(lengthText)).toEqual([
    '4.3 s',
    '42 s',
    '6 min 20 s',
    '1 h 05 min',
  ]);
  expect([360_000, 4_000_000, 90_000_000].map(taskHoursText)).toEqual(['0.10', '1.1', '25']);
  expect([1234, 123_456, 12_345_678, 1_234_567_890].map(costText)).toEqual([
    '$0.0012',
    '$0.123',
    '$12.35',
    '$1,235',
  ]);
});
