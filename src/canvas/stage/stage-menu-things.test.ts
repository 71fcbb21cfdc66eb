import { describe, expect, test } from 'vitest';
import { design } from '#model/build.ts';
import type { NodeKindName } from '#model/registry.ts';
import { drawCluster, drawGroup, drawService } from '#sim/boot/draw-service.ts';
import { playedStage } from './played-stage.test-support.ts';
import { fitting, presetsFor, thingsOfFocus, thingsOfNode } from './stage-menu-things.ts';

const drawn = design((d) => {
  const zones = ['a', 'b'];
  const cluster = drawCluster(d, zones);
  const group = drawGroup(d, cluster, { instances: 2, zones });
  drawService(d, cluster, 'EC2', zones, { name: 'api', behind: 'application', requestsPerSecond: 40 });
  const role = d.node('iam-role', {
    name: 'ecs',
    trust: { services: ['ecs-tasks.amazonaws.com', 'ec2.amazonaws.com'] },
    managedPolicies: ['AmazonECSTaskExecutionRolePolicy', 'AmazonEC2ContainerServiceforEC2Role'],
  });
  d.link('execution-role', role, d.last('task-definition'));
  d.link('instance-role', role, group);
});

const scene = await playedStage(drawn, [], 20_000);
scene.timeline.moveTo(10_000);
const forms = scene.about.interventions;

const nodeOf = (kind: NodeKindName): string =>
  Object.keys(drawn.nodes).find((id) => drawn.nodes[id]!.kind === kind)!;

/** What a menu of a node offers: `do` with what is answered already. */
const offered = (kind: NodeKindName): string[] =>
  thingsOfNode(scene, nodeOf(kind)).flatMap((thing) =>
    fitting(forms, thing).map((form) => `${form.do} ${JSON.stringify(presetsFor(form, thing))}`),
  );

describe('what fits', () => {
  test('a service: what is done to it and to its tasks, and no roles', () => {
    const own = offered('service');
    expect(own).toContain('deploy {"service":"api"}');
    expect(own).toContain('kill-task {"service":"api"}');
    expect(own.filter((each) => /role|host|zone/.test(each))).toEqual([]);
    expect(offered('task-definition')).toEqual(own);
  });

  test('a load balancer: its users first, then its services', () => {
    expect(offered('load-balancer')[0]).toMatch(/^set-traffic /);
    expect(offered('load-balancer')).toContain('deploy {"service":"api"}');
    expect(offered('users')).toHaveLength(1);
  });

  test('a group of instances: its instances and its zones', () => {
    const own = offered('ec2-capacity');
    expect(own).toContain('drain-host {"group":"hosts"}');
    expect(own).toContain('lose-zone {"zone":"a"}');
    expect(own).toContain('lose-zone {"zone":"b"}');
  });

  test('a role: to break and to mend it in each of its uses', () => {
    expect(offered('iam-role')).toEqual([
      'break-role {"role":"execution","service":"api"}',
      'mend-role {"role":"execution","service":"api"}',
      'break-role {"role":"instance","group":"hosts"}',
      'mend-role {"role":"instance","group":"hosts"}',
    ]);
  });

  test('a task and an instance by their numbers', () => {
    const [task] = thingsOfFocus(scene, { what: 'task', number: 1 });
    const kill = fitting(forms, task!).find((form) => form.do === 'kill-task')!;
    expect(presetsFor(kill, task!)).toEqual({ service: 'api', task: 2 });
    const [host] = thingsOfFocus(scene, { what: 'host', number: 0 });
    const drain = fitting(forms, host!).find((form) => form.do === 'drain-host')!;
    expect(presetsFor(drain, host!)).toEqual({ group: 'hosts', host: 1 });
    expect(thingsOfFocus(scene, { what: 'task', number: 9999 })).toEqual([]);
  });
});
