import { describe, expect, test } from 'vitest';
import type { Json } from '#model/json.ts';
import type { EcsService } from '../systems/ecs-service/spec.ts';
import type { DrawnService } from './draw-service.ts';
import { ec2Plan, fargatePlan, specOf } from './plan-of.test-support.ts';

const onFargate = (parts: DrawnService = {}): EcsService => specOf(fargatePlan(parts));
const onInstances = (parts: DrawnService = {}): EcsService => specOf(ec2Plan(parts));
const deployed = (deployment: Record<string, Json>): EcsService => onFargate({ deployment });

describe('a service of which nothing is said', () => {
  test('has the defaults of AWS', () => {
    expect(onFargate({ props: { deploymentConfiguration: undefined } })).toEqual({
      controller: 'ECS',
      scheduling: 'REPLICA',
      minimumHealthyPercent: 100,
      maximumPercent: 200,
      strategy: { type: 'ROLLING' },
      circuitBreaker: {
        enable: false,
        rollback: false,
        type: 'BOUNDED_PERCENT',
        value: 50,
        resetOnHealthyTask: true,
      },
      alarms: { enable: false, rollback: false },
      earlySuccess: undefined,
      hooks: [],
      healthCheckGracePeriodMs: 0,
      lanes: [{ name: 'FARGATE', sort: 'fargate', groups: [], base: 0, weight: 1 }],
      throughProvider: false,
      placementStrategy: [],
      placementConstraints: [],
      zoneRebalancing: true,
      zones: [0, 1, 2],
      targetGroups: [],
      scaling: undefined,
      taskGroup: 'service:api',
    });
  });

  test('is spread over the zones on instances', () => {
    expect(onInstances().placementStrategy).toEqual([
      { type: 'spread', field: 'attribute:ecs.availability-zone' },
    ]);
  });
});

describe('a DAEMON service', () => {
  const daemon = (deployment: Record<string, Json> = {}): EcsService =>
    onInstances({ props: { schedulingStrategy: 'DAEMON' }, deployment });

  test('has 0 and 100 percent, no strategy and no rebalancing', () => {
    expect(daemon()).toMatchObject({
      minimumHealthyPercent: 0,
      maximumPercent: 100,
      placementStrategy: [],
      zoneRebalancing: false,
    });
  });

  test('never has two tasks on an instance, whatever is written', () => {
    expect(daemon({ minimumHealthyPercent: 50, maximumPercent: 200 })).toMatchObject({
      minimumHealthyPercent: 50,
      maximumPercent: 100,
    });
  });
});

describe('what is written', () => {
  test('of the circuit breaker', () => {
    const deploymentCircuitBreaker = {
      enable: true,
      rollback: true,
      resetOnHealthyTask: false,
      thresholdConfiguration: { type: 'COUNT', value: 7 },
    };
    expect(deployed({ deploymentCircuitBreaker }).circuitBreaker).toEqual({
      enable: true,
      rollback: true,
      type: 'COUNT',
      value: 7,
      resetOnHealthyTask: false,
    });
  });

  test('of alarms and the grace period', () => {
    const alarms = { enable: true, rollback: true, alarmNames: ['errors'] };
    expect(deployed({ alarms }).alarms).toEqual({ enable: true, rollback: true });
    expect(onFargate({ props: { healthCheckGracePeriodSeconds: 90 } }).healthCheckGracePeriodMs).toBe(90_000);
  });

  test('of early success, once it is enabled and whole', () => {
    const whole = { enable: true, healthyPercent: 80, sourceServiceRevisionCleanup: 'DEFERRED' };
    expect(deployed({ earlySuccessCriteria: whole }).earlySuccess).toEqual({
      healthyPercent: 80,
      cleanup: 'DEFERRED',
    });
    expect(deployed({ earlySuccessCriteria: { ...whole, enable: false } }).earlySuccess).toBeUndefined();
    expect(deployed({ earlySuccessCriteria: { enable: true } }).earlySuccess).toBeUndefined();
  });

  test('of placement, with host for instanceId and resources in small letters', () => {
    const props = {
      placementStrategy: [
        { type: 'spread', field: 'host' },
        { type: 'binpack', field: 'MEMORY' },
        { type: 'random' },
      ],
      placementConstraints: [
        { type: 'distinctInstance' },
        { type: 'memberOf', expression: 'attribute:stack == blue' },
        { type: 'memberOf' },
      ],
    };
    expect(onInstances({ props })).toMatchObject({
      placementStrategy: [
        { type: 'spread', field: 'instanceId' },
        { type: 'binpack', field: 'memory' },
        { type: 'random', field: '' },
      ],
      placementConstraints: [
        { type: 'distinctInstance', expression: '' },
        { type: 'memberOf', expression: 'attribute:stack == blue' },
      ],
    });
  });

  test('beyond what AWS takes, is brought to the nearest it takes', () => {
    expect(deployed({ minimumHealthyPercent: 140 }).minimumHealthyPercent).toBe(100);
    expect(onFargate({ props: { healthCheckGracePeriodSeconds: -1 } }).healthCheckGracePeriodMs).toBe(0);
    expect(onFargate({ props: { healthCheckGracePeriodSeconds: 1e9 } }).healthCheckGracePeriodMs).toBe(
      2_147_483_647,
    );
  });
});
