import { parameter } from '../../parameters.ts';
import { timer } from '../../system.ts';
import { never, none } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { bakeStarted } from './reasons.ts';
import { serviceSpec } from './spec.ts';
import { schedulerState } from './state.ts';
import { wake } from './wake.ts';

// The time for which a rolling deployment with alarms goes on being watched before it counts as completed.

export const alarmBakeMs = parameter({
  name: 'alarmBakeMs',
  value: 240_000,
  basis: 'inferred',
  says: 'How long alarms are watched at the end of a rolling deployment that does not say bakeTimeInMinutes. AWS only says that it is less than 5 minutes.',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-alarm-failure.html',
});

/** Whether nothing keeps a deployment from completing any more; the first time one asks, its bake time begins. */
export function hasBaked(world: World, workload: number, primary: number): boolean {
  const { rollouts } = schedulerState.of(world);
  const { alarms, strategy } = serviceSpec(world, workload);
  // A rollback goes back to what was proven before.
  const isWatched = alarms.enable && strategy.type === 'ROLLING';
  if (!isWatched || world.deployments.rollsBack[primary] !== none) return true;
  if (rollouts.bakesUntil[primary] === never) {
    const bakeMs = strategy.bakeMs ?? world.parameters.get(alarmBakeMs);
    rollouts.bakesUntil[primary] = world.nowMs + bakeMs;
    world.say(bakeStarted, workload, primary, bakeMs);
    world.after(bakeMs, bakeOver, workload);
  }
  return world.nowMs >= rollouts.bakesUntil[primary]!;
}

const bakeOver = timer((world, workload) => wake(world, workload, true));
