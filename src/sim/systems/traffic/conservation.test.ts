import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { design } from '#model/build.ts';
import type { Intervention } from '#model/run.ts';
import { drawCluster, drawService } from '../../boot/draw-service.ts';
import { TrafficRun } from './traffic-run.test-support.ts';

const users = fc.record({
  pattern: fc.constantFrom('constant', 'ramp', 'spike', 'daily'),
  ratePerSecond: fc.nat(500),
  peakRatePerSecond: fc.nat(2000),
  startSeconds: fc.nat(300),
  durationSeconds: fc.integer({ min: 1, max: 400 }),
});

const service = fc.record({
  desiredCount: fc.integer({ min: 0, max: 6 }),
  minimumHealthyPercent: fc.constantFrom(0, 50, 100),
  maximumPercent: fc.constantFrom(100, 150, 200),
  balancer: fc.constantFrom('application' as const, 'network' as const, undefined),
  slowStartSeconds: fc.constantFrom(0, 30, 60),
  deregistrationDelaySeconds: fc.nat(60),
});

const step = fc
  .record({
    atMs: fc.nat(600_000),
    what: fc.constantFrom(
      { do: 'deploy' },
      { do: 'deploy', quality: 'unhealthy' },
      { do: 'deploy', quality: 'crashes' },
      { do: 'hang-task' },
      { do: 'kill-task' },
      { do: 'crash-container' },
      { do: 'set-desired-count', desiredCount: 3 },
      { do: 'break-role', role: 'task' },
    ),
  })
  .map(({ atMs, what }): Intervention => ({ atMs, service: 'api', ...what }));

const plan = fc.record({ users: fc.array(users, { minLength: 1, maxLength: 3 }), service });

const drawnOf = ({ users: sources, service: parts }: typeof plan extends fc.Arbitrary<infer T> ? T : never) =>
  design((d) => {
    const zones = ['a', 'b'];
    const { balancer, slowStartSeconds, deregistrationDelaySeconds, ...rest } = parts;
    const api = drawService(d, drawCluster(d, zones), 'FARGATE', zones, rest);
    const to = balancer === undefined ? api : d.node('load-balancer', { name: 'web', type: balancer });
    if (to !== api)
      d.link('target-group', to, api, { targetType: 'ip', slowStartSeconds, deregistrationDelaySeconds });
    for (const props of sources) d.link('traffic', d.node('users', props), to);
  });

test('every request that is offered is served, fails, or waits; and looking at the run in between changes nothing', () => {
  fc.assert(
    fc.property(
      plan,
      fc.array(step, { maxLength: 5 }),
      fc.array(fc.nat(900_000), { minLength: 1, maxLength: 4 }),
      (drawn, interventions, moments) => {
        const run = new TrafficRun(drawnOf(drawn), { interventions });
        for (const atMs of moments.toSorted((a, b) => a - b)) {
          run.to(atMs / 1000);
          const { offered, served, failed, causes, waiting } = run.account();
          expect(served + failed + waiting).toBe(offered);
          expect(causes).toBe(failed);
          expect(served >= 0n && waiting >= 0n).toBe(true);
        }
        const atOnce = new TrafficRun(drawnOf(drawn), { interventions }).to(Math.max(...moments) / 1000);
        expect(atOnce.account()).toEqual(run.account());
      },
    ),
    { numRuns: 400 },
  );
});
