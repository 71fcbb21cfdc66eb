import { i32, table } from '../../kernel/table.ts';
import { parameter } from '../../parameters.ts';
import { state, timer } from '../../system.ts';
import { none, StopCode, TaskState } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { requestOf, type Request } from '../placement/placer.ts';
import { refusal } from '../placement/refusal.ts';
import { failTask } from '../task-lifecycle/lifecycle.ts';
import type { Lane } from './spec.ts';
import { schedulerState } from './state.ts';

// Tasks that were started through a capacity provider and wait in PROVISIONING until there is room for them. Standalone
// tasks wait in the same queue.

export const provisioningTimeoutMs = parameter({
  name: 'provisioningTimeoutMs',
  value: 600_000,
  basis: 'simplified',
  says: 'How long a task waits in PROVISIONING for a capacity provider before it fails.',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/api_failures_messages.html',
});

/** All that ever waited, in order; those before `front` do not wait any more. */
export const provisioningQueue = state(() => {
  const queue = table({ task: i32(none) });
  const front = table({ row: i32() }, 1);
  front.add();
  return { queue, front };
});

/** Whether a task waits for a host. */
export const isWaiting = (world: World, task: number): boolean =>
  world.tasks.state[task] === TaskState.PROVISIONING &&
  world.tasks.host[task] === none &&
  world.tasks.zone[task] === none &&
  world.tasks.desired[task] === 1;

export function startWaiting(world: World, task: number): void {
  const { services } = schedulerState.of(world);
  const { queue } = provisioningQueue.of(world);
  const workload = world.tasks.workload[task]!;
  const row = queue.add();
  queue.task[row] = task;
  services.waits[workload] = 1;
  services.waitingTasks[workload]!++;
  const timeoutMs = world.parameters.get(provisioningTimeoutMs);
  world.after(timeoutMs, patienceEnds, task, world.tasks.stamp[task]!);
}

const patienceEnds = timer((world, task, stamp) => {
  if (world.tasks.stamp[task] !== stamp || !isWaiting(world, task)) return;
  const code = refusal(world, requestOfTask(world, task)).code.replace(/\.$/, '');
  failTask(world, task, StopCode.TaskFailedToStart, `TaskFailedToStart: ${code}`, false);
});

/** Whom a task that waits is placed as. */
export function requestOfTask(world: World, task: number): Request {
  const { tasks, plan } = world;
  const workload = tasks.workload[task]!;
  const { lanes } = plan.workloads[workload]!.spec as { readonly lanes: readonly Lane[] };
  return requestOf(world, workload, tasks.revision[task]!, lanes[tasks.lane[task]!]!);
}

/** Tasks that wait for a host, in the order in which they began to; they may be placed while they are walked. */
export function* tasksWaiting(world: World): Generator<number> {
  const { queue, front } = provisioningQueue.of(world);
  while (front.row[0]! < queue.count && !isWaiting(world, queue.task[front.row[0]!]!)) front.row[0]!++;
  const { count } = queue;
  for (let row = front.row[0]!; row < count; row++) {
    const task = queue.task[row]!;
    if (isWaiting(world, task)) yield task;
  }
}

/** Tasks of a workload's cluster that wait for a host. */
export function waitingInCluster(world: World, workload: number): number {
  const { services } = schedulerState.of(world);
  const { cluster } = world.plan.workloads[workload]!;
  return world.plan.workloads.reduce(
    (sum, each) => sum + (each.cluster === cluster ? services.waitingTasks[each.index]! : 0),
    0,
  );
}
