import { expect, test } from 'vitest';
import { noFlow } from './traffic-now.ts';
import { answeredWords, flowWords, latencyText, rateText } from './traffic-words.ts';

test('rates have as many digits as one reads at a glance', () => {
  expect([0, 0.04, 0.42, 9.96, 118.4, 1250].map(rateText)).toEqual([
    '0',
    '<0.1',
    '0.4',
    '10',
    '118',
    '1,250',
  ]);
  expect([43.4, 999, 1340].map(latencyText)).toEqual(['43 ms', '999 ms', '1.3 s']);
});

test('a link says what comes, what fails, what waits and how long it takes', () => {
  expect(flowWords({ rate: 118, failed: 2, latencyMs: 240, waiting: 0 })).toBe('118/s · 2 failed/s · 240 ms');
  expect(flowWords({ rate: 40, failed: 0, latencyMs: 52, waiting: 12 })).toBe('40/s · 12 waiting · 52 ms');
  expect(flowWords({ rate: 40, failed: 40, latencyMs: 52, waiting: 0 })).toBe('all 40/s fail');
  expect(flowWords(noFlow)).toBe('no requests');
  expect(answeredWords({ ...noFlow, rate: 120, failed: 2 })).toBe('118 ok · 2 failed/s');
  expect(answeredWords({ ...noFlow, rate: 120 })).toBe('120 ok/s');
});
