import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { design } from '#model/build.ts';
import type { Intervention } from '#model/run.ts';
import { edited } from '../edited-design.test-support.ts';
import { changesBetween } from '../edited-design.ts';
import { drawCluster, drawGroup, drawService } from '../boot/draw-service.ts';
import { fingerprint } from '../fingerprint.ts';
import { Rehearsal } from '../rehearsal.ts';
import { interventionKinds } from './index.ts';
import { at } from './rehearse.test-support.ts';

const zones = ['a', 'b', 'c'];
const secrets = [{ name: 'DB', valueFrom: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf' }];
const spot = [
  { capacityProvider: 'FARGATE', weight: 1 },
  { capacityProvider: 'FARGATE_SPOT', weight: 1 },
];

/** One service on Fargate and Fargate Spot, one on instances behind a load balancer. */
const everything = design((d) => {
  const cluster = drawCluster(d, zones);
  drawGroup(d, cluster, { instances: 3, props: { instanceMarketOptions: { marketType: 'spot' } } });
  drawService(d, cluster, 'FARGATE', zones, {
    name: 'web',
    desiredCount: 4,
    task: { executionRoleArn: 'arn:aws:iam::123456789012:role/exec' },
    container: { secrets },
    props: { launchType: undefined, capacityProviderStrategy: spot },
  });
  drawService(d, cluster, 'EC2', zones, {
    name: 'api',
    desiredCount: 4,
    behind: 'application',
    requestsPerSecond: 100,
  });
});

const web = { service: 'web' };
const api = { service: 'api' };

/** For each intervention a script that does it, and lets something come of it. */
const examples: Readonly<Record<string, readonly Intervention[]>> = {
  deploy: [at(30, 'deploy', api)],
  'update-service': [
    {
      atMs: 30_000,
      do: 'update-service',
      ...api,
      changes: changesBetween(everything, edited(everything, 'api', { cpu: 512 })),
    } as unknown as Intervention,
  ],
  'force-new-deployment': [at(30, 'force-new-deployment', web)],
  'stop-deployment': [at(30, 'deploy', api), at(40, 'stop-deployment', api)],
  'continue-deployment': [at(30, 'deploy', api), at(40, 'continue-deployment', api)],
  'roll-back': [at(30, 'deploy', api), at(40, 'roll-back', api)],
  alarm: [at(30, 'deploy', api), at(40, 'alarm', { ...api, state: 'ALARM' })],
  'set-traffic': [at(30, 'set-traffic', { ratePerSecond: 900 })],
  'set-desired-count': [at(30, 'set-desired-count', { ...api, desiredCount: 6 })],
  'protect-tasks': [at(30, 'protect-tasks', { ...api, expiresInMinutes: 3 }), at(40, 'deploy', api)],
  'kill-task': [at(30, 'kill-task', { ...api, count: 2 })],
  'crash-container': [at(30, 'crash-container', web)],
  'hang-task': [at(30, 'hang-task', api)],
  'drain-host': [at(30, 'drain-host')],
  'activate-host': [at(30, 'drain-host'), at(35, 'activate-host')],
  'lose-host': [at(30, 'lose-host', { host: 'busiest' })],
  'deregister-host': [at(30, 'lose-host', { agentDisconnectedFirst: true }), at(200, 'deregister-host')],
  'disconnect-agent': [at(30, 'disconnect-agent'), at(40, 'kill-task', api)],
  'reconnect-agent': [at(30, 'disconnect-agent'), at(40, 'kill-task', api), at(90, 'reconnect-agent')],
  'spot-reclaim': [at(30, 'spot-reclaim', { ...web, count: 2, unavailableMs: 60_000 })],
  'spot-reclaim-host': [at(30, 'spot-reclaim-host')],
  'lose-zone': [at(30, 'lose-zone', { zone: 'b' })],
  'restore-zone': [at(30, 'lose-zone', { zone: 'b' }), at(200, 'restore-zone', { zone: 'b' })],
  'fargate-capacity': [at(30, 'fargate-capacity', { forMs: 60_000 }), at(40, 'kill-task', web)],
  'exhaust-ips': [at(30, 'exhaust-ips', { zone: 'a' }), at(40, 'kill-task', { ...web, count: 4 })],
  'break-role': [at(30, 'break-role', { ...web, role: 'execution' }), at(40, 'kill-task', web)],
  'mend-role': [
    at(30, 'break-role', { ...web, role: 'execution' }),
    at(40, 'kill-task', web),
    at(100, 'mend-role', { ...web, role: 'execution' }),
  ],
  'rotate-secret': [at(30, 'rotate-secret', { secret: 'db', works: false }), at(40, 'kill-task', web)],
};

const endMs = 900_000;
const start = (interventions: readonly Intervention[]): Rehearsal =>
  new Rehearsal({ design: everything, seed: 7, interventions });
const outcomeOf = ({ simulation }: Rehearsal): string => {
  simulation.advance(endMs);
  return fingerprint(simulation.world);
};

describe('interventions', () => {
  test('each has a file of its name', () => {
    const files = readdirSync(import.meta.dirname).filter((file) => /^[a-z-]+\.ts$/.test(file));
    const expected = interventionKinds.map((kind) => `${kind.do}.ts`);
    expect(files.filter((file) => file !== 'index.ts').toSorted()).toEqual(expected.toSorted());
  });

  test.each(interventionKinds.map((kind) => kind.do))('%s does something', (name) => {
    const script = examples[name]!;
    const without = script.filter((each) => each.do !== name);
    expect(script.length).toBeGreaterThan(without.length);
    expect(outcomeOf(start(script))).not.toBe(outcomeOf(start(without)));
  });

  test.each(interventionKinds.map((kind) => kind.do))(
    '%s is the same after seeking and branching',
    (name) => {
      const script = examples[name]!;
      const straight = outcomeOf(start(script));
      const sought = start(script);
      sought.simulation.advance(endMs);
      for (const atMs of [35_000, 0, 95_000]) sought.simulation.seek(atMs);
      expect(outcomeOf(sought)).toBe(straight);
      const branched = start([]);
      branched.simulation.advance(endMs);
      branched.branch(script[0]!.atMs, script);
      expect(outcomeOf(branched)).toBe(straight);
    },
  );
});
