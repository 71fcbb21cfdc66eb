import { describe, expect, test } from 'vitest';
import { unborn } from '#store/run-states.ts';
import { startOrder } from './start-order.ts';
import { orderedTasks, type TaskColumns } from './task-order.ts';
import { allPhases } from './task-phases.ts';

const [pending, running, healthy] = [1, 3, 8];

const tasks: TaskColumns = {
  count: 6,
  workload: Int32Array.from([0, 0, 1, 1, 0, 0]),
  revision: Int32Array.from([0, 2, 1, 1, 0, 2]),
  zone: Int32Array.from([1, 0, -1, 1, 0, -1]),
  states: Uint16Array.from([running | healthy, pending, running, unborn, running | (1 << 6)]),
};
const listed = (
  ...given: [Parameters<typeof orderedTasks>[1], Parameters<typeof orderedTasks>[2]]
): number[] => [...orderedTasks(tasks, ...given)];

describe('the list of tasks', () => {
  test('is in the order of their start', () => {
    expect(listed({}, 'start')).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test('is in the order of revisions or zones, and then of their start', () => {
    expect(listed({}, 'revision')).toEqual([0, 4, 2, 3, 1, 5]);
    expect(listed({}, 'zone')).toEqual([2, 5, 1, 4, 0, 3]);
  });

  test('has those that pass the filters', () => {
    expect(listed({ workload: 1 }, 'start')).toEqual([2, 3]);
    expect(listed({ revision: 2 }, 'zone')).toEqual([5, 1]);
    expect(listed({ state: running }, 'start')).toEqual([0, 2, 4]);
    expect(listed({ workload: 0, state: -1 }, 'start')).toEqual([5]);
    expect(listed({ revision: 7 }, 'revision')).toEqual([]);
  });
});

describe('the start order of containers', () => {
  const container = (name: string, ...dependsOn: Array<{ container: number; condition: string }>) => ({
    name,
    essential: true,
    hasHealthCheck: false,
    dependsOn,
  });

  test('puts each after those it waits for, and says why', () => {
    const steps = startOrder([
      container('app', { container: 1, condition: 'HEALTHY' }, { container: 2, condition: 'SUCCESS' }),
      container('db'),
      container('migrate', { container: 1, condition: 'HEALTHY' }),
      container('proxy'),
    ]);
    expect(steps.map(({ containers }) => containers.map(({ name }) => name))).toEqual([
      ['db', 'proxy'],
      ['migrate'],
      ['app'],
    ]);
    expect(steps[2]!.containers[0]!.after).toEqual(['db is HEALTHY', 'migrate has exited with 0']);
  });

  test('ends with containers that wait for each other', () => {
    const circle = [
      container('a', { container: 1, condition: 'START' }),
      container('b', { container: 0, condition: 'START' }),
    ];
    expect(startOrder(circle).flatMap(({ containers }) => containers)).toHaveLength(2);
  });
});

test('every state has letters and a look of its own', () => {
  expect(new Set(allPhases.map(({ letters }) => letters)).size).toBe(allPhases.length);
  expect(new Set(allPhases.map(({ colour, pattern }) => `${colour} ${pattern}`)).size).toBe(allPhases.length);
});
