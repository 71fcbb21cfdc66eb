import { afterEach, describe, expect, test } from 'vitest';
import { design, type Drawing } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import type { Intervention } from '#model/run.ts';
import { drawCluster, drawGroup, drawService } from '#sim/boot/draw-service.ts';
import { fargateService } from '#sim/boot/example-designs.ts';
import { canary } from '#sim/scenarios/canary.ts';
import { scalingFromZero } from '#sim/scenarios/scaling-from-zero.ts';
import { clearRun, runStore } from '#store/run-store.ts';
import { Notes } from './badges-notes.ts';
import { lampCounts, targetLamps, totalOf } from './lamps-now.ts';
import { playedStage } from './played-stage.test-support.ts';
import { TaskTally } from './task-tally.ts';

afterEach(clearRun);

/** Notes of a run, read at a moment, by the names of nodes. */
async function notesOf(drawn: Design, interventions: readonly Intervention[], toMs: number) {
  const scene = await playedStage(drawn, interventions, toMs);
  runStore.setState({ interventions });
  const notes = new Notes(scene);
  const read = (kind: string, atMs: number) => {
    scene.timeline.moveTo(atMs);
    notes.renew();
    const node = Object.keys(drawn.nodes).find((id) => drawn.nodes[id]!.kind === kind)!;
    return notes.of(node);
  };
  return { scene, notes, read };
}

const deployAt = (atMs: number): Intervention => ({ atMs, do: 'deploy', service: 'api', quality: 'good' });

describe('cards of a rehearsal', () => {
  test('the service, its load balancer and its users say how they are', async () => {
    const drawn = fargateService({ desiredCount: 4, behind: 'application', requestsPerSecond: 40 });
    const { read } = await notesOf(drawn, [deployAt(10_000)], 120_000);
    expect(read('service', 5000)).toEqual({
      lines: ['4 of 4 running · 4 healthy', 'api:1 steady'],
      short: '4 of 4 healthy',
      tone: 'plain',
      wrongLine: 1,
      also: 'floor 4, ceiling 8',
    });
    expect(read('load-balancer', 5000)).toEqual({
      lines: ['40 ok/s'],
      tone: 'plain',
      also: 'Targets: 4 healthy',
    });
    expect(read('users', 5000)).toEqual({ lines: ['40/s'], tone: 'plain' });
  });

  test('a deployment is told by how many of the new tasks are healthy', async () => {
    const drawn = fargateService({ desiredCount: 4, behind: 'application', requestsPerSecond: 40 });
    const { read } = await notesOf(drawn, [deployAt(10_000)], 120_000);
    const summary = { service: 'api', revision: 2, startedAtMs: 10_000, floor: 4, ceiling: 8 };
    const rest = { lowestHealthy: 4, highestTasks: 8, failedRequests: 0, costUsd: 0 };
    runStore.setState({ deployments: [{ ...summary, ...rest, outcome: 'running' }] });
    expect(read('service', 11_000)!.lines).toEqual([
      '4 of 4 running · 4 healthy',
      'api:2 rolling out · 0 of 4',
    ]);
    expect(read('service', 100_000)!.lines[1]).toMatch(/^api:2 rolling out · [1-4] of 4$/);
    runStore.setState({ deployments: [{ ...summary, ...rest, outcome: 'stuck' }] });
    expect(read('service', 100_000)).toMatchObject({ tone: 'warning' });
  });

  test('a note that says the same stays the same, so that its card is not drawn again', async () => {
    const drawn = fargateService({ desiredCount: 2, behind: 'application', requestsPerSecond: 40 });
    const { read } = await notesOf(drawn, [], 60_000);
    expect(read('service', 30_000)).toBe(read('service', 31_000));
  });
});

test('a canary says how much of the traffic it gets', async () => {
  const { read, scene } = await notesOf(canary.design(), canary.interventions('api'), 400_000);
  const rest = { lowestHealthy: 4, highestTasks: 8, failedRequests: 0, costUsd: 0 };
  const summary = { service: 'api', revision: 2, startedAtMs: 0, floor: 4, ceiling: 8 };
  runStore.setState({ deployments: [{ ...summary, ...rest, outcome: 'running' }] });
  expect(scene.timeline.knownMs).toBeGreaterThanOrEqual(400_000);
  expect(read('service', 1000)!.lines[1]).toBe('api:2 rolling out · 0 of 4');
  expect(read('service', 400_000)!.lines[1]).toBe('api:2 gets 5 % of requests');
});

