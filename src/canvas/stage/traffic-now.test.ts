import { expect, test } from 'vitest';
import { design } from '#model/build.ts';
import { fargateService } from '#sim/boot/example-designs.ts';
import { drawCluster, drawService } from '#sim/boot/draw-service.ts';
import { fastAndRisky } from '#sim/scenarios/fast-and-risky.ts';
import { playedStage } from './played-stage.test-support.ts';
import { SeriesValues } from './series-values.ts';
import type { RunScene } from './run-scene.ts';
import { Traffic } from './traffic-now.ts';

const trafficOf = ({ q, about, timeline }: RunScene): Traffic =>
  new Traffic(q, about, new SeriesValues(about, timeline));

test('steady requests go from users to the load balancer and on to the service', async () => {
  const scene = await playedStage(
    fargateService({ desiredCount: 4, behind: 'application', requestsPerSecond: 40 }),
    [],
    60_000,
  );
  const traffic = trafficOf(scene);
  const flows = traffic.at(30_000);
  const links = traffic.ways.map(({ link }) => scene.q.link(link)!.kind);
  expect(links.toSorted()).toEqual(['target-group', 'traffic']);
  for (const { link } of traffic.ways)
    expect(flows.get(link)).toMatchObject({ rate: 40, failed: 0, waiting: 0 });
  const last = traffic.ways.find(({ isLast }) => isLast)!;
  expect(flows.get(last.link)!.latencyMs).toBeGreaterThan(0);
});

test('while no task is in service all that come fail', async () => {
  const scene = await playedStage(fastAndRisky.design(), fastAndRisky.interventions('api'), 300_000);
  const traffic = trafficOf(scene);
  const failing = Array.from({ length: 300 }, (_, second) => traffic.at(second * 1000)).filter((flows) =>
    [...flows.values()].every(({ rate, failed }) => rate === 40 && failed === 40),
  );
  expect(failing.length).toBeGreaterThan(10);
});

test('two sources and two rules: every link has its own part', async () => {
  const drawn = design((d) => {
    const zones = ['a', 'b'];
    const cluster = drawCluster(d, zones);
    const api = drawService(d, cluster, 'FARGATE', zones, { name: 'api' });
    const web = drawService(d, cluster, 'FARGATE', zones, { name: 'web' });
    const front = d.node('load-balancer', { name: 'front', type: 'application' });
    d.link('target-group', front, api, {
      targetType: 'ip',
      rule: { priority: 1, pathPatterns: ['/api/*'] },
    });
    d.link('target-group', front, web, {
      targetType: 'ip',
      rule: { priority: 2, pathPatterns: ['/web/*'] },
    });
    const phones = d.node('users', { name: 'Phones', ratePerSecond: 60 });
    const jobs = d.node('users', { name: 'Jobs', ratePerSecond: 10 });
    d.link('traffic', phones, front);
    d.link('traffic', jobs, front);
    d.link('traffic', jobs, web);
  });
  const scene = await playedStage(drawn, [], 30_000);
  const traffic = trafficOf(scene);
  const flows = traffic.at(20_000);
  const rates = traffic.ways.map(({ link, from, to }) => {
    const name = (id: string): string =>
      String(scene.q.node(id)?.props['name'] ?? scene.q.node(id)?.props['serviceName']);
    return `${name(from)} → ${name(to)} ${flows.get(link)!.rate}`;
  });
  expect(rates.toSorted()).toEqual([
    'Jobs → front 5',
    'Jobs → web 5',
    'Phones → front 60',
    'front → api 32.5',
    'front → web 32.5',
  ]);
});

test('a load balancer that nobody sends to has a way without requests', async () => {
  const scene = await playedStage(fargateService({ behind: 'application' }), [], 10_000);
  const traffic = trafficOf(scene);
  expect([...traffic.at(5000).values()]).toEqual([{ rate: 0, failed: 0, latencyMs: undefined, waiting: 0 }]);
});
