import type { Props } from '#model/build.ts';
import type { Intervention, SimEvent } from '#model/run.ts';
import { planOf } from '../../boot.ts';
import { fargateService } from '../../boot/plan-of.test-support.ts';
import { eventOf } from '../../event-view.ts';
import { actsOf } from '../../script.ts';
import { Simulation } from '../../simulation.ts';
import { systems } from '../index.ts';
import { aliveIn } from '../../world/tasks.ts';
import { trafficWeightOf } from '../traffic/weights.ts';

export const minuteMs = 60_000;

/** A service `api` of four Fargate tasks behind an ALB, and a run of it that is at its beginning. */
export function runOf(
  deployment: Props,
  interventions: readonly Intervention[],
  options: { props?: Props; desiredCount?: number; parameters?: Record<string, number | string> } = {},
): Simulation {
  const { props = {}, desiredCount = 4, parameters = {} } = options;
  const design = fargateService({ desiredCount, behind: 'application', deployment, props });
  const plan = planOf(design, { parameters });
  return new Simulation(plan, systems, { seed: 7, acts: actsOf(plan, interventions), parameters });
}

/** Runs until nothing more is to come. */
export function settle(run: Simulation): Simulation {
  run.advance(40 * 24 * 60 * minuteMs, { whenSettled: true });
  return run;
}

export const eventsOf = ({ world }: Simulation): SimEvent[] =>
  Array.from({ length: world.events.known }, (_, i) => eventOf(world, i));

/** What happened to the deployments, in order, without tasks and targets. */
export const coursesOf = (run: Simulation): string[] =>
  eventsOf(run)
    .map(({ reason }) => reason)
    .filter((id) => /^(deployment|shift|codedeploy|alarm)\./.test(id));

/** When something happened, in milliseconds of the run. */
export const timesOf = (run: Simulation, reason: string): number[] =>
  eventsOf(run)
    .filter((each) => each.reason === reason)
    .map(({ atMs }) => atMs);

/** Tasks of each deployment that are not STOPPED, and its share of the traffic in thousandths. */
export const standingOf = ({ world }: Simulation): Array<{ tasks: number; permille: number }> =>
  Array.from({ length: world.deployments.count }, (_, each) => ({
    tasks: aliveIn(world, each),
    permille: trafficWeightOf(world, each),
  }));

export const outcomeOf = ({ world }: Simulation, deployment: number): number =>
  world.deployments.rollout[deployment]!;
