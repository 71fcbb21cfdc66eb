import type { Plan } from '../../plan.ts';
import { timer, type System } from '../../system.ts';
import { HostState, none, StopCode } from '../../world/tables.ts';
import { tasksOn } from '../../world/tasks.ts';
import type { World } from '../../world/world.ts';
import { isDaemon, serviceSpec } from '../ecs-service/spec.ts';
import { wake } from '../ecs-service/wake.ts';
import { peersOn } from '../placement/peers.ts';
import { stopTask } from '../task-lifecycle/lifecycle.ts';
import { isBusy } from './busy.ts';
import { lookAtDaemon } from './pass.ts';
import { beginDaemon } from './steady.ts';

const page = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service_daemon.html';

const daemonsByPlan = new WeakMap<Plan, readonly number[]>();

/** Workloads that are daemon services. */
function daemonsOf(plan: Plan): readonly number[] {
  let daemons = daemonsByPlan.get(plan);
  if (!daemons) {
    daemons = plan.workloads.filter(isDaemon).map(({ index }) => index);
    daemonsByPlan.set(plan, daemons);
  }
  return daemons;
}

const mayRunOn = (world: World, workload: number, host: number): boolean =>
  serviceSpec(world, workload).lanes.some(({ groups }) => groups.includes(world.hosts.group[host]!));

const lookDue = timer((world, workload) => lookAtDaemon(world, workload));

/**
 * There is room on an instance that lacks a daemon: it gets it before anything else is placed there, because the timers
 * of those who wait for room are set after this one.
 */
function roomFreed(world: World, host: number): void {
  if (world.hosts.state[host] === HostState.DRAINING) stopLast(world, host);
  if (world.hosts.state[host] !== HostState.ACTIVE) return;
  for (const workload of daemonsOf(world.plan)) {
    if (!mayRunOn(world, workload, host)) continue;
    if (peersOn(world, workload)[host] === 0) world.after(0, lookDue, workload);
  }
}

/** On a draining instance daemons stop when nothing else is left there. */
function stopLast(world: World, host: number): void {
  if (isBusy(world, host)) return;
  for (const task of tasksOn(world, host))
    stopTask(world, task, StopCode.ServiceSchedulerInitiated, 'Its container instance is draining');
}

function hostMoved(world: World, host: number, from: number, to: number): void {
  if (from === none) return;
  if (to === HostState.DRAINING) stopLast(world, host);
  for (const workload of daemonsOf(world.plan)) if (mayRunOn(world, workload, host)) wake(world, workload);
}

/** Services of the scheduling strategy DAEMON: one task on each instance that matches. */
export const daemon: System = {
  id: 'daemon',
  begin(world) {
    world.muted = true;
    const daemons = daemonsOf(world.plan);
    for (const daemon of daemons) {
      const revision = world.plan.revisions.find(({ workload }) => workload === daemon);
      if (revision) beginDaemon(world, daemon, revision.index);
    }
    world.muted = false;
    for (const daemon of daemons) wake(world, daemon, true);
  },
  on: {
    roomFreed,
    hostMoved,
    reconcile(world, workload) {
      if (isDaemon(world.plan.workloads[workload]!)) lookAtDaemon(world, workload);
    },
  },
  mechanisms: [
    {
      says: 'A daemon service has one task on each ACTIVE instance that satisfies its constraints, also on those that come later; its desired count is their number.',
      basis: 'documented',
      source: page,
    },
    {
      says: 'Daemon tasks start before tasks of other services on a new instance, and room that a daemon left for its successor is not given to them. On a draining instance they stop last.',
      basis: 'documented',
      source: page,
    },
    {
      says: 'A deployment stops an old daemon task first, as far as minimumHealthyPercent allows, and starts the new one on that instance when the old one is STOPPED: maximumPercent is 100.',
      basis: 'documented',
      source: page,
    },
    {
      says: 'During a deployment an instance that lost its daemon gets the new revision; broken daemon tasks are stopped all at once.',
      basis: 'simplified',
      source: page,
    },
  ],
};
