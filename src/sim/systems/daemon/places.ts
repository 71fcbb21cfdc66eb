import { HostState } from '../../world/tables.ts';
import { tasksOf, tasksOn } from '../../world/tasks.ts';
import type { World } from '../../world/world.ts';
import { serviceSpec } from '../ecs-service/spec.ts';
import { daemonHosts } from '../placement/daemon.ts';
import { requestOf, type Request } from '../placement/placer.ts';

/** An instance on which a daemon service is to have a task and has none. */
export interface Place {
  readonly host: number;
  readonly lane: number;
  readonly request: Request;
  readonly hasRoom: boolean;
}

/** Where tasks of a daemon service are missing, in the order in which instances registered. */
export function missingPlaces(world: World, workload: number, revision: number): Place[] {
  const { lanes } = serviceSpec(world, workload);
  const places = lanes.flatMap((of, lane) => {
    const request = requestOf(world, workload, revision, of);
    return daemonHosts(world, request).map((place): Place => ({ ...place, lane, request }));
  });
  return places.filter(({ host }, i) => places.findIndex((other) => other.host === host) === i);
}

/** Whether a task of the workload is still on an instance, be it one that is stopping. */
export function isTaken(world: World, workload: number, host: number): boolean {
  for (const task of tasksOn(world, host)) if (world.tasks.workload[task] === workload) return true;
  return false;
}

/** Tasks of a deployment that are to go on, on instances that are ACTIVE. */
export function standing(world: World, deployment: number): number {
  const { tasks, hosts } = world;
  let count = 0;
  for (const task of tasksOf(world, deployment))
    if (tasks.desired[task] === 1 && hosts.state[tasks.host[task]!] === HostState.ACTIVE) count++;
  return count;
}
