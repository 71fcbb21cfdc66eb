import { describe, expect, test } from 'vitest';
import { awsvpcTaskSlots, instanceType, instanceTypeNames } from '../aws/instance-types.ts';
import { design, type Props } from '../build.ts';
import { indexOf } from '../design-index.ts';
import { hostsOf, type Hosts } from './hosts.ts';

function hosts(props: Props, vpc: Props = {}): Hosts {
  const drawn = design((d) => d.node('ec2-capacity', props, d.node('vpc', vpc)));
  return hostsOf(indexOf(drawn), 'ec2-capacity-1');
}

describe('hosts of an Auto Scaling group', () => {
  test('have what their type registers, not what is advertised', () => {
    expect(hosts({ instanceType: 't3.medium' }).each).toMatchObject({
      cpuUnits: 2048,
      memoryMib: 3884,
      awsvpcTasks: 2,
      trunking: false,
      arch: 'x86_64',
      gpus: 0,
    });
    expect(hosts({ instanceType: 'g4dn.xlarge' }).each?.gpus).toBe(1);
    expect(hosts({ instanceType: 'm7g.large' }).each?.arch).toBe('arm64');
  });

  test('take more awsvpc tasks with trunking, where the type has it', () => {
    const awsvpcTrunking = true;
    expect(hosts({ instanceType: 'm5.large' }).each?.awsvpcTasks).toBe(2);
    expect(hosts({ instanceType: 'm5.large', awsvpcTrunking }).each).toMatchObject({
      awsvpcTasks: 10,
      trunking: true,
    });
    expect(hosts({ instanceType: 't3.medium', awsvpcTrunking }).each).toMatchObject({
      awsvpcTasks: 2,
      trunking: false,
    });
    const onWindows = { instanceType: 'm5.large', awsvpcTrunking, amiFamily: 'WINDOWS_SERVER_2022_CORE' };
    expect(hosts(onWindows).each?.awsvpcTasks).toBe(2);
    expect(hosts(onWindows).each?.reservedTcpPorts).toContain(3389);
  });

  test('keep back the memory that the agent is told to', () => {
    const agent = { ECS_RESERVED_MEMORY: 256 };
    expect(hosts({ instanceType: 'm5.large', agent }).each?.memoryMib).toBe(7680 - 256);
  });

  test('spread evenly over the zones, the first ones taking what is left', () => {
    expect(hosts({ desiredCapacity: 5, availabilityZones: ['a', 'b', 'c'] })).toMatchObject({
      count: 5,
      zones: [
        { zone: 'a', hosts: 2 },
        { zone: 'b', hosts: 2 },
        { zone: 'c', hosts: 1 },
      ],
    });
  });

  test('use the zones of the VPC, or one without a name, when the group names none', () => {
    const bare: Props = { desiredCapacity: 2, availabilityZones: undefined };
    expect(hosts(bare, { availabilityZones: ['x', 'y', 'x'] }).zones).toEqual([
      { zone: 'x', hosts: 1 },
      { zone: 'y', hosts: 1 },
    ]);
    expect(hosts(bare, { availabilityZones: undefined }).zones).toEqual([{ zone: '', hosts: 2 }]);
  });

  test('start at the least the group keeps when nothing else is said', () => {
    expect(hosts({ desiredCapacity: undefined, minSize: 3 }).count).toBe(3);
    expect(hosts({ desiredCapacity: undefined, minSize: undefined }).count).toBe(0);
    expect(hosts({ desiredCapacity: 1, minSize: 3 }).count).toBe(3);
  });

  test('of an unknown type have no room that could be told', () => {
    expect(hosts({ instanceType: 'z9.huge', desiredCapacity: 2 })).toMatchObject({
      each: undefined,
      count: 2,
    });
  });
});

describe('instance types', () => {
  test('are looked up by their own names only', () => {
    expect(instanceTypeNames).toHaveLength(150);
    expect(instanceType('constructor')).toBeUndefined();
    expect(instanceType('t2.micro')?.nitro).toBe(false);
    expect(instanceType('m5.large')?.nitro).toBe(true);
  });

  test('register less than is advertised and take at least one awsvpc task', () => {
    const odd = instanceTypeNames
      .map((name) => instanceType(name)!)
      .filter(
        (type) =>
          type.registeredMib >= type.memoryMib ||
          awsvpcTaskSlots(type, false) < 1 ||
          awsvpcTaskSlots(type, true) < awsvpcTaskSlots(type, false),
      );
    expect(odd).toEqual([]);
  });
});
