import { expect, test } from 'vitest';
import { moveHost, setAgent } from '../../world/hosts.ts';
import { HostState } from '../../world/tables.ts';
import { clusterOf, memberOf } from './cluster.test-support.ts';
import { daemonHosts } from './daemon.ts';

test('a daemon is to run on every matching instance that has none of it', () => {
  const cluster = clusterOf({
    groups: [{ count: 5, attributes: { stack: 'prod' } }, { count: 1 }],
    services: [
      { revisions: [{ cpuUnits: 1024 }], constraints: [memberOf('attribute:stack exists')] },
      { revisions: [{ cpuUnits: 2000 }] },
    ],
  });
  cluster.put(0);
  moveHost(cluster.world, 1, HostState.DRAINING);
  setAgent(cluster.world, 2, false);
  cluster.put(3, 1);
  expect(daemonHosts(cluster.world, cluster.request())).toEqual([
    { host: 3, hasRoom: false },
    { host: 4, hasRoom: true },
  ]);
});
