import type { Plan } from '../plan.ts';
import { World } from './world.ts';

/**
 * A second world that stands where this one does, to try out what would come of something: nothing that is done to it
 * reaches the first. Its logs begin empty, and its chance is its own.
 */
export function twinOf(world: World, plan: Plan = world.plan): World {
  const twin = new World(plan, world.systems, 1, world.parameters.given);
  twin.restore({ ...world.save(), lengths: [0, 0, 0] });
  return twin;
}
