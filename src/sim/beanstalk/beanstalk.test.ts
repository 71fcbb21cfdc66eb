import { describe, expect, test } from 'vitest';
import { planOf } from '../boot.ts';
import { changeOnStage } from '../change-on-stage.ts';
import { storyOf } from '../explain/story.ts';
import { fingerprint } from '../fingerprint.ts';
import { invariants } from '../invariants.test-support.ts';
import { proveAtOnce, proveDeployment } from '../proof.ts';
import { Rehearsal } from '../rehearsal.ts';
import { systems } from '../systems/index.ts';
import { batchSizeOf, drawnBeside, type Drawn } from './environment.test-support.ts';
import { counted, deployShop, rehearsed, traceOf, withBeanstalk } from './rehearsed.test-support.ts';

const deployApi = { atMs: 90_000, do: 'deploy', service: 'api' };

describe('another controller deploys in its own way', () => {
  // Facts, elastic-beanstalk.md §10, deployTraces: [old in service, new in service, instances].
  test.each<[Drawn['deploymentPolicy'], number[][]]>([
    [
      'AllAtOnce',
      [
        [4, 0, 4],
        [0, 0, 4],
        [0, 4, 4],
      ],
    ],
    [
      'Rolling',
      [
        [4, 0, 4],
        [2, 0, 4],
        [2, 2, 4],
        [0, 2, 4],
        [0, 4, 4],
      ],
    ],
    [
      'RollingWithAdditionalBatch',
      [
        [4, 0, 6],
        [4, 2, 6],
        [2, 2, 6],
        [2, 4, 6],
        [0, 4, 6],
        [0, 6, 6],
        [0, 4, 4],
      ],
    ],
  ])('%s of 4 instances, 2 at a time', (deploymentPolicy, trace) => {
    expect(traceOf(rehearsed({ deploymentPolicy }))).toEqual(trace);
  });

  test.each<[number, 'Fixed' | 'Percentage', number, number]>([
    [4, 'Fixed', 2, 2],
    [4, 'Percentage', 25, 1],
    [8, 'Percentage', 25, 2],
    [4, 'Percentage', 30, 2],
    [10, 'Percentage', 30, 3],
    [4, 'Percentage', 100, 4],
    [1, 'Percentage', 30, 1],
  ])('of %i instances %s %i are %i', (instances, batchSizeType, batchSize, size) => {
    expect(batchSizeOf({ batchSizeType, batchSize } as Drawn, instances)).toBe(size);
  });

  test('a batch that does not get healthy fails after 840 s; what has passed keeps the new version', () => {
    const run = rehearsed({ batchSize: 1 }, [
      deployShop,
      { atMs: 300_000, do: 'hang-task', service: 'shop', task: 2 },
    ]);
    expect(run.summaries()).toMatchObject([{ service: 'shop', outcome: 'completed' }]);
    const bad = rehearsed({}, [{ ...deployShop, quality: 'unhealthy' }]);
    expect(bad.summaries()).toMatchObject([
      { outcome: 'failed', reason: 'Batch 1 was not healthy in time.', lowestHealthy: 2, highestTasks: 4 },
    ]);
    const [failed] = bad.events().filter(({ reason }) => reason === 'beanstalk.deployment-failed');
    expect(failed!.atMs).toBe(60_000 + 840_000);
    expect(counted(bad, bad.simulation.nowMs)).toEqual([2, 0, 4]);
  });
});

