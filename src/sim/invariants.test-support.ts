import type { System } from './system.ts';
import { deploymentLimits } from './systems/ecs-service/limits.ts';
import { ecsServiceOf } from './systems/ecs-service/spec.ts';
import { Mode, schedulerState } from './systems/ecs-service/state.ts';
import { trafficWeightOf } from './systems/traffic/weights.ts';
import { answersNow } from './systems/task-lifecycle/answering.ts';
import { hostStates, none, portWords, StopCode, TargetState, TaskState, taskStates } from './world/tables.ts';
import { tasksOf, tasksOn } from './world/tasks.ts';
import type { World } from './world/world.ts';

// What must hold at every moment of every run. Broken promises are thrown from inside the run, with the moment.

class Broken extends Error {}

const demand = (world: World, holds: boolean, what: () => string): void => {
  if (!holds) throw new Broken(`at ${world.nowMs} ms: ${what()}`);
};

/** From each state of a task those it may go to; anything that is not STOPPED may be lost with its host. */
const successors: Readonly<Record<number, readonly number[]>> = {
  [none]: [TaskState.PROVISIONING],
  [TaskState.PROVISIONING]: [TaskState.PENDING, TaskState.DEPROVISIONING],
  [TaskState.PENDING]: [TaskState.ACTIVATING, TaskState.DEPROVISIONING],
  [TaskState.ACTIVATING]: [TaskState.RUNNING, TaskState.STOPPING, TaskState.DEPROVISIONING],
  [TaskState.RUNNING]: [TaskState.DEACTIVATING, TaskState.STOPPING],
  [TaskState.DEACTIVATING]: [TaskState.STOPPING],
  [TaskState.STOPPING]: [TaskState.DEPROVISIONING],
  [TaskState.DEPROVISIONING]: [],
};

const alive = (world: World, deployment: number): number => [...tasksOf(world, deployment)].length;

function deploymentsOf(world: World, workload: number): number[] {
  const all = Array.from({ length: world.deployments.count }, (_, i) => i);
  return all.filter((each) => world.deployments.workload[each] === workload);
}

const total = (world: World, workload: number, of: (deployment: number) => number): number =>
  deploymentsOf(world, workload).reduce((sum, each) => sum + of(each), 0);

const limitsOf = (world: World, workload: number): { lower: number; upper: number } | undefined => {
  const spec = ecsServiceOf(world.plan.workloads[workload]!);
  if (!spec || spec.scheduling === 'DAEMON') return undefined;
  const desired = world.workloads.desired[workload]!;
  return deploymentLimits(desired, spec.minimumHealthyPercent, spec.maximumPercent);
};

/**
 * The scheduler itself never goes below the floor: what faults take is another matter. Where traffic is shifted, each
 * revision keeps it by itself, but for tasks that are to go and get no traffic: blue ones at CLEAN_UP, whatever has become
 * of the green ones since, and at RECONCILE_SERVICE those of a deployment that did not come to its end, whatever has
 * become of the blue ones (facts, ecs-scheduler §5).
 */
function keepsFloor(world: World, task: number, wasHealthy: number): void {
  const { tasks } = world;
  if (wasHealthy === 0 || tasks.stopCode[task] !== StopCode.ServiceSchedulerInitiated) return;
  const workload = tasks.workload[task]!;
  const limits = limitsOf(world, workload);
  const primary = world.workloads.primary[workload]!;
  const deployment = tasks.deployment[task]!;
  const { rollouts } = schedulerState.of(world);
  const mode = rollouts.mode[primary];
  const isCleanedUp = mode === Mode.RELEASED && deployment !== primary;
  const isReconciled =
    mode === Mode.BESIDE && rollouts.dismissed[deployment] === 1 && trafficWeightOf(world, deployment) === 0;
  if (!limits || isCleanedUp || isReconciled) return;
  const healthy =
    mode === Mode.BESIDE
      ? world.deployments.healthy[deployment]!
      : total(world, workload, (each) => world.deployments.healthy[each]!);
  demand(
    world,
    healthy >= limits.lower,
    () => `the scheduler left ${healthy} healthy tasks, fewer than the floor of ${limits.lower}`,
  );
}

/** No task is started beyond the ceiling, unless green tasks stand beside blue ones. */
function keepsCeiling(world: World, task: number): void {
  const workload = world.tasks.workload[task]!;
  const limits = limitsOf(world, workload);
  if (!limits || world.muted) return;
  const { rollouts } = schedulerState.of(world);
  if (rollouts.mode[world.workloads.primary[workload]!] !== Mode.ROLLING) return;
  const count = total(world, workload, (each) => alive(world, each));
  demand(world, count <= limits.upper, () => `${count} tasks, more than the ceiling of ${limits.upper}`);
}

