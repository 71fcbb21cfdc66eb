import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../fingerprint.ts';
import { placementAlternatives } from './alternatives.ts';
import { binpack, clusterOf, distinctInstance, zoneSpread, type Cluster } from './cluster.test-support.ts';
import { placementExplained } from './explanation.ts';
import { place } from './placer.ts';
import type { Alternative } from '#model/explanation.ts';

/** Three zones: one instance that is nearly full, one that is emptier, one that is draining, one that is too small. */
function busyCluster(): Cluster {
  const cluster = clusterOf({
    groups: [
      { zones: ['a'], memoryMib: 2048 },
      { zones: ['b'], memoryMib: 4096 },
      { zones: ['b'], memoryMib: 8192 },
      { zones: ['a'], memoryMib: 512 },
    ],
    services: [
      { revisions: [{ memoryMib: 1024, cpuUnits: 256 }], strategy: [zoneSpread, binpack('memory')] },
    ],
  });
  cluster.put(0);
  cluster.world.hosts.state[2] = 2;
  cluster.world.hostChanges.note(2);
  return cluster;
}

const found = (alternatives: readonly Alternative[], change: string) =>
  alternatives.find((each) => each.change.startsWith(change));

describe('why a task is placed where it is', () => {
  test('is told with the funnel, the table with its numbers, and the chain', () => {
    const { world, request } = withRequest(busyCluster());
    const host = place(world, request);
    const told = placementExplained(world, request, host);
    expect(told.question).toBe('Why group-1/2 in b?');
    expect(told.answer).toBe(
      'service-0:1 needs 256 CPU units and 1,024 MiB. 2 of 4 instances could take it. Of the others 1 lacks memory. Spread zone picks us-east-1b, with no task of service-0.',
    );
    expect(told.funnel).toEqual([
      { count: 4, says: 'instances' },
      { count: 3, says: 'alive' },
      { count: 2, says: 'fit' },
      { count: 1, says: '' },
    ]);
    expect(told.table!.columns).toEqual(['CPU left', 'MiB left', 'In zone']);
    const rows = told.table!.rows.map(({ name, cells, rank, verdict }) => [
      name,
      cells.map(({ text, fails }) => (fails ? `✗ ${text}` : text)).join(' '),
      rank ?? verdict,
    ]);
    expect(rows).toEqual([
      ['group-1/2 in b', '2,048 4,096 0', 1],
      ['group-0/1 in a', '1,792 1,024 1', 2],
      ['group-3/4 in a', '2,048 ✗ 512 –', undefined],
      ['group-2/3 in b', '', 'DRAINING'],
    ]);
    expect(told.chain).toEqual([
      { rule: 'spread zone', says: 'us-east-1b: 0 · us-east-1a: 1', left: 1, decides: true },
    ]);
    expect(JSON.parse(JSON.stringify(told))).toEqual(told);
  });

  test('says why no instance takes it', () => {
    const cluster = clusterOf({ services: [{ revisions: [{ cpuUnits: 9999 }] }] });
    const told = placementExplained(cluster.world, cluster.request());
    expect(told.question).toBe('Why is service-0:1 placed nowhere?');
    expect(told.answer).toContain('The only instance cannot take it.');
    expect(told.funnel!.map(({ count }) => count)).toEqual([1, 1, 0]);
  });
});

describe('what would change a placement', () => {
  test('is found by deciding again, and nothing of it stays', () => {
    const { world, request } = withRequest(busyCluster());
    const host = place(world, request);
    const before = [fingerprint(world), world.save()];
    const alternatives = placementAlternatives(world, request, host);
    expect([fingerprint(world), world.save()]).toEqual(before);
    expect(found(alternatives, 'With binpack memory')).toEqual({
      change: 'With binpack memory instead of spread zone, then binpack memory',
      outcome: 'group-0/1 in a would be taken.',
      differs: true,
    });
    expect(found(alternatives, 'With spread zone')!.differs).toBe(false);
    expect(found(alternatives, 'With group-2/3 in b ACTIVE')!.differs).toBe(false);
    expect(found(alternatives, 'With one more instance in a')!.differs).toBe(false);
  });

  test('a smaller task, or one more instance, where nothing has room', () => {
    const cluster = clusterOf({
      groups: [{ memoryMib: 700 }, { memoryMib: 900 }],
      services: [{ revisions: [{ memoryMib: 1024 }] }],
    });
    const alternatives = placementAlternatives(cluster.world, cluster.request(), -1);
    expect(found(alternatives, 'With 900 MiB')).toEqual({
      change: 'With 900 MiB instead of 1,024',
      outcome: 'group-1/2 in a would be taken.',
      differs: true,
    });
    expect(
      alternatives
        .filter(({ change }) => /strategy|spread|binpack/.test(change))
        .some(({ differs }) => differs),
    ).toBe(false);
  });

  test('distinctInstance off, where that alone stands in the way', () => {
    const cluster = clusterOf({ services: [{ constraints: [distinctInstance] }] });
    cluster.put(0);
    const alternatives = placementAlternatives(cluster.world, cluster.request(), -1);
    expect(found(alternatives, 'Without distinctInstance')).toMatchObject({
      outcome: 'group-0/1 in a would be taken.',
      differs: true,
    });
    expect(found(alternatives, 'With one more instance in a')).toMatchObject({
      outcome: 'that one would be taken.',
    });
  });
});

const withRequest = (cluster: Cluster) => ({ world: cluster.world, request: cluster.request() });
