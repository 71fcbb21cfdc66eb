import type { Story } from '#model/story.ts';
import { duration } from '../../names.ts';
import { Health, TargetState, targetStates } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { targetsOf } from '../target-health/registration.ts';
import { hasContainerCheck } from '../task-lifecycle/container-health.ts';
import { healthyAfterMs } from './parameters.ts';
import { serviceSpec } from './spec.ts';
import { isWaiting, provisioningTimeoutMs } from './waiting.ts';

// What tasks of ECS wait for, in words.

type Says = Pick<Story, 'now' | 'tone'>;

/** A task that is in PROVISIONING because there is no room for it; undefined for others. */
export function waitingSays(world: World, task: number): Says | undefined {
  if (!isWaiting(world, task)) return undefined;
  const patience = duration(world.parameters.get(provisioningTimeoutMs));
  return {
    now: `It waits for an instance with room. Its capacity provider may add one; after ${patience} in vain it fails.`,
    tone: 'busy',
  };
}

/** A task of a service that runs and is not counted as healthy. */
export const unjudgedSays = (world: World, task: number): Says => ({
  now: `It runs and does not count as healthy yet: ${waitsForHealth(world, task)}.`,
  tone: 'busy',
});

function waitsForHealth(world: World, task: number): string {
  const { tasks, targets, parameters } = world;
  const spec = serviceSpec(world, tasks.workload[task]!);
  const waits: string[] = [];
  for (const target of targetsOf(world, task)) {
    const state = targets.state[target]!;
    if (state !== TargetState.healthy) waits.push(`its target is ${targetStates[state] ?? '?'}`);
  }
  if (hasContainerCheck(world.revisions[tasks.revision[task]!]!) && tasks.health[task] !== Health.HEALTHY)
    waits.push(
      `its container health checks say ${tasks.health[task] === Health.UNHEALTHY ? 'UNHEALTHY' : 'UNKNOWN'}`,
    );
  const graceLeftMs = tasks.runningAt[task]! + spec.healthCheckGracePeriodMs - world.nowMs;
  if (waits.length === 0)
    return `nothing checks it, so that it counts after ${duration(parameters.get(healthyAfterMs))} in RUNNING`;
  if (graceLeftMs > 0) waits.push(`its grace period goes on for ${duration(graceLeftMs)}`);
  return waits.join(', and ');
}
