import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { startRounds, startWords } from './start-order.ts';

type Containers = Parameters<typeof startRounds>[0];

const container = (name: string, ...waitsFor: number[]): Containers[number] => ({
  name,
  essential: true,
  hasHealthCheck: false,
  dependsOn: waitsFor.map((each) => ({ container: each, condition: 'START' })),
});

test('those that wait for others start after them, and words say the order', () => {
  const containers = [container('app', 1, 2), container('proxy', 2), container('logs')];
  expect(startRounds(containers)).toEqual([2, 1, 0]);
  expect(startWords(containers)).toBe('logs, then proxy, then app');
  expect(startWords([container('app', 1), container('logs'), container('proxy', 1)])).toBe(
    'logs, then app and proxy',
  );
});

test('every container comes after all that it waits for, as soon as it can', () => {
  const drawn = fc
    .array(fc.array(fc.nat(20), { maxLength: 4 }), { minLength: 1, maxLength: 12 })
    .map((all) => all.map((waits, i) => container(`c${i}`, ...waits.filter((other) => other < i))));
  fc.assert(
    fc.property(drawn, (containers) => {
      const rounds = startRounds(containers);
      containers.forEach(({ dependsOn }, i) => {
        const before = dependsOn.map((each) => rounds[each.container]!);
        expect(rounds[i]).toBe(Math.max(-1, ...before) + 1);
      });
    }),
  );
});

test('a circle, which AWS refuses, is drawn all the same', () => {
  const rounds = startRounds([container('a', 1), container('b', 0), container('c', 2)]);
  expect(rounds.every((round) => round >= 0 && round <= 2)).toBe(true);
});
