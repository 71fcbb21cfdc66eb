import type { Props } from '#model/build.ts';
import type { JsonObject } from '#model/json.ts';
import { describe, expect, test } from 'vitest';
import { fargateService } from '../../boot/plan-of.test-support.ts';
import { failedRequestsTotal } from '../../totals.ts';
import { trafficMetrics } from './metrics.ts';
import { poolsOf } from './pools.ts';
import { latency, requestRate, sentRate, shiftedShare, utilisation } from './series.ts';
import { setRate } from './source-rates.ts';
import { trafficState } from './state.ts';
import { at, behindAlb, drawn, errors, TrafficRun } from './traffic-run.test-support.ts';
import { setTrafficWeights } from './weights.ts';

/** Requests a second, in thousandths, that reach each pool of an entry. */
const poolRates = (run: TrafficRun, entry = 0): number[] =>
  [...poolsOf(run.world, entry)].map((pool) => trafficState.of(run.world).pools.rate[pool]!);

describe('steady traffic', () => {
  test('is served, and tells how busy the tasks are', () => {
    const run = new TrafficRun(behindAlb()).to(600);
    expect(run.now(requestRate)).toBe(100_000);
    expect(run.now(utilisation)).toBe(500);
    expect(run.now(failedRequestsTotal)).toBe(0);
    expect(run.now(latency)).toBeGreaterThanOrEqual(50);
    expect(run.account()).toMatchObject({ offered: 60_000_000_000n, served: 60_000_000_000n, failed: 0n });
    expect(run.simulation.settled).toBe(true);
  });

  test('without users there are no metrics', () => {
    const run = new TrafficRun(fargateService({ behind: 'application' })).to(60);
    expect(trafficMetrics(run.world, 0)).toBeUndefined();
    expect(trafficMetrics(new TrafficRun(behindAlb()).to(1).world, 0)).toEqual({
      utilisationPermille: 500,
      requestsPerSecondMilli: 100_000,
    });
  });

  test('of a source that is set to another rate follows it at once', () => {
    const run = new TrafficRun(behindAlb(), {
      acts: [{ atMs: 10_000, apply: (world) => setRate(world, 0, 30_000) }],
    }).to(20);
    expect(run.now(requestRate)).toBe(30_000);
    expect(run.now(sentRate)).toBe(30_000);
    expect(run.account().offered).toBe(1_300_000_000n);
    expect(run.words('traffic.rate-set')).toEqual(['Users send 30 requests a second from now on.']);
  });
});