function hostHolds(world: World, host: number): void {
  const { hosts, tasks, plan, revisions } = world;
  const { room } = plan.groups[hosts.group[host]!]!;
  const left = {
    cpuUnits: room.cpuUnits,
    memoryMib: room.memoryMib,
    gpus: room.gpus,
    interfaces: room.awsvpcTasks,
  };
  const ports = new Set<number>();
  let running = 0;
  for (const task of tasksOn(world, host)) {
    const needs = revisions[tasks.revision[task]!]!.demand;
    left.cpuUnits -= needs.cpuUnits;
    left.memoryMib -= needs.memoryMib;
    left.gpus -= needs.gpus;
    if (needs.takesInterface) left.interfaces--;
    for (const port of needs.hostPorts) {
      demand(world, !ports.has(port), () => `two tasks on host ${host} claim ${plan.hostPorts[port]}`);
      ports.add(port);
      const isReserved = room.reservedTcpPorts.some((each) => `${each}/tcp` === plan.hostPorts[port]);
      demand(world, !isReserved, () => `a task claims ${plan.hostPorts[port]}, which the agent keeps`);
      const word = hosts.hostPorts[host * portWords + (port >> 5)]!;
      demand(world, (word & (1 << (port & 31))) !== 0, () => `port ${port} of host ${host} is not marked`);
    }
    running += tasks.desired[task]!;
  }
  const books = {
    cpuUnits: hosts.cpuUnits[host],
    memoryMib: hosts.memoryMib[host],
    gpus: hosts.gpus[host],
    interfaces: hosts.interfaces[host],
  };
  demand(world, JSON.stringify(books) === JSON.stringify(left), () => `the books of host ${host} are wrong`);
  demand(
    world,
    Object.values(left).every((each) => each >= 0),
    () => `host ${host} is over its resources`,
  );
  demand(world, hosts.runningTasks[host] === running, () => `host ${host} counts its tasks wrong`);
}

function keepsConstraints(world: World, task: number): void {
  const { tasks, plan } = world;
  const host = tasks.host[task]!;
  if (host === none) return;
  hostHolds(world, host);
  const workload = tasks.workload[task]!;
  const constraints = ecsServiceOf(plan.workloads[workload]!)?.placementConstraints ?? [];
  for (const { type, expression } of constraints) {
    if (type === 'distinctInstance') {
      const peers = [...tasksOn(world, host)].filter(
        (each) => tasks.workload[each] === workload && tasks.desired[each] === 1,
      );
      demand(world, peers.length <= 1, () => `${peers.length} tasks of one service on host ${host}`);
    } else if (expression.includes('=~ m5.*')) {
      const { instanceType } = plan.groups[world.hosts.group[host]!]!;
      demand(
        world,
        instanceType.startsWith('m5'),
        () => `a task was placed on ${instanceType} against ${expression}`,
      );
    }
  }
}

/** Counts of a deployment against its tasks, one by one. */
function recount(world: World, deployment: number): void {
  const { deployments, tasks } = world;
  const own = [...tasksOf(world, deployment)];
  const wanted = own.filter((task) => tasks.desired[task] === 1);
  const counted = {
    states: taskStates
      .slice(0, TaskState.STOPPED)
      .map((_, state) => deployments.byState[deployment * 8 + state]),
    wanted: deployments.wanted[deployment],
    running: deployments.running[deployment],
    healthy: deployments.healthy[deployment],
  };
  const expected = {
    states: taskStates
      .slice(0, TaskState.STOPPED)
      .map((_, state) => own.filter((task) => tasks.state[task] === state).length),
    wanted: wanted.length,
    running: wanted.filter((task) => tasks.state[task] === TaskState.RUNNING).length,
    healthy: wanted.filter((task) => tasks.healthy[task] === 1).length,
  };
  demand(
    world,
    JSON.stringify(counted) === JSON.stringify(expected),
    () => `deployment ${deployment} counts ${JSON.stringify(counted)}, there are ${JSON.stringify(expected)}`,
  );
}

/** Every task that was ever added is in its deployment, on its host or STOPPED: none is lost, none is there twice. */
export function conserves(world: World): void {
  const { tasks, hosts, deployments } = world;
  let listed = 0;
  for (let each = 0; each < deployments.count; each++) {
    recount(world, each);
    listed += alive(world, each);
  }
  let unlisted = 0;
  for (let task = 0; task < tasks.count; task++)
    if (tasks.state[task] !== TaskState.STOPPED && tasks.deployment[task] !== none) unlisted++;
  demand(world, listed === unlisted, () => `${unlisted} tasks are not STOPPED, but ${listed} are listed`);
  for (let host = 0; host < hosts.count; host++) {
    hostHolds(world, host);
    const state = hostStates[hosts.state[host]!]!;
    const count = [...tasksOn(world, host)].length;
    demand(world, state !== 'TERMINATED' || count === 0, () => `${count} tasks on terminated host ${host}`);
  }
}

/** Watches a run for broken promises; to be listed after all systems that move anything. */
export const invariants: System = {
  id: 'invariants',
  on: {
    taskMoved(world, task, from, to) {
      const may = to === TaskState.STOPPED ? from !== TaskState.STOPPED : successors[from]!.includes(to);
      // A run begins with tasks that are RUNNING already.
      const isWarm = world.muted && from === TaskState.PROVISIONING && to === TaskState.RUNNING;
      demand(world, may || isWarm, () => `a task went from ${taskStates[from]} to ${taskStates[to]}`);
      if (from === none) keepsCeiling(world, task);
      else if (to === TaskState.PENDING || to === TaskState.RUNNING) keepsConstraints(world, task);
    },
    taskDoomed: keepsFloor,
    targetMoved(world, target, _from, to) {
      if (to !== TargetState.healthy || world.muted) return;
      const task = world.targets.task[target]!;
      demand(
        world,
        answersNow(world, task),
        () => `the target of task ${task} is healthy and does not answer`,
      );
    },
  },
  mechanisms: [],
};
