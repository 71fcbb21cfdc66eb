import { describe, expect, test } from 'vitest';
import { moveHost, setAgent } from '../../world/hosts.ts';
import { HostState } from '../../world/tables.ts';
import { clusterOf, type ClusterSketch } from './cluster.test-support.ts';
import { refusal, type Refusal } from './refusal.ts';

function refused(sketch: ClusterSketch, before?: (cluster: ReturnType<typeof clusterOf>) => void): Refusal {
  const cluster = clusterOf(sketch);
  before?.(cluster);
  expect(cluster.start()).toBe(-1);
  return refusal(cluster.world, cluster.request());
}

const begins =
  'service service-0 was unable to place a task because no container instance met all of its requirements.';

describe('a refusal', () => {
  test.each([
    [{ cpuUnits: 4096 }, 'has insufficient CPU units available.'],
    [{ memoryMib: 99_999 }, 'has insufficient memory available.'],
    [{ hostPorts: [0] }, 'is already using a port required by your task.'],
    [{ gpus: 1 }, 'encountered error "RESOURCE:GPU".'],
  ])('of %o names the closest instance as ECS does', (demand, words) => {
    const { text } = refused({
      groups: [{ reservedTcpPorts: [22] }],
      hostPorts: ['22/tcp'],
      services: [{ revisions: [demand] }],
    });
    expect(text).toBe(`${begins} The closest matching container-instance group-0/1 in a ${words}`);
  });

  test('counts instances by what fails first', () => {
    const sketch = {
      groups: [{ cpuUnits: 512, count: 2 }, { memoryMib: 512 }, { zones: ['b'] }],
      services: [{ revisions: [{ cpuUnits: 1024, memoryMib: 1024 }], networkMode: 'awsvpc', zones: [0] }],
    };
    const { counts } = refused(sketch, ({ world }) => setAgent(world, 1, false));
    expect(counts).toEqual({ AGENT: 1, 'RESOURCE:CPU': 1, 'RESOURCE:MEMORY': 1, LOCATION: 1 });
  });

  test('finds the instance closest that fails the fewest filters, then lacks the smallest part', () => {
    const groups = [{ cpuUnits: 100, memoryMib: 100 }, { memoryMib: 100 }, { memoryMib: 900 }];
    const { closest } = refused({ groups, services: [{ revisions: [{ cpuUnits: 1024, memoryMib: 1024 }] }] });
    expect(closest).toBe(2);
  });

  test('says that a cluster has no instances', () => {
    const { text, code } = refused({ groups: [{ count: 0 }], services: [{}] });
    expect(text).toBe(`${begins} Reason: No Container Instances were found in your cluster.`);
    expect(code).toBe('NO ACTIVE INSTANCES');
  });

  test('says that a capacity provider has no instances', () => {
    const { text, code } = refused({ groups: [{ count: 0 }], services: [{ sort: 'group' }] });
    expect(text).toBe(
      'service service-0 was unable to reach steady state. Reason: No Container Instances were found in your capacity provider.',
    );
    expect(code).toBe('EMPTY CAPACITY PROVIDER');
  });

  test('does not try instances that are draining', () => {
    const { counts, code } = refused({ services: [{ sort: 'group' }] }, ({ world }) =>
      moveHost(world, 0, HostState.DRAINING),
    );
    expect([counts, code]).toEqual([{}, 'NO ACTIVE INSTANCES']);
  });

  test('is given anew after something changed', () => {
    const cluster = clusterOf({ services: [{ revisions: [{ cpuUnits: 1500 }] }] });
    cluster.start();
    expect(refusal(cluster.world, cluster.request()).code).toBe('RESOURCE:CPU');
    setAgent(cluster.world, 0, false);
    expect(refusal(cluster.world, cluster.request()).code).toBe('AGENT');
  });

  test('for want of an interface is not given while the race of old is rehearsed', () => {
    const cluster = clusterOf({
      groups: [{ interfaces: 1 }],
      services: [{ networkMode: 'awsvpc' }],
      parameters: { legacyEniRace: 'on' },
    });
    expect(cluster.startMany(2)).toEqual([0, 0]);
  });
});