describe('where requests go', () => {
  test('rules of a load balancer get the same each, and a path of /* ends them', () => {
    const rules = (paths: readonly string[][]): TrafficRun =>
      new TrafficRun(
        drawn((d, service) => {
          const balancer = d.node('load-balancer', { name: 'web', type: 'application' });
          paths.forEach((pathPatterns, i) => {
            const rule = pathPatterns.length === 0 ? {} : { rule: { priority: i + 1, pathPatterns } };
            d.link('target-group', balancer, service({ name: `s${i}` }), { targetType: 'ip', ...rule });
          });
          d.link('traffic', d.node('users', { ratePerSecond: 90 }), balancer);
        }),
      ).to(1);
    const equal = rules([['/api/*'], ['/img/*'], []]);
    expect([0, 1, 2].map((each) => equal.now(requestRate, each))).toEqual([30_000, 30_000, 30_000]);
    const shadowed = rules([['/api/*'], ['/*'], []]);
    expect([0, 1, 2].map((each) => shadowed.now(requestRate, each))).toEqual([45_000, 45_000, 0]);
  });

  /** The requests of 90 a second that reach services behind one load balancer, in the order of their target groups. */
  const shares = (groups: readonly Props[], protocol: string, listeners: readonly JsonObject[]): number[] => {
    const run = new TrafficRun(
      drawn((d, service) => {
        const balancer = d.node('load-balancer', {
          name: 'web',
          type: 'application',
          listeners: [...listeners],
        });
        groups.forEach((group, i) =>
          d.link('target-group', balancer, service({ name: `s${i}` }), { targetType: 'ip', ...group }),
        );
        d.link('traffic', d.node('users', { ratePerSecond: 90, protocol }), balancer);
      }),
    ).to(1);
    return groups.map((_, each) => run.now(requestRate, each) / 1000);
  };

  test('a rule that takes every path of one host leaves the other hosts, and one that is there already gets nothing', () => {
    const rule = (priority: number, conditions: Props): Props => ({ rule: { priority, ...conditions } });
    const listeners = [{ port: 80, protocol: 'HTTP' }];
    const a = { hostHeaders: ['a.example.com'] };
    const others = [rule(3, { hostHeaders: ['b.example.com'] }), {}];
    expect(shares([rule(1, { ...a, pathPatterns: ['/*'] }), ...others], 'HTTP', listeners)).toEqual([
      30, 30, 30,
    ]);
    expect(shares([rule(1, { hostHeaders: ['*'] }), ...others], 'HTTP', listeners)).toEqual([90, 0, 0]);
    expect(shares([rule(1, a), rule(2, a), ...others], 'HTTP', listeners)).toEqual([30, 0, 30, 30]);
  });

  test('users come to the listeners that speak their protocol', () => {
    const listeners = [
      { port: 80, protocol: 'HTTP', redirectToHttps: true },
      { port: 443, protocol: 'HTTPS' },
      { port: 8080, protocol: 'HTTP' },
      { port: 8443, protocol: 'HTTPS' },
    ];
    const on = (port: number, priority?: number): Props => ({
      listener: { port },
      ...(priority === undefined ? {} : { rule: { priority, pathPatterns: [`/${priority}`] } }),
    });
    const groups = [{}, on(443, 1), on(8080), on(8443)];
    expect(shares(groups, 'HTTPS', listeners)).toEqual([22.5, 22.5, 0, 45]);
    expect(shares(groups, 'GRPC', listeners)).toEqual([22.5, 22.5, 0, 45]);
    expect(shares(groups, 'HTTP', listeners)).toEqual([0, 0, 90, 0]);
    // Nothing listens for them in the clear: the redirect leads to HTTPS.
    expect(shares([{}, on(8443)], 'HTTP', listeners)).toEqual([45, 45]);
  });

  test('users send evenly to all that they are linked to', () => {
    const run = new TrafficRun(
      drawn((d, service) => {
        const users = d.node('users', { ratePerSecond: 100 });
        for (const name of ['a', 'b', 'c']) d.link('traffic', users, service({ name }));
      }),
    ).to(1);
    expect([0, 1, 2].map((each) => run.now(requestRate, each))).toEqual([33_333, 33_333, 33_334]);
  });

  test('a Network Load Balancer gives zones the same, unless cross-zone load balancing is on', () => {
    const parts = { behind: 'network', desiredCount: 3, requestsPerSecond: 120 } as const;
    const zonal = new TrafficRun(fargateService(parts, ['a', 'b'])).to(1);
    expect(poolRates(zonal).toSorted()).toEqual([60_000, 60_000]);
    const across = new TrafficRun(
      drawn((d, service) => {
        const balancer = d.node('load-balancer', { name: 'n', type: 'network', crossZoneEnabled: true });
        d.link('target-group', balancer, service({ desiredCount: 3 }), { targetType: 'ip' });
        d.link('traffic', d.node('users', { ratePerSecond: 120 }), balancer);
      }),
    ).to(1);
    expect(poolRates(across)).toEqual([120_000]);
  });

  test('a target in slow start gets a growing share', () => {
    const run = new TrafficRun(
      behindAlb({ targetGroup: { slowStartSeconds: 100, healthCheck: { intervalSeconds: 5 } } }),
      { interventions: [at(0, 'set-desired-count', { service: 'api', desiredCount: 3 })] },
    );
    const healthyAt = run.to(300).events('target.moved').at(-1)!.atMs / 1000;
    const shares = [1, 50, 99, 101].map((after) => {
      const [newest, older] = poolRates(run.to(healthyAt + after));
      return older === undefined || newest === 0 ? [newest] : [newest, older];
    });
    // A hundredth of a task beside two whole ones, then a half, nearly a whole one, and one of three alike.
    expect(shares.slice(0, 3)).toEqual([
      [497, 99_503],
      [20_000, 80_000],
      [33_110, 66_890],
    ]);
    expect(poolRates(run.to(healthyAt + 101)).reduce((a, b) => a + b)).toBe(100_000);
    expect(trafficState.of(run.world).pools.answering.slice(0, 2)).toContain(3);
  });

  test('while traffic is shifted, a deployment without a task in service fails its share', () => {
    const run = new TrafficRun(behindAlb(), {
      acts: [
        {
          atMs: 1000,
          apply: (world) =>
            setTrafficWeights(world, 0, [
              { deployment: 0, permille: 750 },
              { deployment: 1, permille: 250 },
            ]),
        },
      ],
    }).to(2);
    expect(poolRates(run)).toEqual([75_000]);
    expect(errors(run)).toEqual({ errorsNoTargetPerSecondMilli: 25_000 });
    // The only deployment there is, is the newest.
    expect(run.now(shiftedShare)).toBe(750);
  });
});

