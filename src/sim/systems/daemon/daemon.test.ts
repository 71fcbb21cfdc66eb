import { describe, expect, test } from 'vitest';
import { ec2Services } from '../../boot/plan-of.test-support.ts';
import type { DrawnGroup, DrawnService } from '../../boot/draw-service.ts';
import { addRevision } from '../../world/revisions.ts';
import { deploy } from '../ecs-service/deployments.ts';
import { Rehearsal } from '../../rehearsal.ts';
import { moveHost } from '../../world/hosts.ts';
import { HostState, TaskState } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import type { Intervention } from '#model/run.ts';

const agent: DrawnService = {
  name: 'agent',
  props: { schedulingStrategy: 'DAEMON', desiredCount: undefined },
};

const rehearse = (
  services: readonly DrawnService[],
  group: DrawnGroup,
  interventions: readonly Intervention[] = [],
): Rehearsal => new Rehearsal({ design: ec2Services(services, group), seed: 1, interventions });

/** Tasks of a workload by host that are RUNNING and are to go on. */
function runningOn(world: World, workload: number): number[] {
  const counts = Array.from({ length: world.hosts.count }, () => 0);
  for (let task = 0; task < world.tasks.count; task++) {
    const { tasks } = world;
    const isRunning = tasks.state[task] === TaskState.RUNNING && tasks.desired[task] === 1;
    if (isRunning && tasks.workload[task] === workload) counts[tasks.host[task]!]!++;
  }
  return counts;
}

describe('a daemon service', () => {
  test('begins with a task on each instance, and that is its desired count', () => {
    const { world } = rehearse([agent], { instances: 4 }).simulation;
    expect(runningOn(world, 0)).toEqual([1, 1, 1, 1]);
    expect(world.workloads.desired[0]).toBe(4);
  });

  test('runs only where its constraints are satisfied', () => {
    const constrained: DrawnService = {
      ...agent,
      props: {
        ...agent.props,
        placementConstraints: [
          { type: 'memberOf', expression: 'attribute:ecs.availability-zone == us-east-1a' },
        ],
      },
    };
    const { world } = rehearse([constrained], { instances: 6, zones: ['a', 'b', 'c'] }).simulation;
    expect(runningOn(world, 0)).toEqual([1, 0, 0, 1, 0, 0]);
  });

  test('has its room before replicas do, also when those fill every instance', () => {
    // m5.large: 2048 CPU units. Seven replicas of 256 leave exactly one place for the daemon.
    const greedy: DrawnService = { name: 'api', desiredCount: 20, cpu: 256, memory: 128 };
    const { world } = rehearse([greedy, agent], { instances: 2 }).simulation;
    expect(runningOn(world, 1)).toEqual([1, 1]);
    expect(runningOn(world, 0)).toEqual([7, 7]);
  });

  test('a deployment stops the old task of an instance first and keeps the room for the new one', () => {
    const greedy: DrawnService = { name: 'api', desiredCount: 20, cpu: 256, memory: 128 };
    const run = rehearse([greedy, agent], { instances: 2 }, [{ atMs: 1000, do: 'deploy', service: 'agent' }]);
    const { world } = run.simulation;
    for (let atMs = 0; atMs < 120_000; atMs += 500) {
      run.simulation.advance(atMs);
      for (let host = 0; host < 2; host++) expect(daemonsAlive(world, 1, host)).toBeLessThanOrEqual(1);
    }
    expect(run.summaries()).toMatchObject([{ service: 'agent', revision: 2, outcome: 'completed' }]);
    expect(runningOn(world, 1)).toEqual([1, 1]);
    expect(runningOn(world, 0)).toEqual([7, 7]);
  });

  test('keeps minimumHealthyPercent of the instances served while it is replaced', () => {
    const careful: DrawnService = { ...agent, minimumHealthyPercent: 50 };
    const run = rehearse([careful], { instances: 4 }, [{ atMs: 0, do: 'deploy', service: 'agent' }]);
    run.run(3_600_000);
    expect(run.summaries()).toMatchObject([{ outcome: 'completed', floor: 2, lowestHealthy: 2 }]);
  });

  test('a floor of all instances is a deadlock, and is said to be one', () => {
    const stuck: DrawnService = { ...agent, minimumHealthyPercent: 100 };
    const run = rehearse([stuck], { instances: 3 }, [{ atMs: 0, do: 'deploy', service: 'agent' }]);
    run.run(3_600_000);
    expect(run.summaries()).toMatchObject([{ outcome: 'stuck', floor: 3, ceiling: 3 }]);
  });

  test('comes to an instance that is ACTIVE again, and stops last on one that drains', () => {
    const run = rehearse([{ name: 'api', desiredCount: 3 }, agent], { instances: 3 });
    const { simulation } = run;
    const { world } = simulation;
    simulation.advance(10_000);
    moveHost(world, 0, HostState.DRAINING);
    let sawDaemonAlone = false;
    for (let atMs = 10_000; atMs < 200_000; atMs += 1000) {
      simulation.advance(atMs);
      const stands = runningOn(world, 1)[0] === 1;
      const isAlone = daemonsAlive(world, 0, 0) === 0;
      expect(stands || isAlone).toBe(true);
      sawDaemonAlone ||= isAlone && daemonsAlive(world, 1, 0) === 1;
    }
    expect(sawDaemonAlone).toBe(true);
    expect(world.hosts.tasks[0]).toBe(0);
    expect(world.workloads.desired[1]).toBe(2);
    moveHost(world, 0, HostState.ACTIVE);
    run.run(600_000);
    expect(runningOn(world, 1)).toEqual([1, 1, 1]);
    expect(world.workloads.desired[1]).toBe(3);
  });

  test('where a larger revision has no room, it says so, and the others go on', () => {
    const replicas: DrawnService = { name: 'api', desiredCount: 1, cpu: 1536, memory: 512 };
    const run = rehearse([replicas, agent], { instances: 2 });
    const { simulation } = run;
    const { world } = simulation;
    const last = world.revisions.findLast(({ workload }) => workload === 1)!;
    const larger = { ...last.demand, cpuUnits: 1024 };
    deploy(world, 1, addRevision(world, 1, { demand: larger }));
    run.run(3_600_000);
    expect(runningOn(world, 1).toSorted()).toEqual([0, 1]);
    const refusals = run.events().filter(({ reason }) => reason === 'service.cannot-place');
    expect(refusals.map(({ words }) => words)).toEqual([
      expect.stringMatching(/^service agent was unable to place a task .*insufficient CPU units available/),
    ]);
    expect(run.summaries()).toMatchObject([{ outcome: 'stuck' }]);
  });
});

/** Tasks of a workload on a host that are not STOPPED. */
function daemonsAlive(world: World, workload: number, host: number): number {
  let alive = 0;
  for (let task = 0; task < world.tasks.count; task++) {
    const { tasks } = world;
    if (tasks.host[task] !== host || tasks.workload[task] !== workload) continue;
    if (tasks.state[task] !== TaskState.STOPPED) alive++;
  }
  return alive;
}
