import { describe, expect, test } from 'vitest';
import { design, type Props } from '#model/build.ts';
import { planOf } from '../boot.ts';
import type { Plan } from '../plan.ts';

const planWith = (props: Props): Plan =>
  planOf(
    design((d) => {
      const definition = d.taskDefinition({ containerDefinitions: [{ name: 'api', image: 'api:1' }] });
      const service = d.node('service');
      d.link('runs', service, definition);
      const users = d.node('users', {
        protocol: undefined,
        pattern: undefined,
        ratePerSecond: undefined,
        ...props,
      });
      d.link('traffic', users, d.node('load-balancer'));
      d.link('traffic', users, service);
    }),
  );

describe('traffic sources', () => {
  test('send 100 requests a second when nothing is said, to what they are linked to', () => {
    expect(planWith({ name: 'Shoppers' }).sources).toEqual([
      {
        index: 0,
        node: 'users-1',
        name: 'Shoppers',
        protocol: 'HTTPS',
        pattern: 'constant',
        ratePerSecondMilli: 100_000,
        peakPerSecondMilli: 100_000,
        startMs: 60_000,
        durationMs: 300_000,
        loadBalancers: ['load-balancer-1'],
        workloads: [0],
      },
    ]);
  });

  test('have what is written, in thousandths and milliseconds', () => {
    const written = {
      protocol: 'TCP',
      pattern: 'spike',
      ratePerSecond: 0.5,
      peakRatePerSecond: 20,
      startSeconds: 1.5,
      durationSeconds: 10,
    };
    expect(planWith(written).sources[0]).toMatchObject({
      protocol: 'TCP',
      pattern: 'spike',
      ratePerSecondMilli: 500,
      peakPerSecondMilli: 20_000,
      startMs: 1500,
      durationMs: 10_000,
    });
  });
});
