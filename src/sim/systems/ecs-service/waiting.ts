import { parameter } from '../../parameters.ts';
import { timer } from '../../system.ts';
import { none, StopCode, TaskState } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { failTask } from '../task-lifecycle/lifecycle.ts';
import { schedulerState } from './state.ts';

// Tasks that were started through a capacity provider and wait in PROVISIONING until there is room for them.

export const provisioningTimeoutMs = parameter({
  name: 'provisioningTimeoutMs',
  value: 600_000,
  basis: 'simplified',
  says: 'How long a task waits in PROVISIONING for a capacity provider before it fails.',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/api_failures_messages.html',
});

/** Whether a task waits for a host. */
export const isWaiting = (world: World, task: number): boolean =>
  world.tasks.state[task] === TaskState.PROVISIONING &&
  world.tasks.host[task] === none &&
  world.tasks.zone[task] === none &&
  world.tasks.desired[task] === 1;

export function startWaiting(world: World, task: number): void {
  const { services } = schedulerState.of(world);
  const workload = world.tasks.workload[task]!;
  services.waits[workload] = 1;
  services.waitingTasks[workload]!++;
  const timeoutMs = world.parameters.get(provisioningTimeoutMs);
  world.after(timeoutMs, patienceEnds, task, world.tasks.stamp[task]!);
}

const patienceEnds = timer((world, task, stamp) => {
  if (world.tasks.stamp[task] !== stamp || !isWaiting(world, task)) return;
  failTask(world, task, StopCode.TaskFailedToStart, 'TaskFailedToStart: RESOURCE:MEMORY', false);
});

/** Tasks of all services of a workload's cluster that wait for a host. */
export function waitingInCluster(world: World, workload: number): number {
  const { services } = schedulerState.of(world);
  const { cluster } = world.plan.workloads[workload]!;
  return world.plan.workloads.reduce(
    (sum, each) => sum + (each.cluster === cluster ? services.waitingTasks[each.index]! : 0),
    0,
  );
}
