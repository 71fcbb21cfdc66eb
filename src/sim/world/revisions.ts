import type { Revision } from '../plan.ts';

/**
 * A revision as a world keeps it. All have one shape, whatever they were made from, so that what is read of them at
 * every event is found without a search.
 */
export function kept(revision: Revision): Revision {
  const { index, workload, number, containers, networkMode, memberOf, lacks, roleNeeds } = revision;
  const { secrets, platform, ephemeralGib, volumes } = revision;
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
