import type { DeploymentSummary, Intervention, RunSpec, SimEvent } from '#model/run.ts';
import { planOf } from './boot.ts';
import { eventOf } from './event-view.ts';
import { actsOf } from './script.ts';
import { systemsOf } from './plan-systems.ts';
import { Simulation } from './simulation.ts';
import { summariesOf } from './summary.ts';
import type { System } from './system.ts';

/** A run of a design: everything that shows, prints or grades a simulation uses it through this. */
export class Rehearsal {
  readonly simulation: Simulation;
  readonly spec: RunSpec;

  /**
   * Throws `BadScript` for interventions that cannot be done to this design, and `BadCatalogue` for unusable data.
   * `systems` run it, where those are not the ones of systems/index.ts.
   */
  constructor(spec: RunSpec, systems?: readonly System[]) {
    this.spec = spec;
    const plan = planOf(spec.design, {
      ...(spec.parameters ? { parameters: spec.parameters } : {}),
      systems,
      catalogue: spec.catalogue,
    });
    this.simulation = new Simulation(plan, systemsOf(plan), {
      seed: spec.seed,
      acts: actsOf(plan, spec.interventions),
      ...(spec.parameters ? { parameters: spec.parameters } : {}),
    });
  }

  /** Runs until nothing more is to come, at the latest until `untilMs`. Returns whether it has settled. */
  run(untilMs: number): boolean {
    this.simulation.advance(untilMs, { whenSettled: true });
    return this.simulation.settled;
  }

  /** Goes on from `atMs` with other interventions; those before it have to be the same. */
  branch(atMs: number, interventions: readonly Intervention[]): void {
    this.simulation.branch(atMs, actsOf(this.simulation.world.plan, interventions));
  }

  /** How many events are known. */
  get eventCount(): number {
    return this.simulation.world.events.known;
  }

  /** Events from number `from` (inclusive) to `to` (exclusive), in words. */
  events(from = 0, to = this.eventCount): SimEvent[] {
    const { world } = this.simulation;
    return Array.from({ length: Math.max(0, to - from) }, (_, i) => eventOf(world, from + i));
  }

  summaries(): DeploymentSummary[] {
    return summariesOf(this.simulation.world, this.simulation.settled);
  }
}
