import { i32, table, u32, u8 } from '../../kernel/table.ts';
import { state } from '../../system.ts';
import { never, none } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import type { EcsService } from '../ecs-service/spec.ts';
import { schedulerState } from '../ecs-service/state.ts';

/** What is known of the shifts: a row for each workload in `shifts`, one for each call of a hook in `hooks`. */
export const shiftState = state((world) => {
  const shifts = table({
    /** The deployment whose stages are gone through. */
    deployment: i32(none),
    /** The deployment that production traffic goes back to when something fails. */
    holder: i32(none),
    stage: u8(),
    /** Goes up whenever a stage begins or all is over: a timer of an earlier one is void. */
    step: i32(),
    /** Number of the production shift in its schedule. */
    shift: i32(),
    /** When a wait within the stage ends. */
    waitsUntil: u32(never),
    /** Hooks of the stage that have not let it go on yet, and the first of their rows. */
    openHooks: i32(),
    firstHook: i32(),
  });
  for (let i = 0; i < world.plan.workloads.length; i++) shifts.add();
  const hooks = table({
    workload: i32(none),
    step: i32(),
    /** Number among the hooks of the service. */
    hook: i32(),
    /** 1 until it lets the deployment go on. */
    open: u8(1),
    /** How often its function has been called. */
    calls: i32(),
  });
  return { shifts, hooks };
});

/** What the service asked for when the deployment began whose stages are gone through: an update since is for the next. */
export function shiftSpec(world: World, workload: number): EcsService {
  const deployment = shiftState.of(world).shifts.deployment[workload]!;
  return world.specs[schedulerState.of(world).rollouts.spec[deployment]!] as EcsService;
}
