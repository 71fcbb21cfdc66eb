import { describe, expect, test } from 'vitest';
import { TaskFlag } from '../../world/tables.ts';
import { binpack, clusterOf, zoneSpread } from './cluster.test-support.ts';
import { stopChoice, stopExplained } from './explain-stop.ts';
import { RandomCluster } from './random-cluster.test-support.ts';
import { chooseToStop } from './scale-in.ts';
import { stopAlternatives } from './stop-alternatives.ts';

describe('why this task stops', () => {
  test('the fullest zone, and there the emptiest instance, is told with numbers', () => {
    const cluster = clusterOf({
      groups: [{ zones: ['a'], count: 2, memoryMib: 4096 }, { zones: ['b'] }],
      services: [{ revisions: [{ memoryMib: 512 }], strategy: [zoneSpread, binpack('memory')] }],
    });
    const [first, , third] = [cluster.put(0), cluster.put(0), cluster.put(1), cluster.put(2)];
    for (const task of [0, 1, 2, 3]) cluster.heal(task);
    const [chosen] = chooseToStop(cluster.world, [0], 1);
    expect(chosen).toBe(third);
    const told = stopExplained(cluster.world, [0], chosen!, 'One may stop.');
    expect(told.answer).toBe(
      'One may stop. In us-east-1a are the most tasks of service-0 (3); then binpack memory, turned round, takes the one with the most left (4,096 MiB left).',
    );
    expect(told.table!.rows[0]).toMatchObject({ name: `task ${third! + 1}`, rank: 1, isTaken: true });
    expect(told.table!.rows.find(({ thing }) => thing!.number === first)!.rank).toBe(2);
    const other = stopAlternatives(cluster.world, [0]).find(({ change }) =>
      change.startsWith('With spread instance'),
    );
    expect(other).toEqual({
      change: 'With spread instance instead of spread zone, then binpack memory',
      outcome: 'either of task 1, task 2 would stop, with an even chance.',
      differs: true,
    });
  });

  test('those that are not healthy go first, and protected ones stay', () => {
    const cluster = clusterOf({ groups: [{ count: 3 }], services: [{}] });
    const tasks = [cluster.put(0), cluster.put(1), cluster.put(2)];
    cluster.heal(tasks[0]!);
    cluster.world.tasks.flags[tasks[1]!] = TaskFlag.PROTECTED;
    expect(stopChoice(cluster.world, [0])).toMatchObject({ sort: 'are not healthy', ties: [tasks[2]] });
    const told = stopExplained(cluster.world, [0], tasks[2]!, 'One may stop.');
    expect(told.answer).toBe(
      'One may stop. Tasks that are not healthy go first: stopping them costs nothing. It is the only one of them that is left.',
    );
    expect(told.table!.rows.find(({ thing }) => thing!.number === tasks[1])!.verdict).toBe(
      'protected: it stays',
    );
  });
});

test('the task that the index chooses is always among those that the explanation finds', () => {
  let asked = 0;
  for (let seed = 1; seed <= 80; seed++) {
    const cluster = new RandomCluster(seed);
    for (let step = 0; step < 60; step++) {
      grow(cluster, seed * 7919 + step * 104_729);
      for (const service of cluster.services.keys()) {
        if (cluster.onFargate(service)) continue;
        const [deployment] = cluster.engine.deployments[service]!;
        const choice = stopChoice(cluster.engine.world, [deployment!]);
        const [chosen] = chooseToStop(cluster.engine.world, [deployment!], 1);
        if (chosen === undefined) continue;
        asked++;
        expect(choice.ties).toContain(chosen);
      }
    }
  }
  expect(asked).toBeGreaterThan(1000);
});

/** Something that happens to a cluster, by a number. */
function grow(cluster: RandomCluster, number: number): void {
  const { hosts, tasks } = cluster;
  const kind = number % 6;
  const task = tasks[number % Math.max(1, tasks.length)];
  const host = number % Math.max(1, hosts.length);
  if (kind < 3 && hosts[host] && hasRoom(cluster, host, number))
    cluster.put(hosts[host], number % 3, number % 2);
  else if (kind === 3 && task?.wanted) cluster.heal(task);
  else if (kind === 4 && task?.wanted) cluster.doom(task);
  else if (task?.wanted) cluster.protect(task);
}

function hasRoom(cluster: RandomCluster, host: number, number: number): boolean {
  const { cpuUnits: cpuLeft, memoryMib: memoryLeft } = cluster.engine.world.hosts;
  const { cpuUnits, memoryMib } = cluster.demandOf(number % 3, number % 2);
  return cpuLeft[host]! >= cpuUnits && memoryLeft[host]! >= memoryMib;
}
