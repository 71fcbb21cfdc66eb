import { describe, expect, test } from 'vitest';
import type { DrawnService } from '../../boot/draw-service.ts';
import { failedRequestsTotal } from '../../totals.ts';
import { backlog, latency, trafficSeries, utilisation } from './series.ts';
import { at, behindAlb, drawn, errors, TrafficRun } from './traffic-run.test-support.ts';

describe('overload', () => {
  const spike = {
    pattern: 'spike',
    ratePerSecond: 100,
    peakRatePerSecond: 300,
    startSeconds: 60,
    durationSeconds: 60,
  };
  const spiked = (): TrafficRun =>
    new TrafficRun(
      drawn((d, service) => {
        const balancer = d.node('load-balancer', { name: 'web', type: 'application' });
        d.link('target-group', balancer, service({}), { targetType: 'ip' });
        d.link('traffic', d.node('users', spike), balancer);
      }),
    );

  test('requests wait, then fail, then the queue is worked off', () => {
    const run = spiked();
    // 100 a second too many: after 10 s those who come would wait for more than 10 s more.
    expect(run.to(65).now(backlog)).toBe(500);
    expect([run.now(utilisation), run.now(failedRequestsTotal)]).toEqual([1000, 0]);
    expect(run.now(latency)).toBeGreaterThan(2500);
    expect(run.to(90).now(backlog)).toBe(2000);
    expect(run.now(failedRequestsTotal)).toBe(1000);
    expect(errors(run)).toEqual({ errorsOverloadedPerSecondMilli: 100_000 });
    expect(run.to(130).now(backlog)).toBe(1000);
    expect(run.to(300).now(backlog)).toBe(0);
    expect(run.now(failedRequestsTotal)).toBe(4000);
    expect(run.words('traffic.overloaded')).toEqual([
      'api gets more than it can serve: 300 requests a second reach tasks that can serve 200. Requests wait, and fail once they would wait too long.',
    ]);
    expect(run.events('traffic.overload-ended').map(({ atMs }) => atMs)).toEqual([140_000]);
    const { offered, served, failed, waiting } = run.account();
    expect(served + failed + waiting).toBe(offered);
    expect(failed).toBe(4_000_000_000n);
  });

  test('once it is over nothing ticks any more', () => {
    const run = spiked().to(1000);
    const own = trafficSeries.map((key) => run.world.seriesOf(key));
    const { rows } = run.world.series.log;
    const steps = (): number => rows.series.slice(0, rows.count).filter((each) => own.includes(each)).length;
    const before = steps();
    expect(before).toBeGreaterThan(50);
    run.to(100_000);
    expect(steps()).toBe(before);
    expect(run.account().failed).toBe(4_000_000_000n);
  });
});

describe('draining', () => {
  const stopped = (parts: DrawnService, parameters = {}): number => {
    const run = new TrafficRun(behindAlb(parts), {
      interventions: [at(100, 'kill-task', { service: 'api' })],
      parameters,
    }).to(1000);
    return run.events('task.stopping')[0]!.atMs - 100_000;
  };

  test('takes the whole delay while clients keep their connections', () => {
    expect(stopped({ targetGroup: { deregistrationDelaySeconds: 120 } })).toBe(120_000);
  });

  test('ends with the last request where they do not, unless sessions are sticky', () => {
    expect(stopped({}, { clientsKeepAlive: 'no' })).toBeGreaterThanOrEqual(50);
    expect(stopped({}, { clientsKeepAlive: 'no' })).toBeLessThan(100);
    expect(stopped({ targetGroup: { stickiness: true } }, { clientsKeepAlive: 'no' })).toBe(300_000);
  });

  test('takes no time where no requests come', () => {
    expect(stopped({ requestsPerSecond: 0 })).toBe(0);
  });
});
