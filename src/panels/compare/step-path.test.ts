import { expect, test } from 'vitest';
import { bandPath, stepPath } from './step-path.ts';

const curve = (at: number[], value: number[]) => ({
  at: Uint32Array.from(at),
  value: Int32Array.from(value),
});
const scale = { endMs: 1000, most: 10 };

test('a curve holds its value until the next step, and the last one to the end', () => {
  expect(stepPath(curve([0, 500], [10, 5]), scale)).toBe('M0 0H500V50H1000');
});

test('what lies beyond the end is left out', () => {
  expect(stepPath(curve([0, 2000], [10, 5]), scale)).toBe('M0 0H1000');
});

test('a band goes along its upper edge and back along its lower one', () => {
  expect(bandPath(curve([0, 500], [0, 5]), curve([0], [10]), scale)).toBe('M0 0H1000V50H500V100H0Z');
});

test('nothing is drawn of what has no steps', () => {
  expect(stepPath(curve([], []), scale)).toBe('');
  expect(bandPath(curve([], []), curve([0], [1]), scale)).toBe('');
});
