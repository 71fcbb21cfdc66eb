import { describe, expect, test } from 'vitest';
import type { JsonObject } from '#model/json.ts';
import { checkDesign } from '#rules/check.ts';
import { planOf } from '../boot.ts';
import { specOf } from './plan-of.test-support.ts';
import { BadService, designOfService, shorthandName } from './service-shorthand.ts';

const planFor = (json: JsonObject) => planOf(designOfService(json));
const refusal = (json: JsonObject): string => {
  try {
    designOfService(json);
  } catch (error) {
    if (error instanceof BadService) return error.message;
    throw error;
  }
  return '';
};

describe('designOfService', () => {
  test('the counts and percentages are those that are given', () => {
    const plan = planFor({
      desiredCount: 4,
      minimumHealthyPercent: 50,
      maximumPercent: 200,
      launchType: 'FARGATE',
    });
    expect(plan.workloads).toHaveLength(1);
    expect(plan.workloads[0]).toMatchObject({ name: shorthandName, desired: 4 });
    expect(specOf(plan)).toMatchObject({
      minimumHealthyPercent: 50,
      maximumPercent: 200,
      strategy: { type: 'ROLLING' },
      lanes: [{ name: 'FARGATE', sort: 'fargate' }],
      zones: [0, 1, 2],
    });
    expect(plan.notes).toEqual([]);
    expect(plan.revisions[0]!.lacks).toEqual([]);
  });

  test('what is left out is the default of AWS, on Fargate', () => {
    const plan = planFor({ desiredCount: 1 });
    expect(specOf(plan)).toMatchObject({ minimumHealthyPercent: 100, maximumPercent: 200 });
    expect(specOf(plan).circuitBreaker.enable).toBe(false);
    expect(specOf(plan).lanes[0]!.sort).toBe('fargate');
    expect(plan.targetGroups).toEqual([]);
  });

  test('on EC2 there is room for twice the tasks, whatever their size and port', () => {
    for (const task of [{}, { cpu: 1024, memory: 4096 }, { hostPort: 80 }, { cpu: 2000, memory: 6 }]) {
      const plan = planFor({ desiredCount: 40, launchType: 'EC2', ...task });
      const { room, startCount } = plan.groups[0]!;
      const { cpuUnits, memoryMib, hostPorts } = plan.revisions[0]!.demand;
      const copies = Math.min(
        Math.floor(room.cpuUnits / cpuUnits),
        Math.floor(room.memoryMib / memoryMib),
        hostPorts.length > 0 ? 1 : Infinity,
      );
      expect(startCount * copies).toBeGreaterThanOrEqual(80);
      expect(specOf(plan).lanes).toMatchObject([{ sort: 'ec2', groups: [0] }]);
    }
  });

  test('instances says how many there are instead', () => {
    const plan = planFor({ desiredCount: 40, launchType: 'EC2', instances: 2, instanceType: 'c5.large' });
    expect(plan.groups[0]).toMatchObject({ startCount: 2, maxSize: 2, instanceType: 'c5.large' });
  });

  test('a load balancer brings its target group and traffic', () => {
    const plan = planFor({
      desiredCount: 2,
      loadBalancer: 'application',
      deregistrationDelaySeconds: 30,
      requestsPerSecond: 12.5,
      healthCheckGracePeriodSeconds: 90,
    });
    expect(plan.targetGroups).toMatchObject([
      { balancerType: 'application', deregistrationDelayMs: 30_000, workload: 0 },
    ]);
    expect(plan.sources).toMatchObject([{ ratePerSecondMilli: 12_500 }]);
    expect(specOf(plan).healthCheckGracePeriodMs).toBe(90_000);
  });

  test('strategies and the circuit breaker are written as in deploymentConfiguration', () => {
    const plan = planFor({
      desiredCount: 2,
      strategy: 'CANARY',
      bakeTimeInMinutes: 3,
      canaryConfiguration: { canaryPercent: 12.5 },
      deploymentCircuitBreaker: { enable: true, rollback: false },
    });
    expect(specOf(plan).strategy).toEqual({
      type: 'CANARY',
      canaryPermille: 125,
      canaryBakeMs: 600_000,
      bakeMs: 180_000,
    });
    expect(specOf(plan).circuitBreaker).toMatchObject({ enable: true, rollback: false, value: 50 });
  });

  test.each([
    { desiredCount: 3 },
    { desiredCount: 3, loadBalancer: 'application', requestsPerSecond: 10 },
    { desiredCount: 3, launchType: 'EC2', loadBalancer: 'network' },
    { desiredCount: 3, launchType: 'EC2', minimumHealthyPercent: 50, hostPort: 8080 },
  ])('%o draws a design that breaks no rule AWS enforces, and the same one each time', (json) => {
    const drawn = designOfService(json);
    expect(designOfService(json)).toEqual(drawn);
    const errors = checkDesign(drawn).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ message }) => message)).toEqual([]);
  });

  test('null counts as left out', () => {
    expect(specOf(planFor({ desiredCount: 1, maximumPercent: null })).maximumPercent).toBe(200);
  });
});

describe('a shorthand is refused', () => {
  test('with every fault, each on a line of its own', () => {
    expect(refusal({ minimumHealthyPercent: 130, maximumPercent: 'much' }).split('\n').toSorted()).toEqual([
      'desiredCount is required.',
      'maximumPercent must be a number; it is "much".',
      'minimumHealthyPercent may be at most 100 %; it is 130.',
    ]);
  });

  test('for an unknown key, with those that are known', () => {
    expect(refusal({ desiredCount: 1, minHealthy: 50 })).toMatch(
      /^minHealthy is not known here; known are desiredCount, minimumHealthyPercent, .*instanceType\.$/,
    );
  });

  test.each([
    [{ hostPort: 80 }, 'hostPort is for the launchType EC2 alone.'],
    [{ requestsPerSecond: 5 }, 'requestsPerSecond needs a loadBalancer.'],
    [{ cpu: 256, memory: 4096 }, 'Fargate does not sell 256 CPU units with 4096 MiB.'],
    [{ launchType: 'EC2', instanceType: 'q9.huge' }, 'Nothing is known of the instance type q9.huge.'],
    [{ launchType: 'EC2', memory: 90_000 }, 'A task does not fit on an instance of the type m5.large.'],
    [{ launchType: 'EXTERNAL' }, 'launchType must be one of FARGATE, EC2; it is "EXTERNAL".'],
  ])('for %o', (json, message) => {
    expect(refusal({ desiredCount: 1, ...json })).toBe(message);
  });

  test('when it is no object', () => {
    expect(() => designOfService([4])).toThrow('A service is a JSON object, e.g. {"desiredCount":4}.');
  });
});
