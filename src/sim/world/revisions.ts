import type { Revision } from '../plan.ts';
import type { World } from './world.ts';

/** Adds a revision of a workload: like its newest one, but for what is given. Returns its place in the world's list. */
export function addRevision(
  world: World,
  workload: number,
  changes: Partial<Pick<Revision, 'behaviour' | 'demand' | 'lacks' | 'number'>>,
): number {
  const { number, ...last } = newestRevision(world, workload);
  return registerRevision(world, workload, { ...last, number: number + 1, ...changes });
}

/** Adds a revision of a workload that is given whole. Returns its place in the world's list. */
export function registerRevision(
  world: World,
  workload: number,
  revision: Omit<Revision, 'index' | 'workload'>,
): number {
  return world.revisions.push(kept({ ...revision, index: world.revisions.length, workload })) - 1;
}

export const newestRevision = (world: World, workload: number): Revision =>
  world.revisions.findLast((each) => each.workload === workload)!;

/**
 * A revision as a world keeps it. All have one shape, whatever they were made from, so that what is read of them at
 * every event is found without a search.
 */
export function kept(revision: Revision): Revision {
  const { index, workload, number, containers, networkMode, memberOf, lacks, roleNeeds } = revision;
  const { secrets, platform, ephemeralGib, hasPublicAddress, volumes } = revision;
  return {
    index,
    workload,
    number,
    demand: keptDemand(revision.demand),
    containers,
    networkMode,
    memberOf,
    behaviour: keptBehaviour(revision.behaviour),
    lacks,
    roleNeeds,
    secrets,
    platform,
    ephemeralGib,
    hasPublicAddress,
    volumes,
  } as Revision;
}

const keptDemand = ({
  cpuUnits,
  memoryMib,
  gpus,
  takesInterface,
  hostPorts,
}: Revision['demand']): Revision['demand'] => ({ cpuUnits, memoryMib, gpus, takesInterface, hostPorts });

// Plans that benches and tests put together by hand may say nothing of it.
function keptBehaviour(behaviour: Revision['behaviour'] | undefined): Revision['behaviour'] {
  const { readyMs, crashAfterMs, exitCode, failsHealthChecks, unpullable } = behaviour ?? ({} as never);
  const { sigtermExitMs, capacityPerSecondMilli, serviceTimeMs } = behaviour ?? ({} as never);
  return {
    readyMs,
    crashAfterMs,
    exitCode,
    failsHealthChecks,
    unpullable,
    sigtermExitMs,
    capacityPerSecondMilli,
    serviceTimeMs,
  } as Revision['behaviour'];
}
