import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fargateService } from '../../boot/plan-of.test-support.ts';
import { at, rehearse } from '../../interventions/rehearse.test-support.ts';
import { worked } from '../../worked-examples/worked.test-support.ts';
import { never, TargetState } from '../../world/tables.ts';
import { nextVerdict, type Answering, type Checking } from './next-verdict.ts';

const s = 1000;
const alb: Checking = {
  firstCheckAtMs: 0,
  intervalMs: 30 * s,
  timeoutMs: 5 * s,
  healthyThreshold: 5,
  unhealthyThreshold: 2,
  firstNeeds: 1,
};
const always: Answering = { fromMs: 0, untilMs: never };

/** Every change of a target that was registered at 0, in seconds. */
function changes(checking: Checking, answering: Answering, count = 4): [seconds: number, state: string][] {
  const found: [number, string][] = [];
  let state: number = TargetState.initial;
  let sinceMs = 0;
  for (let i = 0; i < count; i++) {
    const next = nextVerdict(checking, answering, state, sinceMs);
    if (!next) break;
    found.push([next.atMs / s, next.to === TargetState.healthy ? 'healthy' : 'unhealthy']);
    [state, sinceMs] = [next.to, next.atMs];
  }
  return found;
}

describe('when targets become healthy and unhealthy', () => {
  worked('targetHealthTiming', 0, () => {
    for (const first of [0, 7, 29])
      expect(changes({ ...alb, firstCheckAtMs: first * s }, always)).toEqual([[first, 'healthy']]);
  });

  worked('targetHealthTiming', 1, () => {
    const late = { fromMs: 70 * s, untilMs: never };
    expect(changes({ ...alb, firstCheckAtMs: 10 * s }, late)).toEqual([
      [40, 'unhealthy'],
      [190, 'healthy'],
    ]);
  });

  worked('targetHealthTiming', 2, () => {
    // It dies just after the check at 30 s; the checks at 60 s and 90 s fail, the last one by not being answered.
    expect(changes(alb, { fromMs: 0, untilMs: 30 * s + 1 })).toEqual([
      [0, 'healthy'],
      [95, 'unhealthy'],
    ]);
  });

  worked('targetHealthTiming', 3, () => {
    const recovers = { fromMs: 100 * s, untilMs: never };
    const next = nextVerdict(alb, recovers, TargetState.unhealthy, 90 * s)!;
    // Checks pass at 120, 150, 180, 210 and 240 s: 120 s from the first of them.
    expect([next.to, next.atMs]).toEqual([TargetState.healthy, 240 * s]);
  });

  worked('targetHealthTiming', 4, () => {
    const breaker = { deploymentCircuitBreaker: { enable: true, rollback: false } };
    const design = fargateService({ desiredCount: 2, behind: 'application', deployment: breaker });
    const deploy = at(0, 'deploy', { service: 'api', readyMs: 70_000 });
    const told = rehearse(design, [deploy], 1200);
    expect(told.of('service.task-unhealthy').length).toBeGreaterThanOrEqual(3);
    expect(told.of('deployment.breaker-count').length).toBe(3);
    expect(told.of('deployment.failed')).toHaveLength(1);
  });

  worked('targetHealthTiming', 5, () => {
    const healthCheck = { command: ['CMD', 'true'] };
    const design = fargateService({ desiredCount: 1, container: { healthCheck } });
    for (const hangsAt of [31, 45, 59]) {
      const told = rehearse(design, [at(hangsAt, 'hang-task', { service: 'api' })], 200);
      const unhealthy = told.events.find(
        ({ reason, words }) => reason === 'task.health' && words.includes('UNHEALTHY'),
      )!;
      const after = unhealthy.atMs / s - hangsAt;
      expect(after).toBeGreaterThanOrEqual(60);
      expect(after).toBeLessThanOrEqual(95);
    }
  });
});

/** Checks one after the other, as a load balancer does. */
function simulated(checking: Checking, { fromMs, untilMs }: Answering, checks: number): [number, string][] {
  const found: [number, string][] = [];
  let state = 'initial';
  let [passes, failures] = [0, 0];
  for (let check = 0; check < checks; check++) {
    const atMs = checking.firstCheckAtMs + check * checking.intervalMs;
    const answers = atMs >= fromMs && atMs < untilMs;
    const hangs = atMs >= untilMs;
    passes = answers ? passes + 1 : 0;
    failures = answers ? 0 : failures + 1;
    const needs = state === 'initial' ? checking.firstNeeds : checking.healthyThreshold;
    let next = state;
    if (state !== 'healthy' && passes >= needs) next = 'healthy';
    if (state !== 'unhealthy' && failures >= checking.unhealthyThreshold) next = 'unhealthy';
    if (next !== state) {
      found.push([(atMs + (hangs ? checking.timeoutMs : 0)) / s, next]);
      state = next;
    }
  }
  return found;
}

test('the closed form agrees with checking one by one', () => {
  const checking = fc.record({
    firstCheckAtMs: fc.integer({ min: 0, max: 29 }).map((seconds) => seconds * s),
    intervalMs: fc.integer({ min: 5, max: 40 }).map((seconds) => seconds * s),
    timeoutMs: fc.integer({ min: 2, max: 4 }).map((seconds) => seconds * s),
    healthyThreshold: fc.integer({ min: 2, max: 10 }),
    unhealthyThreshold: fc.integer({ min: 2, max: 10 }),
    firstNeeds: fc.integer({ min: 1, max: 5 }),
  });
  const moment = fc.integer({ min: 0, max: 1_000_000 });
  fc.assert(
    fc.property(checking, moment, fc.option(moment), (of, fromMs, lasts) => {
      const answering = { fromMs, untilMs: lasts === null ? never : fromMs + lasts };
      // As many checks as it takes for everything to have been decided.
      expect(changes(of, answering, 10)).toEqual(simulated(of, answering, 600));
    }),
    { numRuns: 2000 },
  );
});
