import { describe, expect, test } from 'vitest';
import type { RunSpec } from '#model/run.ts';
import { scenarios } from '#sim/scenarios/index.ts';
import { PoolJob, runJob } from './pool-job.ts';
import { buffersOf } from './pool-outcome.ts';
import { columnsOf } from './run-batch.ts';

function specOf(id: string, change: Partial<RunSpec> = {}): RunSpec {
  const scenario = scenarios.find((each) => each.id === id)!;
  const { seed, parameters } = scenario;
  return {
    design: scenario.design(),
    seed,
    interventions: scenario.interventions(scenario.service),
    ...(parameters ? { parameters } : {}),
    ...change,
  };
}

describe('a job of the pool', () => {
  test('answers how a deployment went, as its summary says', () => {
    const outcome = runJob({ spec: specOf('calm-rolling'), wants: 'outcome' });
    expect(outcome.endedBy).toBe('settled');
    const [summary] = outcome.deployments;
    expect(summary).toMatchObject({ outcome: 'completed', lowestHealthy: 4, highestTasks: 8 });
    const [api] = outcome.workloads;
    expect(api).toMatchObject({ name: 'api', unsteadyAtMs: 0, lowestHealthy: 4, failedRequests: 0 });
    expect(api!.stableAtMs).toBeGreaterThanOrEqual(summary!.completedAtMs!);
    expect(api!.costMicroUsd).toBe(Math.round(summary!.costUsd * 1e6));
    // Four tasks run beside four old ones for a while, and never more.
    expect(api!.peakTasks).toBeGreaterThanOrEqual(8);
    expect(api!.extraTaskMs).toBeGreaterThan(4 * 10_000);
    expect(outcome.stream).toBeUndefined();
  });

  test('one that never comes to its end is not called stable', () => {
    const [api] = runJob({ spec: specOf('one-task-deadlock'), wants: 'outcome' }).workloads;
    expect(api!.unsteadyAtMs).toBe(0);
    expect(api).not.toHaveProperty('stableAtMs');
  });

  test('without a deployment it is stable when what was lost has been replaced', () => {
    const outcome = runJob({ spec: specOf('zone-lost-spread'), wants: 'outcome' });
    const [api] = outcome.workloads;
    expect(outcome.deployments).toEqual([]);
    expect(api!.lowestHealthy).toBe(4);
    expect(api!.unsteadyAtMs).toBeGreaterThanOrEqual(30_000);
    expect(api!.stableAtMs).toBeGreaterThan(api!.unsteadyAtMs!);
    expect(api!.costMicroUsd).toBeGreaterThan(0);
  });

  test('a run in which nothing happens is steady throughout', () => {
    const [api] = runJob({ spec: specOf('calm-rolling', { interventions: [] }), wants: 'outcome' }).workloads;
    expect(api).toMatchObject({ lowestHealthy: 4, peakTasks: 4, extraTaskMs: 0, costMicroUsd: 0 });
    expect(api).not.toHaveProperty('unsteadyAtMs');
  });

  test('the same spec gives the same fingerprint, another script another', () => {
    const spec = specOf('calm-rolling');
    const one = runJob({ spec, wants: 'outcome' }).fingerprint;
    expect(runJob({ spec, wants: 'stream' }).fingerprint).toBe(one);
    expect(runJob({ spec: { ...spec, interventions: [] }, wants: 'outcome' }).fingerprint).not.toBe(one);
  });

  test('streams everything that happened, whole and ready to be handed over', () => {
    const outcome = runJob({ spec: specOf('calm-rolling'), wants: 'stream' });
    const stream = outcome.stream!;
    const columns = columnsOf(stream.buffer, stream.lengths);
    expect(columns.birthWorkload).toHaveLength(8);
    expect(columns.changeAt.at(-1)).toBeLessThanOrEqual(outcome.endMs);
    expect(stream.about.workloads.map(({ name }) => name)).toEqual(['api']);
    expect(buffersOf(outcome)).toContain(stream.buffer);
    expect(new Set(buffersOf(outcome)).size).toBe(buffersOf(outcome).length);
  });

  test.each([
    ['time', { quietMs: 1000 }],
    ['events', { eventsMax: 1 }],
    ['memory', { bytesMax: 1 }],
  ] as const)('says that it was not done on for want of %s', (endedBy, bounds) => {
    // Tasks that crash and are started again never settle.
    const spec = specOf('slow-start-without-grace');
    expect(runJob({ spec, wants: 'stream', bounds }).endedBy).toBe(endedBy);
  });

  test('says that it was not done on for want of patience', () => {
    const job = new PoolJob({ spec: specOf('slow-start-without-grace'), wants: 'outcome' });
    expect(job.step(10_000_000)).toBe(true);
    expect(job.outcome().endedBy).toBe('patience');
  });

  test('refuses what cannot be done to the design with a sentence', () => {
    const interventions = [{ atMs: 0, do: 'deploy', service: 'nobody' }];
    expect(() => runJob({ spec: specOf('calm-rolling', { interventions }), wants: 'outcome' })).toThrow(
      /nobody/,
    );
  });
});
