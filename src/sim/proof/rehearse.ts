import type { Plan } from '../plan.ts';
import { systemsOf } from '../plan-systems.ts';
import { actsOf } from '../script.ts';
import { Simulation } from '../simulation.ts';
import { Rollout } from '../world/tables.ts';
import type { ProofOptions } from './start.ts';

/** What has not completed by then is taken never to. */
export const rehearsedMs = 36 * 3_600_000;
const eventsMax = 2_000_000;
const eventsAtOnce = 500;

/** Whether a deployment of a good revision of a service at the start of a run completes, by running it. */
export function rehearse(
  plan: Plan,
  workload: number,
  options: ProofOptions,
  most: number = eventsMax,
): boolean {
  const rehearsal = rehearsing(plan, workload, options);
  for (let events = 0; ; events += eventsAtOnce) {
    const { done, value } = rehearsal.next();
    if (done) return value;
    if (events >= most) return false;
  }
}

/** The same a few events at a time, so that others have their turn between them. */
export function* rehearsing(
  plan: Plan,
  workload: number,
  { seed = 1, parameters = {} }: ProofOptions,
): Generator<number, boolean> {
  const { node } = plan.workloads[workload]!;
  const acts = actsOf(plan, [{ atMs: 0, do: 'deploy', service: node }]);
  const simulation = new Simulation(plan, systemsOf(plan), { seed, acts, parameters });
  const { world } = simulation;
  const before = world.deployments.count;
  simulation.advance(0, { eventsMax: 1 });
  for (;;) {
    const rollout = world.deployments.rollout[before];
    if (rollout !== Rollout.IN_PROGRESS) return rollout === Rollout.COMPLETED;
    const ended = simulation.advance(rehearsedMs, { eventsMax: eventsAtOnce, whenSettled: true });
    if (ended || simulation.settled) return world.deployments.rollout[before] === Rollout.COMPLETED;
    yield eventsAtOnce;
  }
}
