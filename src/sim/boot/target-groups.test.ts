import { describe, expect, test } from 'vitest';
import type { Props } from '#model/build.ts';
import { design } from '#model/build.ts';
import { planOf } from '../boot.ts';
import type { TargetGroup } from '../plan.ts';
import { fargatePlan, specOf } from './plan-of.test-support.ts';

const behind = (type: 'application' | 'network' | 'classic', targetGroup: Props = {}): TargetGroup =>
  fargatePlan({ behind: type, targetGroup }).targetGroups[0]!;

// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html
describe('target groups', () => {
  test('of an Application Load Balancer have its defaults', () => {
    expect(behind('application', { protocol: undefined })).toEqual({
      index: 0,
      link: 'target-group-1',
      loadBalancer: 'load-balancer-1',
      balancerType: 'application',
      workload: 0,
      healthCheck: {
        intervalMs: 30_000,
        timeoutMs: 5000,
        healthyThreshold: 5,
        unhealthyThreshold: 2,
        speaksHttp: true,
      },
      deregistrationDelayMs: 300_000,
      slowStartMs: 0,
      stickiness: false,
      publicAddresses: 2,
      listener: { port: 80, protocol: 'HTTP' },
      pathPatterns: [],
      priority: 50_001,
    });
  });

  test('of a Network Load Balancer check with TCP for up to 10 s, with HTTP for up to 6 s', () => {
    expect(behind('network').healthCheck).toMatchObject({ timeoutMs: 10_000, speaksHttp: false });
    const http = behind('network', { healthCheck: { protocol: 'HTTP' } });
    expect(http.healthCheck).toMatchObject({ timeoutMs: 6000, speaksHttp: true });
    const https = behind('network', { healthCheck: { protocol: 'HTTPS' } });
    expect(https.healthCheck).toMatchObject({ timeoutMs: 10_000, speaksHttp: true });
  });

  test('of a Classic Load Balancer need ten passes', () => {
    expect(behind('classic').healthCheck).toMatchObject({ healthyThreshold: 10, timeoutMs: 5000 });
    expect(behind('classic', { protocol: 'TCP' }).healthCheck.speaksHttp).toBe(false);
  });

  test('have what is written', () => {
    const written = behind('application', {
      healthCheck: {
        intervalSeconds: 10,
        timeoutSeconds: 3,
        healthyThresholdCount: 2,
        unhealthyThresholdCount: 4,
      },
      deregistrationDelaySeconds: 0,
      slowStartSeconds: 60,
      stickiness: true,
      rule: { priority: 7, pathPatterns: ['/api/*'] },
    });
    expect(written).toMatchObject({
      healthCheck: { intervalMs: 10_000, timeoutMs: 3000, healthyThreshold: 2, unhealthyThreshold: 4 },
      deregistrationDelayMs: 0,
      slowStartMs: 60_000,
      stickiness: true,
      pathPatterns: ['/api/*'],
      priority: 7,
    });
  });

  test('know slow start behind an Application Load Balancer alone', () => {
    expect(behind('network', { slowStartSeconds: 60 }).slowStartMs).toBe(0);
  });

  test('with conditions and no priority come before the default rule', () => {
    const conditional = behind('application', { rule: { hostHeaders: ['api.example.com'] } });
    expect(conditional.priority).toBeLessThan(behind('application').priority);
  });

  test('are numbered over all services, and each service knows its own', () => {
    const plan = planOf(
      design((d) => {
        const definition = d.taskDefinition({ containerDefinitions: [{ name: 'api', image: 'api:1' }] });
        const balancer = d.node('load-balancer');
        for (const serviceName of ['one', 'two']) {
          const service = d.node('service', { serviceName });
          d.link('runs', service, definition);
          d.link('target-group', balancer, service);
          d.link('target-group', d.node('load-balancer', { type: 'network' }), service);
        }
      }),
    );
    expect(plan.targetGroups.map(({ index, workload }) => [index, workload])).toEqual([
      [0, 0],
      [1, 0],
      [2, 1],
      [3, 1],
    ]);
    expect(['one', 'two'].map((name) => specOf(plan, name).targetGroups)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });
});
