import { describe, expect, test } from 'vitest';
import { design, service, type ServiceParts } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import { planOf } from '../boot.ts';
import { ec2Plan, fargatePlan, specOf } from './plan-of.test-support.ts';

const task = {
  family: 'api',
  networkMode: 'awsvpc',
  containerDefinitions: [{ name: 'api', image: 'api:1' }],
};
const inSubnets = (...subnets: string[]) => ({ awsvpcConfiguration: { subnets } });
/** Names of the zones that the service may be in. */
const zonesFor = (drawn: Design): string[] => {
  const plan = planOf(drawn);
  return specOf(plan).zones.map((zone) => plan.zones[zone]!);
};
const onFargate = (subnets: string[], parts: ServiceParts = {}): string[] =>
  zonesFor(service({ runs: task, props: { networkConfiguration: inSubnets(...subnets) }, ...parts }));

describe('the zones of a plan', () => {
  test('are those of instances and subnets, each once, in alphabetical order', () => {
    const plan = planOf(
      design((d) => {
        d.node('ec2-capacity', { availabilityZones: ['c', 'a'] });
        d.node('ec2-capacity', { availabilityZones: ['b', 'a', 'b'] });
      }),
    );
    expect(plan.zones).toEqual(['a', 'b', 'c']);
    expect(plan.groups.map(({ zones }) => zones)).toEqual([
      [2, 0],
      [1, 0],
    ]);
  });

  test('a letter alone is the zone whose full name ends in it', () => {
    const plan = planOf(
      design((d) => {
        d.node('ec2-capacity', { availabilityZones: ['b', 'a'] });
        d.node('ec2-capacity', { availabilityZones: ['us-east-1a'] });
      }),
    );
    expect(plan.zones).toEqual(['b', 'us-east-1a']);
    expect(plan.groups.map(({ zones }) => zones)).toEqual([[0, 1], [1]]);
  });

  test('a letter that two full names end in stands for neither', () => {
    const plan = planOf(
      design((d) => {
        d.node('ec2-capacity', { availabilityZones: ['a', 'us-east-1a', 'eu-west-1a'] });
      }),
    );
    expect(plan.zones).toEqual(['a', 'eu-west-1a', 'us-east-1a']);
  });

  test('a group without zones is in those of its VPC, or in one without a name', () => {
    const plan = planOf(
      design((d) => {
        const vpc = d.node('vpc', { availabilityZones: ['x', 'y'] });
        d.node('ec2-capacity', { availabilityZones: undefined }, vpc);
        d.node('ec2-capacity', { availabilityZones: undefined });
      }),
    );
    expect(plan.zones).toEqual(['unnamed zone', 'x', 'y']);
    expect(plan.groups.map(({ zones }) => zones)).toEqual([[1, 2], [0]]);
  });

  test('more than 32 are refused', () => {
    const many = Array.from({ length: 33 }, (_, i) => `z${i}`);
    expect(() => ec2Plan({}, { instances: 1, zones: many })).toThrow('33 Availability Zones');
  });
});

describe('the zones of a service', () => {
  test('are those of its drawn subnets', () => {
    expect(onFargate(['private-b'], { vpc: {} })).toEqual(['b']);
    expect(specOf(fargatePlan({}, ['x', 'y'])).zones).toEqual([0, 1]);
  });

  test('on Fargate in a VPC that does not have these subnets, are those of the VPC', () => {
    expect(onFargate(['subnet-0abc'], { vpc: { availabilityZones: ['p', 'q'] } })).toEqual(['p', 'q']);
  });

  test('on Fargate without a VPC, are what the names of subnets tell', () => {
    expect(onFargate(['private-a', 'app-eu-west-1c', 'subnet-0abc'])).toEqual([
      'a',
      'eu-west-1c',
      'zone of subnet-0abc',
    ]);
  });

  test('on Fargate without subnets, is one without a name', () => {
    expect(zonesFor(service({ runs: task, props: { networkConfiguration: undefined } }))).toEqual([
      'unnamed zone',
    ]);
  });

  test('on instances in awsvpc mode, are those of its drawn subnets, whatever zones the instances are in', () => {
    const parts: ServiceParts = {
      runs: task,
      on: 'EC2',
      vpc: {},
      capacity: { availabilityZones: ['a', 'b'] },
    };
    expect(zonesFor(service({ ...parts, props: { networkConfiguration: inSubnets('private-b') } }))).toEqual([
      'b',
    ]);
  });

  test('on instances in bridge mode, or with subnets that are not drawn, are those of its instances', () => {
    expect(specOf(ec2Plan({}, { instances: 2, zones: ['b', 'a'] })).zones).toEqual([1, 0]);
    const capacity = { availabilityZones: ['f'] };
    const props = { networkConfiguration: inSubnets('subnet-1') };
    expect(zonesFor(service({ runs: task, on: 'EC2', capacity, props }))).toEqual(['f']);
  });
});