describe('requests that fail', () => {
  test('a calm rolling update fails none', () => {
    const run = new TrafficRun(behindAlb({ desiredCount: 4, minimumHealthyPercent: 100 }), {
      interventions: [at(10, 'deploy', { service: 'api' })],
    }).to(3600);
    expect(run.events('traffic.errors-began')).toEqual([]);
    expect(run.account().served).toBe(run.account().offered);
  });

  test('with no task in service they fail with 503 until there is one', () => {
    const run = new TrafficRun(
      behindAlb({ desiredCount: 1, minimumHealthyPercent: 0, maximumPercent: 100 }),
      { interventions: [at(10, 'deploy', { service: 'api' })] },
    ).to(3600);
    const [began] = run.events('traffic.errors-began');
    const [ended] = run.events('traffic.errors-ended');
    expect(began).toMatchObject({
      atMs: 10_000,
      words: 'Requests to api fail, 100 a second: there is no task in service (503).',
      level: 'problem',
    });
    const failed = Math.floor((ended!.atMs - 10_000) / 10);
    expect(run.now(failedRequestsTotal)).toBe(failed);
    expect(ended!.words).toBe(
      `No more requests to api fail because no task is in service (503); it was ${failed} requests.`,
    );
    // 100 a second for so many milliseconds, in millionths.
    expect(run.account().failed).toBe(BigInt(ended!.atMs - 10_000) * 100_000n);
  });

  test('a task that hangs fails its share with 504 until its target is unhealthy', () => {
    const run = new TrafficRun(behindAlb({ desiredCount: 4, requestsPerSecond: 200 }), {
      interventions: [at(10, 'hang-task', { service: 'api' })],
    });
    expect(errors(run.to(11))).toEqual({ errorsNotAnsweringPerSecondMilli: 50_000 });
    const unhealthy = run
      .to(200)
      .events('target.moved')
      .find(({ words }) => words.includes('unhealthy'))!;
    const [ended] = run.events('traffic.errors-ended');
    expect(ended!.atMs).toBe(unhealthy.atMs);
    expect(run.words('traffic.requests-lost')).toEqual([
      'task 1 (api:1) was working on 2 requests when it ceased to answer: clients get an error 504.',
    ]);
    // 50 a second meanwhile, and those in progress.
    const inShare = (unhealthy.atMs - 10_000) / 20;
    expect(run.now(failedRequestsTotal)).toBe(Math.floor(inShare + 2.5));
  });

  test('a load balancer with nothing but unhealthy targets sends requests to all of them', () => {
    const run = new TrafficRun(behindAlb({ desiredCount: 1 }), {
      interventions: [at(10, 'hang-task', { service: 'api' })],
    });
    const seen = run
      .to(300)
      .events('target.moved')
      .find(({ words }) => words.includes('unhealthy'))!;
    run.to(seen.atMs / 1000 + 1);
    expect(errors(run)).toEqual({ errorsNotAnsweringPerSecondMilli: 100_000 });
  });

  test('an application that is refused what it asks AWS for answers with errors', () => {
    const run = new TrafficRun(behindAlb(), {
      interventions: [
        at(10, 'break-role', { service: 'api', role: 'task' }),
        at(20, 'mend-role', { service: 'api', role: 'task' }),
      ],
    });
    expect(errors(run.to(15))).toEqual({ errorsApplicationErrorPerSecondMilli: 100_000 });
    expect(errors(run.to(21))).toEqual({});
    expect(run.now(failedRequestsTotal)).toBe(1000);
  });

  test('without a load balancer a task gets requests before it is ready, and refuses them', () => {
    const run = new TrafficRun(
      drawn((d, service) => d.link('traffic', d.node('users', { ratePerSecond: 100 }), service({}))),
      { interventions: [at(0, 'set-desired-count', { service: 'api', desiredCount: 4 })] },
    ).to(600);
    const running = run.events('task.running')[0]!.atMs;
    const [began] = run.events('traffic.errors-began');
    expect(began!.words).toContain('refuses or closes connections (502)');
    expect([began!.atMs, run.events('traffic.errors-ended')[0]!.atMs]).toEqual([running, running + 2000]);
    // Two of four tasks refuse for the 2 s that an application takes to be ready.
    expect(run.now(failedRequestsTotal)).toBe(100);
  });

  test('a task whose container crashes loses what it was working on', () => {
    const run = new TrafficRun(behindAlb({ requestsPerSecond: 160 }), {
      interventions: [at(10, 'crash-container', { service: 'api' })],
    }).to(11);
    expect(run.words('traffic.requests-lost')).toEqual([
      'task 1 (api:1) was working on 4 requests when it went away: clients get an error 502.',
    ]);
    expect(run.account().causes).toBe(run.account().failed);
  });
});

test('a container that is restarted in place refuses requests until it is ready again', () => {
  const restartPolicy = { enabled: true, restartAttemptPeriod: 60 };
  const run = new TrafficRun(behindAlb({ requestsPerSecond: 40, container: { restartPolicy } }), {
    interventions: [at(100, 'crash-container', { service: 'api' })],
  });
  expect(errors(run.to(101))).toEqual({ errorsRefusedPerSecondMilli: 20_000 });
  expect(errors(run.to(103))).toEqual({});
  expect(run.events('task.stop')).toEqual([]);
  // Half of 40 a second for the 2 s that the application takes, and what was in progress.
  expect(run.now(failedRequestsTotal)).toBe(41);
});
