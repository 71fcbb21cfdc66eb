import type { Plan } from '../plan.ts';
import { systemsOf } from '../plan-systems.ts';
import { World } from '../world/world.ts';

export interface ProofOptions {
  /** That of the run whose deployment is meant: equal instances are told apart by chance. 1 when left out. */
  readonly seed?: number;
  readonly parameters?: Readonly<Record<string, number | string>>;
}

/** The state in which a run of the plan begins: every service steady, as far as there is room. Its clock stands. */
export function startOf(plan: Plan, { seed = 1, parameters = {} }: ProofOptions = {}): World {
  const systems = systemsOf(plan);
  const world = new World(plan, systems, seed, parameters);
  for (const { begin } of systems) begin?.(world);
  return world;
}
