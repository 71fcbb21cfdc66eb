import { describe, expect, test } from 'vitest';
import { binpack, clusterOf, zoneSpread } from './cluster.test-support.ts';
import { explainPlacement } from './explain.ts';
import { place } from './placer.ts';

describe('an explanation', () => {
  test('tells each filter with its numbers, and each rule with who remains', () => {
    const cluster = clusterOf({
      groups: [
        { zones: ['a', 'b'], count: 2, memoryMib: 2048 },
        { zones: ['b'], memoryMib: 1024 },
        { memoryMib: 256 },
      ],
      services: [{ revisions: [{ memoryMib: 512 }], strategy: [zoneSpread, binpack('memory')] }],
    });
    cluster.put(0);
    const explained = explainPlacement(cluster.world, cluster.request());
    expect(explained.candidates.map(({ passes }) => passes)).toEqual([true, true, true, false]);
    expect(explained.candidates[3]!.checks.find(({ passes }) => !passes)).toEqual({
      reason: 'RESOURCE:MEMORY',
      passes: false,
      needs: 512,
      has: 256,
      words: 'needs 512 MiB of memory, has 256',
    });
    expect(explained.steps).toMatchObject([
      {
        rule: 'spread(attribute:ecs.availability-zone)',
        ranks: [
          { value: 'us-east-1b', measure: 0, hosts: [1, 2], stays: true },
          { value: 'us-east-1a', measure: 1, hosts: [0], stays: false },
        ],
        survivors: [1, 2],
      },
      { rule: 'binpack(memory)', survivors: [2] },
    ]);
    expect(explained.winner).toBe(2);
    expect(explained.sentence).toBe(
      '3 of 4 instances can take the task; spread(attribute:ecs.availability-zone) leaves 2; binpack(memory) leaves 1: group-1/3 in b.',
    );
    expect(JSON.parse(JSON.stringify(explained))).toEqual(explained);
  });

  test('leaves a tie open unless it is told what chance decided', () => {
    const cluster = clusterOf({ groups: [{ count: 3 }], services: [{}] });
    const before = JSON.stringify(cluster.world.random.save());
    expect(explainPlacement(cluster.world, cluster.request())).toMatchObject({ ties: [0, 1, 2], winner: -1 });
    expect(JSON.stringify(cluster.world.random.save())).toBe(before);
    const host = place(cluster.world, cluster.request());
    const told = explainPlacement(cluster.world, cluster.request(), host);
    expect(told.winner).toBe(host);
    expect(told.sentence).toContain('3 are equal to the last and chance decides: ');
  });

  test('says that no instance can take the task', () => {
    const cluster = clusterOf({ services: [{ revisions: [{ cpuUnits: 9999 }] }] });
    const { sentence, steps, winner } = explainPlacement(cluster.world, cluster.request());
    expect([sentence, steps, winner]).toEqual(['None of 1 instances can take the task.', [], -1]);
  });
});
