import type { Plan } from '#sim/plan.ts';
import { Simulation } from '#sim/simulation.ts';
import { deploy } from '#sim/systems/ecs-service/deployments.ts';
import { addRevision } from '#sim/world/revisions.ts';
import { systems } from '#sim/systems/index.ts';
import { Rollout } from '#sim/world/tables.ts';
import type { Bench, Row } from './bench.ts';
import { fastestRunMs } from './measure.ts';
import { rollingParameters, rollingPlan } from './rolling-plan.ts';
import { RollingRival, type Rolled } from './rolling-rival.ts';

const seed = 1;
const rounds = 20;
const longMs = 3_600_000;

/**
 * One update by the whole engine, ready to run: what came before it is not measured. Nobody goes back in it, as nobody
 * can in simjs.
 */
class RollingRun {
  readonly #simulation: Simulation;

  constructor(plan: Plan) {
    this.#simulation = new Simulation(plan, systems, {
      seed,
      parameters: rollingParameters,
      eventsBetweenCheckpoints: Infinity,
    });
    this.#simulation.advance(0);
  }

  run(): void {
    const { world } = this.#simulation;
    deploy(world, 0, addRevision(world, 0, {}));
    this.#simulation.advance(longMs, { whenSettled: true });
  }

  get outcome(): Rolled {
    const { tasks, deployments } = this.#simulation.world;
    if (deployments.rollout[1] !== Rollout.COMPLETED) throw new Error('The deployment did not complete.');
    const stoppedAt = tasks.stoppedAt.slice(0, tasks.count).map((atMs) => (atMs === 0xffff_ffff ? 0 : atMs));
    return { endedAtMs: Math.max(...stoppedAt), hosts: tasks.host.slice(0, tasks.count), stoppedAt };
  }
}

/** A service of thousands of tasks is replaced: the scheduler, placement, health checks and the log, all at once. */
export const rollingBench: Bench = {
  name: 'rolling update',
  async run() {
    const small = rollingPlan(5000, 1000);
    agree(small);
    const [engineMs = NaN, rivalMs = NaN, busyMs = NaN] = fastestRunMs(rounds, [
      () => new RollingRun(small),
      () => new RollingRival(small, seed),
      () => new RollingRun(rollingPlan(5000, 1000, true)),
    ]);
    const [largeMs = NaN] = fastestRunMs(3, [() => new RollingRun(rollingPlan(50_000, 10_000))]);
    const what = '5,000 tasks on 1,000 instances';
    return [
      { what: `${what}, the whole engine`, value: engineMs, unit: 'ms' },
      { what: `${what}, simjs / engine (goal: 8)`, value: rivalMs / engineMs, unit: 'ratio', atLeast: 0.8 },
      { what: `${what}, with users / without`, value: busyMs / engineMs, unit: 'ratio', atMost: 2 },
      {
        what: '50,000 on 10,000 / 5,000 on 1,000 (goal: 13)',
        value: largeMs / engineMs,
        unit: 'ratio',
        atMost: 22,
      },
    ] satisfies Row[];
  },
};

/** Both start every task on the same host, and stop the same ones at the same moments. */
function agree(plan: Plan): void {
  const engine = new RollingRun(plan);
  const rival = new RollingRival(plan, seed);
  engine.run();
  rival.run();
  const [ours, theirs] = [engine.outcome, rival.outcome];
  const differs = ours.hosts.findIndex(
    (host, task) => host !== theirs.hosts[task] || ours.stoppedAt[task] !== theirs.stoppedAt[task],
  );
  if (differs !== -1 || ours.hosts.length !== theirs.hosts.length || ours.endedAtMs !== theirs.endedAtMs)
    throw new Error(`The rolling update of simjs is another one, from task ${differs} on.`);
}
