import { describe, expect, test } from 'vitest';
import type { HostRoom } from '#model/view/hosts.ts';
import type { Demand } from '../../plan.ts';
import { instancesToAdd, tasksPerInstance, type WaitingTasks } from './instances-to-add.ts';

const room: HostRoom = {
  cpuUnits: 2048,
  memoryMib: 7985,
  gpus: 1,
  awsvpcTasks: 3,
  trunking: false,
  arch: 'x86_64',
  reservedTcpPorts: [22, 51678],
};
const hostPorts = ['8080/tcp', '51678/tcp', '51678/udp'];

function waiting(count: number, demand: Partial<Demand> = {}, distinctInstance = false): WaitingTasks {
  const least: Demand = { cpuUnits: 0, memoryMib: 128, gpus: 0, takesInterface: false, hostPorts: [] };
  return { demand: { ...least, ...demand }, count, distinctInstance };
}

const each = (tasks: WaitingTasks): number => tasksPerInstance(tasks, room, hostPorts);
const toAdd = (...tasks: WaitingTasks[]): number => instancesToAdd(tasks, room, hostPorts);

describe('tasks that an empty instance runs', () => {
  test.each([
    ['memory', { cpuUnits: 512, memoryMib: 2048 }, 3],
    ['CPU', { cpuUnits: 1024, memoryMib: 128 }, 2],
    ['GPUs', { gpus: 1 }, 1],
    ['network interfaces', { takesInterface: true }, 3],
    ['a fixed host port', { hostPorts: [0] }, 1],
    ['a port that the agent keeps for itself', { hostPorts: [1] }, 0],
    ['the same port of another protocol', { hostPorts: [2] }, 1],
    ['more memory than it has', { memoryMib: 7986 }, 0],
  ])('are limited by %s', (_, demand, count) => {
    expect(each(waiting(100, demand))).toBe(count);
  });

  test('are one where no two may share an instance', () => {
    expect(each(waiting(100, {}, true))).toBe(1);
  });
});

describe('instances that waiting tasks call for', () => {
  test('are as many as it takes to pack them', () => {
    expect(toAdd(waiting(7, { memoryMib: 2048 }))).toBe(3);
    expect(toAdd(waiting(6, { memoryMib: 2048 }))).toBe(2);
    expect(toAdd(waiting(4, {}, true))).toBe(4);
  });

  test('are those of the group of tasks that needs the most', () => {
    expect(toAdd(waiting(7, { memoryMib: 2048 }), waiting(4, { hostPorts: [0] }))).toBe(4);
  });

  test('leave out tasks that fit no empty instance', () => {
    const tooLarge = waiting(9, { memoryMib: 8000 });
    expect(toAdd(tooLarge)).toBe(0);
    expect(toAdd(tooLarge, waiting(1))).toBe(1);
  });

  test('are none where none wait', () => {
    expect(toAdd()).toBe(0);
  });
});
