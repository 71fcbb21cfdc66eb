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
export function rehearse(plan: Plan, workload: number, { seed = 1, parameters = {} }: ProofOptions): boolean {
  const { node } = plan.workloads[workload]!;
  const acts = actsOf(plan, [{ atMs: 0, do: 'deploy', service: node }]);
  const simulation = new Simulation(plan, systemsOf(plan), { seed, acts, parameters });
  const { world } = simulation;
  const before = world.deployments.count;
  simulation.advance(0, { eventsMax: 1 });
  for (let done = 1; done < eventsMax; done += eventsAtOnce) {
    const rollout = world.deployments.rollout[before];
    if (rollout !== Rollout.IN_PROGRESS) return rollout === Rollout.COMPLETED;
    const ended = simulation.advance(rehearsedMs, { eventsMax: eventsAtOnce, whenSettled: true });
    if (ended || simulation.settled) break;
  }
  return world.deployments.rollout[before] === Rollout.COMPLETED;
}
