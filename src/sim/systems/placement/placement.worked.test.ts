import { describe, expect } from 'vitest';
import { numbersIn, worked } from '../../worked-examples/worked.test-support.ts';
import {
  binpack,
  clusterOf,
  distinctInstance,
  memberOf,
  spread,
  zoneSpread,
  type Cluster,
  type ClusterSketch,
} from './cluster.test-support.ts';
import { refusal } from './refusal.ts';
import { chooseToStop } from './scale-in.ts';

const abc = { zones: ['a', 'b', 'c'], count: 3 };
/** A1, B1, A2, B2 of 7,985 MiB each. */
const twoZones = { zones: ['a', 'b'], count: 4, memoryMib: 7985 };
const gib = [{ memoryMib: 1024 }];

const seeds = Array.from({ length: 40 }, (_, seed) => seed);

/** How many of the hosts have each of these names, most first: [2, 2, 0, 0]. */
function loads(cluster: Cluster): number[] {
  const { hosts } = cluster.world;
  return [...hosts.tasks.subarray(0, hosts.count)].toSorted((a, b) => b - a);
}

function byZone(cluster: Cluster): Record<string, number> {
  const counts: Record<string, number> = {};
  const { hosts } = cluster.world;
  for (let host = 0; host < hosts.count; host++)
    counts[cluster.zoneOf(host)] = (counts[cluster.zoneOf(host)] ?? 0) + hosts.tasks[host]!;
  return counts;
}

/** Runs with every seed, and gives the loads that come out. */
function loadsWith(count: number, sketch: ClusterSketch): number[][] {
  const seen = new Map<string, number[]>();
  for (const seed of seeds) {
    const cluster = clusterOf({ ...sketch, seed });
    cluster.startMany(count);
    seen.set(String(loads(cluster)), loads(cluster));
  }
  return [...seen.values()];
}

/** Fills a cluster of three zones with running tasks and gives the zones in which `act` happens, with every seed. */
function zonesOf(running: Readonly<Record<string, number>>, act: (cluster: Cluster) => number): string[] {
  const seen = new Set<string>();
  for (const seed of seeds) {
    const cluster = clusterOf({ groups: [abc], services: [{}], seed });
    Object.values(running).forEach((count, host) => {
      for (let i = 0; i < count; i++) cluster.heal(cluster.put(host));
    });
    seen.add(cluster.zoneOf(act(cluster)));
  }
  return [...seen].toSorted();
}

