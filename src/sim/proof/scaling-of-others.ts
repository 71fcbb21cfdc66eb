import { reservationAgainst } from '../systems/capacity-provider/reservation.ts';
import { scaleInDatapoints } from '../systems/capacity-provider/parameters.ts';
import { isBusy } from '../systems/daemon/busy.ts';
import { ecsServiceOf, isReplica, type Lane } from '../systems/ecs-service/spec.ts';
import type { HostGroup } from '../plan.ts';
import type { World } from '../world/world.ts';

// Instances that managed scaling adds or removes for reasons of its own while a service is deployed.

/** What tasks run on, whoever starts them. */
interface Runner {
  readonly lanes: readonly Lane[];
  readonly throughProvider: boolean;
}

/** Whether one of the groups may get instances although no task of the service waits for one. */
export function mayGrowByItself(world: World, workload: number, groups: readonly number[]): boolean {
  return scaled(world, groups).some((group) => {
    if (group.startCount >= group.maxSize) return false;
    // With a target below 100 % it keeps spare instances, for the tasks too that are yet to come.
    if (group.provider!.managedScaling!.targetCapacity < 100) return true;
    return world.plan.workloads.some((other) => {
      const { lanes, throughProvider } = other.spec as Runner;
      const uses = throughProvider && lanes.some((lane) => lane.groups.includes(group.index));
      return other.index !== workload && uses && (!isReplica(other) || lacksTasks(world, other.index));
    });
  });
}

/** Whether one of the groups may lose instances before so much time has passed: some of them are idle. */
export const mayShrinkWithin = (world: World, groups: readonly number[], withinMs: number): boolean =>
  withinMs >= scaleInAfterMs(world) &&
  scaled(world, groups).some((group) => group.startCount > group.minSize && againstTarget(world, group) < 0);

/**
 * Whether managed scaling may in time take an instance of the groups from under its tasks: it takes busy ones too unless
 * managed termination protection is on, once others are idle.
 */
export const mayTakeBusy = (world: World, workload: number, groups: readonly number[]): boolean =>
  scaled(world, groups).some(
    (group) =>
      !group.provider!.managedTerminationProtection &&
      (againstTarget(world, group) < 0 || mayGrowByItself(world, workload, [group.index])),
  );

/**
 * Whether time goes on, until managed scaling removes instances, although the deployment does not move: some other
 * service keeps trying to start tasks, or the first checks of targets take so long.
 */
export const timeGoesOn = (world: World, workload: number): boolean =>
  world.plan.workloads.some((other) => {
    if (other.index === workload || !ecsServiceOf(other)) return false;
    const { lacks } = world.revisions.find((each) => each.workload === other.index)!;
    const waits = (other.spec as Runner).throughProvider && isReplica(other);
    return lacksTasks(world, other.index) && (waits || lacks.length > 0);
  }) ||
  world.plan.targetGroups.some(
    ({ healthCheck: { intervalMs, healthyThreshold } }) =>
      intervalMs * healthyThreshold >= scaleInAfterMs(world),
  );

/** The same, until it adds some: first checks of targets, or a standalone task, take a minute. */
export const minuteGoesOn = (world: World, workload: number): boolean =>
  timeGoesOn(world, workload) ||
  world.plan.targetGroups.length > 0 ||
  world.plan.workloads.some((other) => !ecsServiceOf(other));

const scaleInAfterMs = (world: World): number => world.parameters.get(scaleInDatapoints) * 60_000;

const scaled = (world: World, groups: readonly number[]): HostGroup[] =>
  world.plan.groups.filter(({ index, provider }) => groups.includes(index) && provider?.managedScaling);

function againstTarget(world: World, { index, startCount, provider }: HostGroup): number {
  let busy = 0;
  for (let host = 0; host < world.hosts.count; host++)
    if (world.hosts.group[host] === index && isBusy(world, host)) busy++;
  return reservationAgainst(busy, startCount, provider!.managedScaling!.targetCapacity);
}

function lacksTasks(world: World, workload: number): boolean {
  const primary = world.workloads.primary[workload]!;
  return world.deployments.wanted[primary]! < world.workloads.desired[workload]!;
}
