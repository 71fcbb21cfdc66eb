import { describe, expect, test } from 'vitest';
import { design, type Props } from '#model/build.ts';
import { planOf } from '../boot.ts';
import type { HostGroup, Plan } from '../plan.ts';
import { ec2Plan } from './plan-of.test-support.ts';

const planWith = (props: Props, role?: Props): Plan =>
  planOf(
    design((d) => {
      const group = d.node('ec2-capacity', { name: 'hosts', ...props });
      if (role) d.link('instance-role', d.node('iam-role', role), group);
    }),
  );
const groupWith = (props: Props, role?: Props): HostGroup => planWith(props, role).groups[0]!;

describe('host groups', () => {
  test('have the room, counts and place of the drawn group', () => {
    const { groups } = ec2Plan({}, { instances: 5, instanceType: 'm5.large', zones: ['a', 'b'] });
    expect(groups).toMatchObject([
      {
        index: 0,
        name: 'hosts',
        cluster: 'cluster-1',
        instanceType: 'm5.large',
        room: { cpuUnits: 2048, memoryMib: 7680 },
        startCount: 5,
        minSize: 0,
        maxSize: 5,
        zones: [0, 1],
        provider: undefined,
        lacks: [],
      },
    ]);
  });

  test('start with minSize instances when no desired capacity is given', () => {
    expect(groupWith({ desiredCapacity: undefined, minSize: 3, maxSize: 9 }).startCount).toBe(3);
  });

  test('of an unknown instance type take no part, and are noted', () => {
    const plan = planWith({ instanceType: 'q9.huge' });
    expect(plan.groups).toEqual([]);
    expect(plan.notes).toEqual([
      { node: 'ec2-capacity-1', says: 'hosts takes no part: nothing is known of the instance type q9.huge.' },
    ]);
  });

  test('carry the built-in attributes that are known, and custom ones', () => {
    const linux = groupWith({
      instanceType: 'm6g.large',
      awsvpcTrunking: true,
      attributes: [{ name: 'stack', value: 'blue' }, { name: 'plain' }, { value: 'nameless' }],
    });
    expect(linux.attributes).toEqual({
      'ecs.instance-type': 'm6g.large',
      'ecs.os-type': 'linux',
      'ecs.os-family': 'LINUX',
      'ecs.cpu-architecture': 'arm64',
      'ecs.awsvpc-trunk-id': 'trunk',
      stack: 'blue',
      plain: '',
    });
    const windows = groupWith({ amiFamily: 'WINDOWS_SERVER_2022_CORE' });
    expect(windows.attributes).toMatchObject({
      'ecs.os-type': 'windows',
      'ecs.os-family': 'WINDOWS_SERVER_2022_CORE',
      'ecs.cpu-architecture': 'x86_64',
    });
    expect(windows.attributes).not.toHaveProperty('ecs.awsvpc-trunk-id');
  });

  test('their provider has the defaults of AWS', () => {
    expect(groupWith({ capacityProvider: { name: 'cp', managedScaling: {} } }).provider).toEqual({
      name: 'cp',
      managedScaling: {
        targetCapacity: 100,
        minimumScalingStepSize: 1,
        maximumScalingStepSize: 10_000,
        instanceWarmupMs: 300_000,
      },
      managedTerminationProtection: false,
      managedDraining: true,
    });
  });

  test('managed scaling is off when it is disabled or not mentioned', () => {
    const off = { name: 'cp', managedScaling: { status: 'DISABLED' }, managedDraining: 'DISABLED' };
    expect(groupWith({ capacityProvider: off }).provider).toMatchObject({
      managedScaling: undefined,
      managedDraining: false,
    });
    expect(groupWith({ capacityProvider: { name: 'cp' } }).provider!.managedScaling).toBeUndefined();
  });

  test('the agent has its settings', () => {
    const agent = { ECS_IMAGE_PULL_BEHAVIOR: 'once', ECS_ENABLE_SPOT_INSTANCE_DRAINING: true };
    expect(groupWith({ agent }).agent).toEqual({ imagePullBehavior: 'once', spotInstanceDraining: true });
    expect(groupWith({ agent: {} }).agent).toEqual({
      imagePullBehavior: 'default',
      spotInstanceDraining: false,
    });
  });

  test('more instances than a rehearsal can hold are refused', () => {
    expect(() => planWith({ desiredCapacity: 100_001 })).toThrow('100,001 instances');
  });
});

describe('instances whose role does not let them register', () => {
  const trust = { services: ['ec2.amazonaws.com'] };

  test.each([
    [{ roleName: 'r', trust, managedPolicies: [] }, 'may not do ecs:RegisterContainerInstance, ecs:Poll'],
    [
      { roleName: 'r', trust: { services: [] }, managedPolicies: ['AmazonEC2ContainerServiceforEC2Role'] },
      'does not trust ec2.amazonaws.com',
    ],
  ])('are none: %o', (role, words) => {
    const plan = planWith({ desiredCapacity: 4, minSize: 2, maxSize: 8 }, role);
    const text = `its instances cannot register, because the instance role r ${words}.`;
    expect(plan.groups[0]).toMatchObject({
      startCount: 0,
      minSize: 0,
      maxSize: 0,
      lacks: [{ phase: 'register', text }],
    });
    expect(plan.notes).toEqual([{ node: 'ec2-capacity-1', says: `hosts takes no part: ${text}` }]);
  });

  test.each([
    { roleName: 'r', trust, managedPolicies: ['AmazonEC2ContainerServiceforEC2Role'] },
    { roleName: 'r', trust, managedPolicies: [], policiesKnown: false },
    { roleName: 'r', trust: undefined, managedPolicies: ['OwnPolicy'] },
  ])('are taken to join when it does, or nobody knows: %o', (role) => {
    expect(groupWith({ desiredCapacity: 4 }, role)).toMatchObject({ startCount: 4, lacks: [] });
  });
});
