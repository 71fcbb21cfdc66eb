import { expect, test } from 'vitest';
import { design } from '#model/build.ts';
import { drawCluster, drawService } from '#sim/boot/draw-service.ts';
import { Rehearsal } from '#sim/rehearsal.ts';
import { aboutOf } from './run-about.ts';

const drawn = design((d) => {
  const cluster = drawCluster(d, ['a', 'b']);
  const api = drawService(d, cluster, 'FARGATE', ['a', 'b'], { name: 'api' });
  const web = drawService(d, cluster, 'FARGATE', ['a', 'b'], { name: 'web' });
  const balancer = d.node('load-balancer', { name: 'front', type: 'application' });
  d.link('target-group', balancer, api, {
    targetType: 'ip',
    rule: { priority: 1, pathPatterns: ['/api/*'] },
  });
  const users = d.node('users', { name: 'Phones', ratePerSecond: 60 });
  d.link('traffic', users, balancer);
  d.link('traffic', users, web);
});

test('a run says where the requests of users go', () => {
  const about = aboutOf(new Rehearsal({ design: drawn, seed: 1, interventions: [] }));
  const [source] = about.sources;
  const workload = (name: string): number => about.workloads.findIndex((each) => each.name === name);
  expect(source!.routes.map(({ forwards }) => forwards)).toEqual([
    [{ targetGroup: 0, workload: workload('api'), weight: 1 }],
    [{ workload: workload('web'), weight: 1 }],
  ]);
  expect(source!.routes[0]!.node).toBe(about.targetGroups[0]!.loadBalancer);
  expect(source!.routes[1]!.node).toBe(about.workloads[workload('web')]!.node);
});

test('forms offer the names there are', () => {
  const about = aboutOf(new Rehearsal({ design: drawn, seed: 1, interventions: [] }));
  const field = about.interventions.find((form) => form.do === 'set-traffic')!.fields[0];
  expect(field).toMatchObject({ name: 'users', type: 'choice', words: ['Phones'] });
  expect(about.deeds).toMatchObject({
    deploy: 'Deploy a revision',
    'update-service': 'Update a service as edited',
  });
  const host = about.interventions.find((form) => form.do === 'drain-host')!.fields[0];
  expect(host).toMatchObject({ name: 'group', type: 'text' });
});
