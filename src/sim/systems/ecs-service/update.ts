import type { World } from '../../world/world.ts';
import { settingsUpdated } from './reasons.ts';
import { serviceSpec, type EcsService, type Settings } from './spec.ts';

/**
 * Puts other settings of a service in force, as UpdateService does: that starts no deployment, and stages that a
 * deployment goes through are those with which it began. `what` names what is new of them.
 */
export function updateSettings(world: World, workload: number, settings: Settings, what: string): void {
  const spec: EcsService = { ...serviceSpec(world, workload), ...settings };
  world.workloads.spec[workload] = world.specs.push(spec) - 1;
  world.say(settingsUpdated, workload, spec.minimumHealthyPercent, spec.maximumPercent, world.text(what));
  world.signal.settingsChanged(world, workload);
}
