import { describe, expect, test } from 'vitest';
import type { Intervention } from '#model/run.ts';
import { planOf } from '../../boot.ts';
import { ec2Service, fargateService } from '../../boot/plan-of.test-support.ts';
import { invariants } from '../../invariants.test-support.ts';
import { actsOf } from '../../script.ts';
import { Simulation } from '../../simulation.ts';
import { aliveIn } from '../../world/tasks.ts';
import { systems } from '../index.ts';
import { trafficState } from '../traffic/state.ts';
import { settle, timesOf } from './shift-run.test-support.ts';

// Old tasks are what traffic goes to until it has been shifted: the new ones beside them do not stand in for them.

const deploy = { atMs: 0, do: 'deploy', service: 'api' };
const blueGreen = { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 0 };

function runOf(design: Parameters<typeof planOf>[0], interventions: readonly Intervention[]): Simulation {
  const plan = planOf(design);
  return new Simulation(plan, [...systems, invariants], { seed: 0, acts: actsOf(plan, interventions) });
}

const aliveAt = (run: Simulation, atMs: number): number[] => {
  run.advance(atMs);
  return Array.from({ length: run.world.deployments.count }, (_, each) => aliveIn(run.world, each));
};

describe('old tasks beside new ones', () => {
  const one = fargateService({ desiredCount: 1, deployment: blueGreen });
  const kill = (atMs: number, task: number) => ({ atMs, do: 'kill-task', service: 'api', task });

  test('are replaced by their own revision, also where the last one is lost', () => {
    const run = runOf(one, [{ ...deploy, quality: 'slow' }, kill(10_000, 1)]);
    expect(aliveAt(run, 9_999)).toEqual([1, 1]);
    // The lost one takes a while to stop; when it has, there is another one.
    expect(aliveAt(run, 60_000)).toEqual([1, 1]);
    expect(run.world.tasks.count).toBe(3);
    settle(run);
    expect(timesOf(run, 'deployment.completed')).toHaveLength(1);
    expect(aliveAt(run, run.world.nowMs)).toEqual([0, 1]);
  });

  test('are not replaced any more once they are to stop', () => {
    const bakes = fargateService({
      desiredCount: 1,
      deployment: { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 1 },
    });
    const cleanUpAt = timesOf(settle(runOf(bakes, [deploy])), 'shift.clean-up')[0]!;
    const lost = kill(cleanUpAt - 1, 1);
    expect(settle(runOf(bakes, [deploy, lost])).world.tasks.count).toBe(2);
    const again = settle(runOf(bakes, [deploy, lost, { ...deploy, atMs: cleanUpAt + 600_000 }]));
    expect(again.world.tasks.count).toBe(3);
  });

  test('on draining instances stay as far as minimumHealthyPercent asks, however many new ones there are', () => {
    const bakes = { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 60 };
    const design = ec2Service(
      {
        desiredCount: 2,
        deployment: bakes,
        props: { placementStrategy: [{ type: 'binpack', field: 'CPU' }] },
      },
      { instances: 2, zones: ['a'] },
    );
    // Both instances drain and nothing else is there: blue tasks wait for replacements that do not come.
    const drain = [1, 2].map((host) => ({ atMs: 120_000, do: 'drain-host', host }));
    const run = runOf(design, [deploy, ...drain]);
    expect(aliveAt(run, 1_800_000)).toEqual([2, 2]);
  });

  test('are in a target group of their own: the first new target finds no other one, and does not start slowly', () => {
    const rampingAt = (deployment: Record<string, string | number>): number[] => {
      const design = fargateService({
        desiredCount: 1,
        behind: 'application',
        requestsPerSecond: 10,
        targetGroup: { slowStartSeconds: 100 },
        deployment,
      });
      const run = runOf(design, [deploy]);
      run.advance(100_000);
      const { pools } = trafficState.of(run.world);
      return Array.from({ length: pools.count }, (_, pool) => pools.isRamping[pool]!);
    };
    expect(rampingAt({ strategy: 'BLUE_GREEN', bakeTimeInMinutes: 10 })).not.toContain(1);
    expect(rampingAt({ strategy: 'ROLLING' })).toContain(1);
  });

  test('give way to a further deployment that stops the unfinished one, whatever has become of them', () => {
    const script = [deploy, { atMs: 0, do: 'lose-zone', zone: 'a' }, { ...deploy, atMs: 68_000 }];
    const run = settle(runOf(one, script));
    // The one that the zone took is replaced by its own revision.
    expect(run.world.tasks.count).toBe(4);
    // The task of the unfinished deployment stops although the old one has been lost: it gets no traffic.
    expect(aliveAt(run, run.world.nowMs)).toEqual([0, 0, 1]);
    expect(timesOf(run, 'shift.reconcile-service')).toEqual([68_000]);
    expect(timesOf(run, 'deployment.completed')).toHaveLength(1);
  });
});
