import { describe, expect, test } from 'vitest';
import type { Json } from '#model/json.ts';
import type { ContainerPlan } from '../plan.ts';
import { ec2Plan, fargatePlan } from './plan-of.test-support.ts';

const onFargate = (container: Record<string, Json>): ContainerPlan =>
  fargatePlan({ container }).revisions[0]!.containers[0]!;
const onInstances = (container: Record<string, Json>, agent: Json = {}): ContainerPlan =>
  ec2Plan({ container }, { instances: 1, props: { agent } }).revisions[0]!.containers[0]!;

describe('container plans', () => {
  test('what is left out is the default of AWS', () => {
    expect(fargatePlan().revisions[0]!.containers).toEqual([
      { name: 'api', essential: true, stopTimeoutMs: 30_000, dependsOn: [], image: 0 },
    ]);
  });

  test('a health check has its defaults, or what is written', () => {
    expect(onFargate({ healthCheck: { command: ['CMD', 'true'] } }).healthCheck).toEqual({
      intervalMs: 30_000,
      timeoutMs: 5000,
      retries: 3,
      startPeriodMs: 0,
    });
    const written = { command: ['CMD', 'true'], interval: 10, timeout: 2, retries: 5, startPeriod: 60 };
    expect(onFargate({ healthCheck: written }).healthCheck).toEqual({
      intervalMs: 10_000,
      timeoutMs: 2000,
      retries: 5,
      startPeriodMs: 60_000,
    });
  });

  test('a restart policy counts only when it is enabled', () => {
    expect(onFargate({ restartPolicy: { enabled: true } }).restartPolicy).toEqual({
      ignoredExitCodes: [],
      restartAttemptPeriodMs: 300_000,
    });
    const written = { enabled: true, ignoredExitCodes: [0, 3], restartAttemptPeriod: 60 };
    expect(onFargate({ restartPolicy: written }).restartPolicy).toEqual({
      ignoredExitCodes: [0, 3],
      restartAttemptPeriodMs: 60_000,
    });
    expect(onFargate({ restartPolicy: { enabled: false } }).restartPolicy).toBeUndefined();
  });

  test('the stop timeout is at most 120 s on Fargate', () => {
    expect(onFargate({ stopTimeout: 90 }).stopTimeoutMs).toBe(90_000);
    expect(onFargate({ stopTimeout: 600 }).stopTimeoutMs).toBe(120_000);
  });

  test('the stop timeout on instances falls back to the setting of the agent', () => {
    expect(onInstances({}).stopTimeoutMs).toBe(30_000);
    expect(onInstances({}, { ECS_CONTAINER_STOP_TIMEOUT: 75 }).stopTimeoutMs).toBe(75_000);
    expect(onInstances({ stopTimeout: 600 }, { ECS_CONTAINER_STOP_TIMEOUT: 75 }).stopTimeoutMs).toBe(600_000);
  });

  test('dependencies are numbers of containers; one on a container that does not exist is left out', () => {
    const containerDefinitions = [
      { name: 'app', image: 'app:1', dependsOn: [{ containerName: 'init', condition: 'SUCCESS' }] },
      { name: 'init', image: 'init:1', essential: false, memory: 128 },
      {
        name: 'proxy',
        image: 'app:1',
        dependsOn: [
          { containerName: 'gone', condition: 'START' },
          { containerName: 'app', condition: 'HEALTHY' },
        ],
      },
    ];
    const plan = fargatePlan({ task: { containerDefinitions } });
    expect(plan.revisions[0]!.containers).toMatchObject([
      { essential: true, dependsOn: [{ container: 1, condition: 'SUCCESS' }], image: 0 },
      { essential: false, dependsOn: [], image: 1, memoryMib: 128 },
      { essential: true, dependsOn: [{ container: 0, condition: 'HEALTHY' }], image: 0 },
    ]);
    expect(plan.images.map(({ name }) => name)).toEqual(['app:1', 'init:1']);
  });

  test('memberOf expressions of the task definition are kept', () => {
    const placementConstraints = [{ type: 'memberOf', expression: 'attribute:stack == blue' }];
    expect(ec2Plan({ task: { placementConstraints } }).revisions[0]!.memberOf).toEqual([
      'attribute:stack == blue',
    ]);
  });
});
