import { expect, test } from 'vitest';
import { NoRun, RunEngine } from './run-engine.ts';

test('nothing can be asked of a run that was not loaded', () => {
  const engine = new RunEngine({ clockMs: () => 0, later: () => undefined, post: () => undefined });
  expect(() => engine.seek(0)).toThrow(NoRun);
  expect(() => engine.events(0, 1)).toThrow(NoRun);
});
