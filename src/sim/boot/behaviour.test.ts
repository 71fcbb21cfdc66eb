import { describe, expect, test } from 'vitest';
import { Parameters } from '../parameters.ts';
import { behaviourOf, behaviourParameters, qualities } from './behaviour.ts';

const defaults = new Parameters({});

describe('behaviourOf', () => {
  test('a good revision answers soon, runs on and heeds SIGTERM', () => {
    expect(behaviourOf('good', defaults)).toEqual({
      readyMs: 2000,
      exitCode: 0,
      failsHealthChecks: false,
      unpullable: false,
      sigtermExitMs: 5000,
      capacityPerSecondMilli: 100_000,
      serviceTimeMs: 50,
    });
  });

  test.each([
    ['slow', { readyMs: 120_000 }],
    ['crashes', { crashAfterMs: 10_000, exitCode: 1 }],
    ['unhealthy', { failsHealthChecks: true }],
    ['unpullable', { unpullable: true }],
  ] as const)('%s differs from good in %o alone', (quality, difference) => {
    expect(behaviourOf(quality, defaults)).toEqual({ ...behaviourOf('good', defaults), ...difference });
  });

  test('the parameters of a run replace the defaults', () => {
    const given = new Parameters({ slowReadyMs: 7, sigtermExitMs: 40_000, crashExitCode: 137 });
    expect(behaviourOf('slow', given).readyMs).toBe(7);
    expect(behaviourOf('good', given).sigtermExitMs).toBe(40_000);
    expect(behaviourOf('crashes', given).exitCode).toBe(137);
  });

  test.each(behaviourParameters.map(({ name }) => name))('%s bears on some quality', (name) => {
    const given = new Parameters({ [name]: 999 });
    const changed = qualities.filter(
      (quality) =>
        JSON.stringify(behaviourOf(quality, given)) !== JSON.stringify(behaviourOf(quality, defaults)),
    );
    expect(changed).not.toEqual([]);
  });
});
