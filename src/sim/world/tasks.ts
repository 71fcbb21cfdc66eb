import { reserve } from './hosts.ts';
import { none, TaskState, type StopCode } from './tables.ts';
import type { World } from './world.ts';

// Tasks: the only place that moves one, so that counts, lists and the change log always agree with its columns.

export interface NewTask {
  readonly workload: number;
  readonly revision: number;
  readonly deployment: number;
  readonly lane: number;
}

/** Adds a task in PROVISIONING that is not on a host yet. */
export function addTask(world: World, { workload, revision, deployment, lane }: NewTask): number {
  const { tasks, deployments, workloads } = world;
  const task = tasks.add();
  tasks.workload[task] = workload;
  tasks.revision[task] = revision;
  tasks.deployment[task] = deployment;
  tasks.lane[task] = lane;
  tasks.createdAt[task] = world.nowMs;
  tasks.stateAt[task] = world.nowMs;
  if (deployment !== none) {
    deployments.byState[deployment * 8]!++;
    deployments.wanted[deployment]!++;
    workloads.alive[workload]!++;
    joinDeployment(world, task, deployment);
  }
  note(world, task);
  world.signal.taskMoved(world, task, none, TaskState.PROVISIONING);
  return task;
}

/** Puts a task on a host, whose room it takes until it is STOPPED, and so into the host's zone. */
export function putOnHost(world: World, task: number, host: number): void {
  const { tasks, hosts } = world;
  tasks.host[task] = host;
  tasks.zone[task] = hosts.zone[host]!;
  const next = hosts.firstTask[host]!;
  tasks.nextOnHost[task] = next;
  if (next !== none) tasks.previousOnHost[next] = task;
  hosts.firstTask[host] = task;
  hosts.runningTasks[host]!++;
  reserve(world, host, world.revisions[tasks.revision[task]!]!.demand, 1);
  world.hostChanges.note(host);
}

export function moveTask(world: World, task: number, to: number): void {
  const { tasks, deployments } = world;
  const from = tasks.state[task]!;
  if (from === to) return;
  tasks.state[task] = to;
  tasks.stateAt[task] = world.nowMs;
  tasks.stamp[task]!++;
  const deployment = tasks.deployment[task]!;
  if (to === TaskState.RUNNING) tasks.runningAt[task] = world.nowMs;
  if (deployment !== none) {
    deployments.byState[deployment * 8 + from]!--;
    deployments.byState[deployment * 8 + to]!++;
    if (tasks.desired[task] === 1) {
      if (to === TaskState.RUNNING) deployments.running[deployment]!++;
      else if (from === TaskState.RUNNING) deployments.running[deployment]!--;
    }
  }
  if (to !== TaskState.RUNNING) setHealthy(world, task, false);
  if (to === TaskState.STOPPED) leave(world, task);
  note(world, task);
  world.signal.taskMoved(world, task, from, to);
}

/** Sets the desired status to STOPPED and says why; the first reason stands. */
export function doom(
  world: World,
  task: number,
  code: (typeof StopCode)[keyof typeof StopCode],
  reason: string,
): void {
  const { tasks, deployments } = world;
  if (tasks.desired[task] === 0) return;
  const wasHealthy = tasks.healthy[task]!;
  setHealthy(world, task, false);
  tasks.desired[task] = 0;
  tasks.stopCode[task] = code;
  tasks.stopReason[task] = world.text(reason);
  const deployment = tasks.deployment[task]!;
  if (deployment !== none) {
    deployments.wanted[deployment]!--;
    if (tasks.state[task] === TaskState.RUNNING) deployments.running[deployment]!--;
  }
  const host = tasks.host[task]!;
  if (host !== none) {
    world.hosts.runningTasks[host]!--;
    world.hostChanges.note(host);
  }
  world.signal.taskDoomed(world, task, wasHealthy);
}

