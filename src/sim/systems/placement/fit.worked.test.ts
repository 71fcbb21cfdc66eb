import { describe, expect } from 'vitest';
import { design, type Props } from '#model/build.ts';
import { planOf } from '../../boot.ts';
import type { Demand, HostGroup } from '../../plan.ts';
import { ec2Plan } from '../../boot/plan-of.test-support.ts';
import { numbersIn, worked } from '../../worked-examples/worked.test-support.ts';
import { clusterOf, type GroupSketch } from './cluster.test-support.ts';
import { refusal } from './refusal.ts';

/** How many tasks one host takes, and why no more. */
function filled(group: GroupSketch, demand: Partial<Demand>, networkMode = 'bridge') {
  const cluster = clusterOf({ groups: [group], services: [{ revisions: [demand], networkMode }] });
  let tasks = 0;
  while (cluster.start() !== -1) tasks++;
  return { tasks, code: refusal(cluster.world, cluster.request()).code };
}

const groupWith = (props: Props): HostGroup =>
  planOf(design((d) => void d.node('ec2-capacity', { name: 'hosts', ...props }))).groups[0]!;

const sketchOf = ({ room, instanceType }: HostGroup): GroupSketch => ({
  type: instanceType,
  cpuUnits: room.cpuUnits,
  memoryMib: room.memoryMib,
  interfaces: room.awsvpcTasks,
});

const memoryOf = (task: Props): number => ec2Plan({ task }).revisions[0]!.demand.memoryMib;

const twoContainers: Props = {
  cpu: undefined,
  containerDefinitions: [
    { name: 'one', image: 'one', essential: true, memory: 1024, memoryReservation: 512 },
    { name: 'two', image: 'two', essential: true, memory: 512 },
  ],
};

describe('fit', () => {
  worked<{ in: string; out: string }>('fit', 0, ({ in: given, out }) => {
    const [bytes] = numbersIn(given).slice(-1);
    const memoryMib = Math.floor(bytes! / 2 ** 20);
    expect(memoryMib).toBe(numbersIn(out)[0]);
    // All that is registered is there for tasks.
    expect(filled({ memoryMib }, { memoryMib }).tasks).toBe(1);
    expect(filled({ memoryMib }, { memoryMib: memoryMib + 1 }).tasks).toBe(0);
  });

  worked<{ in: string; out: string }>('fit', 1, ({ in: given, out }) => {
    const [reserved] = numbersIn(given).slice(-1);
    const whole = groupWith({ instanceType: 'm5.large' }).room.memoryMib;
    const agent = { ECS_RESERVED_MEMORY: reserved! };
    expect(whole - groupWith({ instanceType: 'm5.large', agent }).room.memoryMib).toBe(
      7985 - numbersIn(out)[0]!,
    );
  });

  worked<{ out: string }>('fit', 2, ({ out }) => {
    expect(filled({ memoryMib: 1024 }, { memoryMib: 1000 }).tasks).toBe(numbersIn(out)[0]);
  });

  worked<{ out: string }>('fit', 3, ({ out }) => {
    expect(filled({ cpuUnits: 1024 }, { cpuUnits: 1000 }).tasks).toBe(numbersIn(out)[0]);
  });

  worked<{ in: string; out: string }>('fit', 4, ({ in: given, out }) => {
    const [vcpu, memoryMib, cpuUnits, needs] = numbersIn(given);
    const group = { cpuUnits: vcpu! * 1024, memoryMib: memoryMib! };
    const demand = { cpuUnits: cpuUnits!, memoryMib: needs! };
    expect(filled(group, demand)).toEqual({ tasks: numbersIn(out)[0], code: 'RESOURCE:MEMORY' });
    expect(filled({ ...group, memoryMib: 8192 }, demand).tasks).toBe(numbersIn(out)[1]);
  });

  worked<{ out: string }>('fit', 5, ({ out }) => {
    const group = sketchOf(groupWith({ instanceType: 'c5.large' }));
    const { tasks, code } = filled(group, { memoryMib: 64 }, 'awsvpc');
    expect(`${tasks} tasks, then ${code}`).toBe(out);
  });

  worked<{ out: string }>('fit', 6, ({ out }) => {
    const group = sketchOf(groupWith({ instanceType: 'c5.large', awsvpcTrunking: true }));
    expect(filled(group, { memoryMib: 64 }, 'awsvpc').tasks).toBe(numbersIn(out)[0]);
  });

  worked<{ out: string }>('fit', 7, ({ out }) => {
    expect(memoryOf({ ...twoContainers, memory: undefined })).toBe(numbersIn(out)[2]);
  });

  worked<{ out: string }>('fit', 8, ({ out }) => {
    expect(memoryOf({ ...twoContainers, memory: '2048' })).toBe(numbersIn(out)[0]);
  });
});
