import { timer, type System } from '../../system.ts';
import { HostState, never, none, Rollout } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { ecsServiceOf, serviceSpec } from '../ecs-service/spec.ts';
import { schedulerState } from '../ecs-service/state.ts';
import { wake } from '../ecs-service/wake.ts';
import { isBalanced } from './balance.ts';
import { abort, beginMove, endMove } from './move.ts';
import { zoneRebalancingDelayMs } from './parameters.ts';
import { rebalancingReasons } from './reasons.ts';
import { rebalancingState } from './state.ts';
import { countsIn, isSteady, zonesOf } from './survey.ts';

const page = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing.html';

const isOurs = (world: World, workload: number): boolean =>
  ecsServiceOf(world.plan.workloads[workload]!) !== undefined && serviceSpec(world, workload).zoneRebalancing;

/** Looks at a service after its scheduler did. */
function consider(world: World, workload: number): void {
  const { services } = rebalancingState.of(world);
  const fresh = services.task[workload]!;
  if (fresh !== none) {
    if (world.tasks.desired[fresh] === 0) giveUpOn(world, workload);
    else if (world.tasks.healthy[fresh] === 1 && hasOneToSpare(world, workload)) endMove(world, workload);
    return;
  }
  if (services.dueAt[workload] !== never || !isSteady(world, workload)) return;
  if (isBalanced(countsIn(world, workload, zonesOf(world, workload)))) {
    services.underWay[workload] = 0;
    return;
  }
  const delayMs = services.underWay[workload] === 1 ? 0 : world.parameters.get(zoneRebalancingDelayMs);
  services.dueAt[workload] = world.nowMs + delayMs;
  world.after(delayMs, moveDue, workload);
}

const moveDue = timer((world, workload) => {
  const { services } = rebalancingState.of(world);
  if (services.dueAt[workload] !== world.nowMs) return;
  services.dueAt[workload] = never;
  if (isSteady(world, workload)) beginMove(world, workload);
});

/** Whether the service is whole without the task that is to stop: others may have failed meanwhile. */
const hasOneToSpare = (world: World, workload: number): boolean =>
  world.deployments.healthy[world.workloads.primary[workload]!]! > world.workloads.desired[workload]!;

/** The task that was to be the first in its new zone has failed. */
function giveUpOn(world: World, workload: number): void {
  rebalancingState.of(world).services.task[workload] = none;
  schedulerState.of(world).services.extra[workload] = 0;
  abort(world, workload, 'the task that was started has failed');
}

/** Whether more room may let a service be rebalanced. */
const isAwaiting = (world: World, workload: number): boolean =>
  rebalancingState.of(world).services.blocked[workload] === 1;

const usesGroup = (world: World, workload: number, host: number): boolean =>
  serviceSpec(world, workload).lanes.some(({ groups }) => groups.includes(world.hosts.group[host]!));

/** Keeps the tasks of services even over their Availability Zones. */
export const zoneRebalancing: System = {
  id: 'zone-rebalancing',
  states: [rebalancingState],
  on: {
    reconcile(world, workload) {
      if (isOurs(world, workload)) consider(world, workload);
    },
    deploymentMoved(world, deployment) {
      const isStart = world.deployments.rollout[deployment] === Rollout.IN_PROGRESS;
      if (isStart) abort(world, world.deployments.workload[deployment]!, 'a deployment has started');
    },
    desiredChanged: (world, workload) => abort(world, workload, 'the desired count has changed'),
    settingsChanged(world, workload) {
      if (!isOurs(world, workload)) abort(world, workload, 'it was turned off for the service');
    },
    hostMoved(world, host, from, to) {
      if (to !== HostState.ACTIVE || from === none) return;
      for (const { index } of world.plan.workloads)
        if (isOurs(world, index) && usesGroup(world, index, host)) wake(world, index);
    },
    roomFreed(world) {
      for (const { index } of world.plan.workloads)
        if (isAwaiting(world, index) && isOurs(world, index)) wake(world, index);
    },
  },
  reasons: rebalancingReasons,
  parameters: [zoneRebalancingDelayMs],
  mechanisms: [
    {
      says: 'A steady service whose zones differ by more than one task is rebalanced: a task starts in the emptiest zone, and when it is healthy one in the fullest zone stops.',
      basis: 'documented',
      source: page,
    },
    {
      says: 'Which services: REPLICA, without a strategy or with the spread over zones first, maximumPercent above 100, no Classic Load Balancer and no constraint on the zone.',
      basis: 'documented',
      source: page,
    },
    {
      says: 'Rebalancing launches no instances. It is stopped by a deployment, and by protected tasks in the fullest zone.',
      basis: 'documented',
      source: page,
    },
    {
      says: 'One task moves at a time, after a delay that is a parameter; a lost zone, and one without an ACTIVE instance, is left out of account.',
      basis: 'simplified',
      source: page,
    },
  ],
};
