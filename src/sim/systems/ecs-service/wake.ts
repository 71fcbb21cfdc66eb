import { timer } from '../../system.ts';
import { never } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { schedulerPassMs } from './parameters.ts';
import { schedulerState } from './state.ts';

/** Makes the scheduler look at a service: on its next pass, or (`atOnce`) after all that is due now. */
export function wake(world: World, workload: number, atOnce = false): void {
  const gridMs = world.parameters.get(schedulerPassMs);
  wakeAt(world, workload, atOnce ? world.nowMs : Math.ceil(world.nowMs / gridMs) * gridMs);
}

/** Makes the scheduler look at a service at a given time, unless it is going to do so before. */
export function wakeAt(world: World, workload: number, atMs: number): void {
  const { services } = schedulerState.of(world);
  if (services.passAt[workload]! <= atMs) return;
  services.passAt[workload] = atMs;
  world.at(atMs, passDue, workload, atMs | 0);
}

const passDue = timer((world, workload, atMs) => {
  const { services } = schedulerState.of(world);
  if ((services.passAt[workload]! | 0) !== atMs) return;
  services.passAt[workload] = never;
  world.signal.reconcile(world, workload);
});