describe('placement', () => {
  worked<{ in: { running: Record<string, number> }; out: string }>(
    'placement',
    0,
    ({ in: { running }, out }) => {
      expect(zonesOf(running, (cluster) => cluster.start()).join(' or ')).toBe(out);
    },
  );

  worked<{ in: { running: Record<string, number> }; out: string }>(
    'placement',
    1,
    ({ in: { running }, out }) => {
      const stopped = (cluster: Cluster): number => {
        const [task] = chooseToStop(cluster.world, cluster.deployments[0]!, 1);
        return cluster.world.tasks.host[task!]!;
      };
      expect(zonesOf(running, stopped).join(' or ')).toBe(out);
    },
  );

  worked<{ in: { desired: number }; out: object }>('placement', 2, ({ in: { desired }, out }) => {
    const cluster = clusterOf({ groups: [abc], services: [{ strategy: [zoneSpread] }] });
    cluster.startMany(desired);
    expect(byZone(cluster)).toEqual(out);
  });

  worked<{ in: { desired: number }; out: string }>('placement', 3, ({ in: { desired }, out }) => {
    const found = loadsWith(desired, { groups: [abc], services: [{ strategy: [zoneSpread] }] });
    expect(found).toEqual([numbersIn(out)]);
  });

  worked('placement', 4, () => {
    const sketch = {
      groups: [twoZones],
      services: [{ revisions: gib, strategy: [zoneSpread, binpack('memory')] }],
    };
    expect(loadsWith(4, sketch)).toEqual([[2, 2, 0, 0]]);
    const cluster = clusterOf(sketch);
    cluster.startMany(4);
    expect(byZone(cluster)).toEqual({ a: 2, b: 2 });
  });

  worked('placement', 5, () => {
    const services = [{ revisions: gib, strategy: [binpack('memory')] }];
    expect(loadsWith(4, { groups: [twoZones], services })).toEqual([[4, 0, 0, 0]]);
  });

  worked('placement', 6, () => {
    const services = [{ revisions: gib, strategy: [zoneSpread] }];
    expect(loadsWith(4, { groups: [twoZones], services })).toEqual([[1, 1, 1, 1]]);
  });

  worked('placement', 7, () => {
    const services = [{ revisions: gib, strategy: [binpack('memory'), zoneSpread] }];
    expect(loadsWith(4, { groups: [twoZones], services })).toEqual([[4, 0, 0, 0]]);
  });

  worked<{ in: { remaining: Record<string, number> }; out: string }>(
    'placement',
    8,
    ({ in: { remaining }, out }) => {
      const names = Object.keys(remaining);
      const groups = Object.values(remaining).map((memoryMib) => ({ memoryMib }));
      const cluster = clusterOf({ groups, services: [{ revisions: gib, strategy: [binpack('memory')] }] });
      const order = cluster.startMany(6).map((host) => names[host]);
      expect(`order ${order.slice(0, 5).join(',')} then`).toBe(out.split(' RESOURCE')[0]);
      expect(order[5]).toBeUndefined();
      expect(refusal(cluster.world, cluster.request()).counts).toEqual({ 'RESOURCE:MEMORY': 3 });
    },
  );

  worked<{ in: { tasks: number } }>('placement', 9, ({ in: { tasks } }) => {
    const groups = [{ zones: ['a'], count: 2 }, { zones: ['b'] }];
    const cluster = clusterOf({ groups, services: [{ strategy: [spread('instanceId')] }] });
    cluster.startMany(tasks);
    expect(loads(cluster)).toEqual([1, 1, 1]);
    expect(byZone(cluster)).toEqual({ a: 2, b: 1 });
  });

  worked<{ in: { instances: number; desired: number }; out: string }>(
    'placement',
    10,
    ({ in: given, out }) => {
      const groups = [{ count: given.instances }];
      const cluster = clusterOf({ groups, services: [{ constraints: [distinctInstance] }] });
      expect(cluster.startMany(given.desired).indexOf(-1)).toBe(numbersIn(out)[0]);
      expect(loads(cluster)).toEqual([1, 1, 1]);
      expect(out).toContain(`: ${refusal(cluster.world, cluster.request()).code}`);
    },
  );

  worked<{ in: { constraint: string; instances: string[]; desired: number }; out: string }>(
    'placement',
    11,
    ({ in: { constraint, instances, desired }, out }) => {
      const constraints = [memberOf(constraint.replace('memberOf ', ''))];
      const groups = instances.map((type) => ({ type, memoryMib: 2000 }));
      const cluster = clusterOf({
        groups,
        services: [
          { revisions: gib, constraints },
          { revisions: [{ memoryMib: 900 }], constraints },
        ],
      });
      expect(cluster.startMany(desired, 1)).toEqual([0, 0]);
      // Nothing is left of the first, and the second is not a member.
      expect(cluster.start()).toBe(-1);
      const { counts } = refusal(cluster.world, cluster.request());
      expect(counts).toEqual({ 'RESOURCE:MEMORY': 1, 'MemberOf placement constraint unsatisfied.': 1 });
      expect(out).toContain('m5.large: MemberOf placement constraint unsatisfied.');
    },
  );

  worked<{ in: { instances: number; desired: number }; out: string }>(
    'placement',
    12,
    ({ in: given, out }) => {
      const cluster = portCluster(80, given.instances);
      expect(cluster.startMany(given.desired).indexOf(-1)).toBe(numbersIn(out)[0]);
      expect(out).toContain(`: ${refusal(cluster.world, cluster.request()).code}`);
    },
  );

  worked<{ in: { instances: number; desired: number } }>(
    'placement',
    13,
    ({ in: { instances, desired } }) => {
      const cluster = portCluster(80, instances);
      const old = Array.from({ length: desired }, (_, host) => cluster.put(host));
      for (const task of old) cluster.heal(task);
      expect(cluster.start(0, 1)).toBe(-1);
      expect(refusal(cluster.world, cluster.request(0, 1)).code).toBe('RESOURCE:PORTS');
      // With a minimum of 50 %, one may stop before its replacement starts.
      for (let i = 0; i < desired; i++) {
        const [task] = chooseToStop(cluster.world, [cluster.deployments[0]![0]!], 1);
        cluster.stop(task!);
        expect(cluster.start(0, 1)).toBe(cluster.world.tasks.host[task!]);
        expect(cluster.start(0, 1)).toBe(-1);
      }
    },
  );

  worked<{ in: { hostPort: number } }>('placement', 14, ({ in: { hostPort } }) => {
    const cluster = portCluster(hostPort, 3);
    expect(cluster.start()).toBe(-1);
    expect(refusal(cluster.world, cluster.request()).counts).toEqual({ 'RESOURCE:PORTS': 3 });
  });
});

/** A service of two revisions that both want a port of the host for themselves. */
function portCluster(hostPort: number, count: number): Cluster {
  const revision = { memoryMib: 64, hostPorts: [0] };
  return clusterOf({
    groups: [{ count, reservedTcpPorts: [22, 2375, 2376, 51678, 51679] }],
    services: [{ revisions: [revision, revision] }],
    hostPorts: [`${hostPort}/tcp`],
  });
}
