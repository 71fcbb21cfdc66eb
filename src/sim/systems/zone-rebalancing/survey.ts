import { Names } from '../../names.ts';
import { HostState, none, Rollout } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { serviceSpec } from '../ecs-service/spec.ts';
import { schedulerState, sourcesOf, zonesMax } from '../ecs-service/state.ts';
import { zonesUp } from '../faults/zone-state.ts';

/** Whether a service has one deployment, which completed, and as many healthy tasks as it should. */
export function isSteady(world: World, workload: number): boolean {
  const { deployments, workloads } = world;
  const { services, rollouts } = schedulerState.of(world);
  const primary = workloads.primary[workload]!;
  if (primary === none || deployments.rollout[primary] !== Rollout.COMPLETED) return false;
  const desired = workloads.desired[workload]!;
  const isWhole = deployments.wanted[primary] === desired && deployments.healthy[primary] === desired;
  const isAtRest = rollouts.failing[primary] === 0 && rollouts.leaving[primary] === 0;
  return isWhole && isAtRest && services.extra[workload] === 0 && sourcesOf(world, workload).length === 0;
}

/** Zones in which a service could have tasks now: those that are not lost and, on EC2, have an ACTIVE instance. */
export function zonesOf(world: World, workload: number): readonly number[] {
  const { zones, lanes } = serviceSpec(world, workload);
  const up = zonesUp(world, zones);
  if (lanes.some(({ sort }) => sort.startsWith('fargate'))) return up;
  const { hosts } = world;
  const groups = new Set(lanes.flatMap((lane) => lane.groups));
  const served = new Set<number>();
  for (let host = 0; host < hosts.count && served.size < zones.length; host++)
    if (hosts.state[host] === HostState.ACTIVE && groups.has(hosts.group[host]!))
      served.add(hosts.zone[host]!);
  return up.filter((zone) => served.has(zone));
}

/** Tasks of a service in each of these zones. */
export const countsIn = (world: World, workload: number, zones: readonly number[]): number[] =>
  zones.map((zone) => schedulerState.of(world).services.inZone[workload * zonesMax + zone]!);

/** '3 tasks in a, 3 tasks in b, and 0 tasks in c'. */
export function countWords(world: World, workload: number): string {
  const names = new Names(world);
  const zones = zonesOf(world, workload);
  const parts = countsIn(world, workload, zones).map(
    (count, i) => `${count} ${count === 1 ? 'task' : 'tasks'} in ${names.zone(zones[i]!)}`,
  );
  const last = parts.pop() ?? '';
  if (parts.length === 0) return last;
  return `${parts.join(', ')}${parts.length > 1 ? ',' : ''} and ${last}`;
}