describe('what tasks use', () => {
  const drawn = design((d: Drawing) => {
    const zones = ['a'];
    const cluster = drawCluster(d, zones);
    const group = drawGroup(d, cluster, { instances: 2, zones });
    drawService(d, cluster, 'EC2', zones, { name: 'api', desiredCount: 2 });
    const present = d.design;
    const definition = Object.keys(present.nodes).find(
      (id) => present.nodes[id]!.kind === 'task-definition',
    )!;
    const container = Object.keys(present.nodes).find((id) => present.nodes[id]!.kind === 'container')!;
    const volume = d.node('docker-volume', { name: 'cache' });
    d.link('declares', definition, volume);
    d.link('mount', container, volume);
    d.link('logs', container, d.node('log-group', { name: '/api' }));
    const role = d.node('iam-role', {
      name: 'ecs',
      trust: { services: ['ecs-tasks.amazonaws.com', 'ec2.amazonaws.com'] },
      managedPolicies: ['AmazonECSTaskExecutionRolePolicy', 'AmazonEC2ContainerServiceforEC2Role'],
    });
    d.link('execution-role', role, definition);
    d.link('instance-role', role, group);
  });

  test('a volume says how many have it mounted, and whose they are', async () => {
    const { read } = await notesOf(drawn, [deployAt(10_000)], 200_000);
    expect(read('docker-volume', 5000)).toEqual({
      lines: ['mounted by 2 tasks', 'api 2'],
      tone: 'active',
    });
    expect(read('log-group', 5000)!.lines).toEqual(['2 tasks write to it']);
  });

  test('a role lights up in the phase that uses it, and says when it is broken', async () => {
    const interventions = [
      deployAt(10_000),
      { atMs: 150_000, do: 'break-role', role: 'execution', service: 'api' },
      { atMs: 160_000, do: 'mend-role', role: 'execution', service: 'api' },
    ];
    const { read } = await notesOf(drawn, interventions, 200_000);
    expect(read('iam-role', 5000)).toEqual({
      lines: ['execution role, idle', 'agents of 2 instances'],
      tone: 'plain',
    });
    const told = Array.from({ length: 100 }, (_, i) => read('iam-role', 10_000 + i * 500)!);
    expect(told.some(({ lines, tone }) => tone === 'active' && /^starts [12] tasks?$/.test(lines[0]!))).toBe(
      true,
    );
    expect(read('iam-role', 155_000)).toEqual({
      lines: ['permissions lost at 02:30', 'broken execution role'],
      tone: 'broken',
    });
    expect(read('iam-role', 165_000)!.tone).not.toBe('broken');
  });
});

test('a group says how many instances it has, and how many are on their way', async () => {
  const { read } = await notesOf(scalingFromZero.design(), scalingFromZero.interventions('api'), 600_000);
  const said = [0, 90_000, 170_000, 600_000].map((atMs) => read('ec2-capacity', atMs)!.lines);
  expect(said).toEqual([
    ['m5.large · 0 of 0–6'],
    ['m5.large · 0 of 0–6 · 2 launching'],
    ['m5.large · 2 of 0–6'],
    ['m5.large · 3 of 0–6'],
  ]);
});

describe('a role that is drawn wrongly or not at all', () => {
  const image = '111122223333.dkr.ecr.eu-west-1.amazonaws.com/api:1.4.2';
  const deploy: Intervention = { atMs: 10_000, do: 'deploy', service: 'api', quality: 'good' };
  const drawnWith = (policies: readonly string[] | undefined) =>
    design((d: Drawing) => {
      const cluster = drawCluster(d, ['a']);
      drawService(d, cluster, 'FARGATE', ['a'], { name: 'api', desiredCount: 1, container: { image } });
      if (!policies) return;
      const trust = { services: ['ecs-tasks.amazonaws.com'] };
      const role = d.node('iam-role', { name: 'starter', trust, managedPolicies: [...policies] });
      d.link('execution-role', role, d.last('task-definition'));
    });
  const linkOf = (drawn: Design): string =>
    Object.keys(drawn.links).find((id) => drawn.links[id]!.kind === 'execution-role')!;

  test('stands in the way of tasks where they need it, on its card and on its line', async () => {
    const drawn = drawnWith([]);
    const { read, notes } = await notesOf(drawn, [deploy], 200_000);
    expect(read('iam-role', 5000)!.tone).not.toBe('broken');
    const told = Array.from({ length: 190 }, (_, i) => read('iam-role', 10_000 + i * 1000)!);
    const broken = told.find(({ tone }) => tone === 'broken');
    expect(broken?.lines).toEqual(['execution role may not pull images', '1 task stopped']);
    expect(notes.of(linkOf(drawn))).toEqual({ lines: ['may not pull images'], tone: 'failing' });
    expect(Number.parseInt(told.at(-1)!.lines[1]!, 10)).toBeGreaterThan(1);
  });

  test('is said on the task definition where there is none', async () => {
    const { read } = await notesOf(drawnWith(undefined), [deploy], 200_000);
    expect(read('task-definition', 5000)).toBeUndefined();
    const note = read('task-definition', 200_000)!;
    expect(note.tone).toBe('broken');
    expect(note.lines[0]).toMatch(/^no execution role: \d+ tasks stopped$/);
  });

  test('says nothing where it may do what is needed', async () => {
    const { read } = await notesOf(drawnWith(['AmazonECSTaskExecutionRolePolicy']), [deploy], 200_000);
    for (let atMs = 0; atMs <= 200_000; atMs += 5000) expect(read('iam-role', atMs)!.tone).not.toBe('broken');
  });
});

test('every task that is registered has a lamp, and one that is gone has none', async () => {
  const drawn = fargateService({ desiredCount: 4, behind: 'application', requestsPerSecond: 40 });
  const scene = await playedStage(drawn, [deployAt(10_000)], 900_000);
  const tally = TaskTally.of(scene);
  for (const atMs of [0, 40_000, 70_000, 120_000, 400_000, 900_000]) {
    scene.timeline.moveTo(atMs);
    const lamps = targetLamps(scene.timeline, tally, [0]);
    expect(lamps).toHaveLength(totalOf(lampCounts(tally, [0])));
  }
  expect(lampCounts(tally, [0])).toEqual({ healthy: 4, initial: 0, unhealthy: 0, draining: 0, unused: 0 });
});