describe('what is general knows it by what it says itself', () => {
  const both = (): Rehearsal => rehearsed({}, [deployShop, deployApi]);

  test('summaries of both controllers stand beside each other, each with its own limits', () => {
    const summaries = both().summaries();
    expect(summaries).toMatchObject([
      { service: 'shop', revision: 2, outcome: 'completed', floor: 2, ceiling: 4, lowestHealthy: 2 },
      { service: 'api', revision: 2, outcome: 'completed', floor: 2, ceiling: 4, lowestHealthy: 2 },
    ]);
    expect(summaries[0]!.costUsd).toBeGreaterThan(0);
  });

  test('the service of ECS goes the way it goes alone', () => {
    const seen = (run: Rehearsal) =>
      run
        .events()
        .filter(({ reason, words }) => /^(service|task)\./.test(reason) && words.includes('api'))
        .map(({ atMs, reason }) => `${atMs} ${reason}`);
    const alone = new Rehearsal({ design: drawnBeside(), seed: 7, interventions: [deployApi] });
    alone.run(3_600_000);
    expect(seen(both())).toEqual(seen(alone));
  });

  test('its steps are events with words, and its decisions are explained', () => {
    const run = both();
    const began = run.events().filter(({ reason }) => reason === 'beanstalk.batch-began');
    expect(began.map(({ words }) => words)).toEqual([
      'shop takes batch 1 (2) out of its load balancer and deploys there.',
      'shop takes batch 2 (2) out of its load balancer and deploys there.',
    ]);
    expect(run.simulation.explain(began[0]!.number)).toMatchObject({ question: 'Why 2 of 4 instances?' });
  });

  test('floor, ceiling and what it costs are series', () => {
    const { world } = both().simulation;
    const shop = world.plan.workloads.findIndex(({ name }) => name === 'shop');
    const last = (id: string): number => {
      const key = world.systems.flatMap(({ series = [] }) => series).find((each) => each.id === id)!;
      return world.series.value(world.seriesOf(key, shop));
    };
    expect([last('floor'), last('ceiling'), last('inService'), last('runningTasks')]).toEqual([2, 4, 4, 4]);
  });

  test('stories tell of its deployments, instances and tasks', () => {
    const { simulation } = both();
    simulation.seek(100_000);
    const { world } = simulation;
    const deployment = world.workloads.primary[1]!;
    expect(storyOf(world, { what: 'deployment', number: deployment })).toMatchObject({
      title: 'deployment 3 (shop:2)',
      now: 'Batch 1 has passed 1 of 12 checks.',
      docs: expect.stringContaining('elasticbeanstalk'),
    });
    const task = world.deployments.firstTask[deployment]!;
    expect(storyOf(world, { what: 'task', number: task })!.now).toBe('It runs and counts as healthy.');
  });

  test('users reach it through the load balancer that it brings along', () => {
    const run = rehearsed({ deploymentPolicy: 'AllAtOnce' });
    const [summary] = run.summaries();
    expect(summary!.failedRequests).toBeGreaterThan(0);
    expect(rehearsed().summaries()[0]!.failedRequests).toBe(0);
  });

  test('what it cannot do is proven before it is tried, and so it comes', () => {
    const parts: Partial<Drawn> = { instances: 1, batchSize: 1, environmentType: 'SingleInstance' };
    const plan = planOf(drawnBeside(parts), { systems: withBeanstalk });
    const proof = proveDeployment(plan, 1);
    expect(proof).toMatchObject({ verdict: 'stuck', reason: { code: 'limits' }, decidedBy: 'arithmetic' });
    expect(proveAtOnce(plan).stuck.map(({ workload }) => workload)).toEqual([1]);
    expect(rehearsed(parts).summaries()).toMatchObject([{ outcome: 'failed', reason: proof.reason!.words }]);
    expect(proveDeployment(planOf(drawnBeside(), { systems: withBeanstalk }), 1).verdict).toBe('completes');
  });

  test('interventions of ECS alone are refused; those that are general reach it', () => {
    const run =
      (what: object): (() => Rehearsal) =>
      () =>
        rehearsed({}, [{ atMs: 1000, ...what } as typeof deployShop]);
    expect(run({ do: 'roll-back', service: 'shop' })).toThrow('shop is no service of ECS');
    const lost = run({ do: 'lose-host', group: 'shop instances' })();
    const { nowMs } = lost.simulation;
    expect(counted(lost, 30_000)[0]).toBe(3);
    expect(counted(lost, nowMs)).toEqual([4, 0, 4]);
  });

  test('an edit of it makes a run start over, and one of ECS beside it does not', () => {
    const began = planOf(drawnBeside(), { systems: withBeanstalk });
    expect(changeOnStage(began, drawnBeside(), drawnBeside({ deploymentPolicy: 'AllAtOnce' }))).toEqual({
      becomes: 'restart',
      because: 'shop was changed, and what runs is settled at the beginning.',
    });
    const more = drawnBeside({}, { desiredCount: 3 });
    expect(changeOnStage(began, drawnBeside(), more)).toMatchObject({
      becomes: 'deployments',
      interventions: [{ do: 'set-desired-count', service: 'api', desiredCount: 3 }],
    });
  });
});

describe('on the same clock', () => {
  const interventions = [deployShop, deployApi];
  const start = (parts: Partial<Drawn> = {}): Rehearsal =>
    new Rehearsal({ design: drawnBeside(parts), seed: 7, interventions }, withBeanstalk);

  test.each(['AllAtOnce', 'Rolling', 'RollingWithAdditionalBatch'] as const)(
    '%s: the same bytes twice, and after going back and forth or to another future',
    (deploymentPolicy) => {
      const once = start({ deploymentPolicy });
      const endMs = 1_200_000;
      once.simulation.advance(endMs);
      const bytes = fingerprint(once.simulation.world);
      const twice = start({ deploymentPolicy });
      for (const atMs of [500_000, 61_000, 0, 300_001, 200_000, endMs]) twice.simulation.seek(atMs);
      expect(fingerprint(twice.simulation.world)).toBe(bytes);
      twice.branch(120_000, [...interventions, { atMs: 120_000, do: 'hang-task', service: 'shop' }]);
      twice.simulation.seek(endMs);
      expect(fingerprint(twice.simulation.world)).not.toBe(bytes);
      twice.branch(120_000, interventions);
      twice.simulation.seek(endMs);
      expect(fingerprint(twice.simulation.world)).toBe(bytes);
    },
  );

  test('what must hold in every run holds with it', () => {
    const design = drawnBeside({ deploymentPolicy: 'RollingWithAdditionalBatch' });
    const run = new Rehearsal({ design, seed: 7, interventions }, [...withBeanstalk, invariants]);
    expect(run.run(3_600_000)).toBe(true);
  });

  test('without its line it takes no part', () => {
    expect(planOf(drawnBeside(), { systems }).workloads.map(({ name }) => name)).toEqual(['api']);
  });
});