/** Whether its controller counts it as healthy. */
export function setHealthy(world: World, task: number, healthy: boolean): void {
  const { tasks, deployments } = world;
  if (tasks.healthy[task] === Number(healthy)) return;
  if (healthy && tasks.desired[task] === 0) return;
  tasks.healthy[task] = Number(healthy);
  const deployment = tasks.deployment[task]!;
  if (deployment !== none) {
    deployments.healthy[deployment]! += healthy ? 1 : -1;
    world.workloads.healthy[tasks.workload[task]!]! += healthy ? 1 : -1;
  }
  note(world, task);
}

/** Sets `healthStatus`. */
export function setHealth(world: World, task: number, health: number): void {
  if (world.tasks.health[task] === health) return;
  world.tasks.health[task] = health;
  note(world, task);
  world.signal.taskHealth(world, task);
}

export const isAlive = (world: World, task: number): boolean => world.tasks.state[task] !== TaskState.STOPPED;

/** Tasks of a deployment that are not STOPPED, oldest first; not to be changed while it is walked. */
export function* tasksOf(world: World, deployment: number): Generator<number> {
  const { firstTask } = world.deployments;
  for (let task = firstTask[deployment]!; task !== none; task = world.tasks.nextInDeployment[task]!)
    yield task;
}

/** Tasks on a host that are not STOPPED, newest first. */
export function* tasksOn(world: World, host: number): Generator<number> {
  for (let task = world.hosts.firstTask[host]!; task !== none; task = world.tasks.nextOnHost[task]!)
    yield task;
}

/** How many tasks of a deployment are not STOPPED. */
export const aliveIn = (world: World, deployment: number): number => {
  const { byState } = world.deployments;
  let alive = 0;
  for (let state = 0; state < TaskState.STOPPED; state++) alive += byState[deployment * 8 + state]!;
  return alive;
};

/** Sets how its targets stand together, a number of `lamps`. */
export function setLamp(world: World, task: number, lamp: number): void {
  if (world.tasks.lamp[task] === lamp) return;
  world.tasks.lamp[task] = lamp;
  note(world, task);
}

/** A change of what is drawn: state, whether it is counted healthy, its `healthStatus` and its lamp. */
function note(world: World, task: number): void {
  const { tasks } = world;
  world.changes.append(
    world.nowMs,
    task,
    tasks.state[task]! | (tasks.healthy[task]! << 3) | (tasks.health[task]! << 4) | (tasks.lamp[task]! << 6),
  );
}

function joinDeployment(world: World, task: number, deployment: number): void {
  const { tasks, deployments } = world;
  const last = deployments.lastTask[deployment]!;
  tasks.previousInDeployment[task] = last;
  if (last === none) deployments.firstTask[deployment] = task;
  else tasks.nextInDeployment[last] = task;
  deployments.lastTask[deployment] = task;
}

// A stopped task keeps its own links, so that one who walks a list can still step on from it.
function leave(world: World, task: number): void {
  const { tasks, deployments, hosts } = world;
  tasks.stoppedAt[task] = world.nowMs;
  const deployment = tasks.deployment[task]!;
  if (deployment !== none) {
    world.workloads.alive[tasks.workload[task]!]!--;
    if (tasks.desired[task] === 1) deployments.wanted[deployment]!--;
    const before = tasks.previousInDeployment[task]!;
    const after = tasks.nextInDeployment[task]!;
    if (before === none) deployments.firstTask[deployment] = after;
    else tasks.nextInDeployment[before] = after;
    if (after === none) deployments.lastTask[deployment] = before;
    else tasks.previousInDeployment[after] = before;
  }
  const host = tasks.host[task]!;
  if (host === none) return;
  const before = tasks.previousOnHost[task]!;
  const after = tasks.nextOnHost[task]!;
  if (before === none) hosts.firstTask[host] = after;
  else tasks.nextOnHost[before] = after;
  if (after !== none) tasks.previousOnHost[after] = before;
  reserve(world, host, world.revisions[tasks.revision[task]!]!.demand, -1);
  if (tasks.desired[task] === 1) {
    hosts.runningTasks[host]!--;
    world.hostChanges.note(host);
  } else world.hostChanges.noteLeft(host);
  world.signal.roomFreed(world, host);
}
