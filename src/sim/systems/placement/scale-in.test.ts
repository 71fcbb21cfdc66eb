import { describe, expect, test } from 'vitest';
import { TaskFlag } from '../../world/tables.ts';
import { binpack, clusterOf, type Cluster } from './cluster.test-support.ts';
import { chooseToStop } from './scale-in.ts';

/** Healthy tasks on these hosts. */
const healthyOn = (cluster: Cluster, hosts: readonly number[], service = 0, revision = 0): number[] =>
  hosts.map((host) => {
    const task = cluster.put(host, service, revision);
    cluster.heal(task);
    return task;
  });

const three = { zones: ['a', 'b', 'c'], count: 3 };

describe('tasks that are to stop', () => {
  test('are those not counted as healthy first', () => {
    const cluster = clusterOf({ groups: [three], services: [{}] });
    healthyOn(cluster, [0, 0, 0]);
    const broken = [cluster.put(1), cluster.put(2)];
    expect(chooseToStop(cluster.world, cluster.deployments[0]!, 2)).toEqual(broken);
    const [one] = chooseToStop(cluster.world, cluster.deployments[0]!, 1);
    expect(broken).toContain(one);
  });

  test('leave zones as even as can be', () => {
    const cluster = clusterOf({ groups: [three], services: [{}] });
    healthyOn(cluster, [0, 0, 0, 0, 1, 1, 1, 2, 2]);
    const chosen = chooseToStop(cluster.world, cluster.deployments[0]!, 3);
    const zones = chosen.map((task) => cluster.world.tasks.host[task]);
    expect(zones.toSorted()).toEqual([0, 0, 1]);
  });

  test('come from the instance that would have the most left, when packed by memory', () => {
    const groups = [{ memoryMib: 4000 }, { memoryMib: 8000 }];
    const cluster = clusterOf({
      groups,
      services: [{ revisions: [{ memoryMib: 512 }], strategy: [binpack('memory')] }],
    });
    const [, ...onLarge] = healthyOn(cluster, [0, 1, 1]);
    expect(chooseToStop(cluster.world, cluster.deployments[0]!, 2).toSorted()).toEqual(onLarge);
  });

  test('are the same whether asked for at once or one by one', () => {
    const at = (): Cluster => {
      const cluster = clusterOf({ groups: [three, three], services: [{}], seed: 7 });
      healthyOn(cluster, [0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 0]);
      return cluster;
    };
    const together = at();
    const [deployment] = together.deployments[0]!;
    const singly = at();
    const chosen: number[] = [];
    for (let i = 0; i < 9; i++) {
      const [task] = chooseToStop(singly.world, [deployment!], 1);
      singly.doom(task!);
      chosen.push(task!);
    }
    expect(chooseToStop(together.world, [deployment!], 9)).toEqual(chosen);
  });

  test('are chosen among several deployments as if they were one', () => {
    const cluster = clusterOf({ groups: [three], services: [{ revisions: [{}, {}] }] });
    const old = healthyOn(cluster, [0, 0, 1]);
    const young = healthyOn(cluster, [0, 1, 2], 0, 1);
    const [oldest, newest] = cluster.deployments[0]!;
    // Zone a has three tasks, of which only one is of the new revision.
    expect(chooseToStop(cluster.world, [newest!], 1)).toEqual([young[0]]);
    const chosen = chooseToStop(cluster.world, [oldest!, newest!], 6);
    expect(chosen.toSorted()).toEqual([...old, ...young].toSorted());
    expect([old[0], old[1], young[0]]).toContain(chosen[0]);
  });

  test('are never protected ones, nor such as may not stop', () => {
    const cluster = clusterOf({ groups: [three], services: [{}] });
    const [first, second, third, last] = healthyOn(cluster, [0, 0, 0, 1]);
    cluster.world.tasks.flags[first!]! |= TaskFlag.PROTECTED;
    const mayStop = (task: number): boolean => task !== second;
    expect(chooseToStop(cluster.world, cluster.deployments[0]!, 4, mayStop)).toEqual([third, last]);
    // What was crossed out is back in the next choice.
    cluster.world.tasks.flags[first!]! &= ~TaskFlag.PROTECTED;
    expect(chooseToStop(cluster.world, cluster.deployments[0]!, 4).toSorted()).toEqual([
      first,
      second,
      third,
      last,
    ]);
  });

  test('are no more healthy ones than may stop, however many are asked for', () => {
    const cluster = clusterOf({ groups: [three], services: [{}] });
    healthyOn(cluster, [0, 1, 2]);
    const broken = cluster.put(0);
    const chosen = chooseToStop(cluster.world, cluster.deployments[0]!, 4, undefined, 1);
    expect(chosen).toHaveLength(2);
    expect(chosen[0]).toBe(broken);
  });

  test('on Fargate are those in the zone with the most', () => {
    const cluster = clusterOf({ groups: [three], services: [{ sort: 'fargate' }] });
    const tasks = [0, 1, 1, 2, 2, 2].map((zone) => cluster.putInZone(zone));
    for (const task of tasks) cluster.heal(task);
    const zones = chooseToStop(cluster.world, cluster.deployments[0]!, 3).map(
      (task) => cluster.world.tasks.zone[task],
    );
    expect(zones[0]).toBe(2);
    expect(zones.toSorted()).toEqual([1, 2, 2]);
  });

  test('on instances are counted apart from those on Fargate', () => {
    const cluster = clusterOf({ groups: [three], services: [{ sort: 'fargate' }, {}] });
    expect(chooseToStop(cluster.world, cluster.deployments[1]!, 1)).toEqual([]);
  });
});

describe('a long run of choices', () => {
  // What one choice looks at must not grow with the service: counted, not timed.
  test.each([
    ['on instances', 'ec2' as const],
    ['on Fargate', 'fargate' as const],
  ])('%s looks at few tasks for each', (_, sort) => {
    const cluster = clusterOf({ groups: [{ zones: ['a', 'b', 'c'], count: 200 }], services: [{ sort }] });
    const tasks = Array.from({ length: 2000 }, (_, i) =>
      sort === 'ec2' ? cluster.put(i % 200) : cluster.putInZone(i % 3),
    );
    for (const task of tasks) cluster.heal(task);
    chooseToStop(cluster.world, cluster.deployments[0]!, 1);
    let reads = 0;
    const { workload } = cluster.world.tasks;
    cluster.world.tasks.workload = new Proxy(workload, {
      get(target, key) {
        reads++;
        return Reflect.get(target, key) as unknown;
      },
    });
    for (let i = 0; i < 100; i++) {
      const [task] = chooseToStop(cluster.world, cluster.deployments[0]!, 1);
      cluster.doom(task!);
    }
    expect(reads).toBeLessThan(100 * 100);
  });
});
