import { none } from '../../world/tables.ts';
import { tasksOn } from '../../world/tasks.ts';
import type { World } from '../../world/world.ts';

/**
 * How many tasks of a workload that are not to stop each host has. Derived from the lists of tasks and brought up to
 * date from the world's host changes: a task more at the head of a list costs one step, all else a walk of the list.
 */
export class Peers {
  readonly #world: World;
  /** By workload, for those that were asked for; by host then. */
  readonly #counts = new Map<number, Int32Array>();
  #tracked: readonly [workload: number, counts: Int32Array][] = [];
  #version = -1;
  #capacity = 64;
  /** What was seen of each host last. */
  #first = new Int32Array(0);
  #tasks = new Int32Array(0);
  #running = new Int32Array(0);

  constructor(world: World) {
    this.#world = world;
  }

  /** Counts of a workload by host, up to date; a later call may return another array. */
  of(workload: number): Int32Array {
    this.#catchUp();
    const counts = this.#counts.get(workload);
    if (counts) return counts;
    const fresh = new Int32Array(this.#capacity);
    const { hosts, tasks } = this.#world;
    for (let host = 0; host < hosts.count; host++)
      for (const task of tasksOn(this.#world, host))
        if (tasks.desired[task] === 1 && tasks.workload[task] === workload) fresh[host]!++;
    this.#counts.set(workload, fresh);
    this.#tracked = [...this.#counts];
    return fresh;
  }

  #catchUp(): void {
    const { hostChanges, hosts } = this.#world;
    const version = this.#version;
    if (version === hostChanges.version) return;
    this.#version = hostChanges.version;
    if (hosts.count > this.#first.length || !hostChanges.knows(version)) return this.#startAnew();
    for (let change = version; change < hostChanges.version; change++) this.#look(hostChanges.hostOf(change));
  }

  #startAnew(): void {
    const { hosts } = this.#world;
    while (this.#capacity < hosts.count) this.#capacity *= 2;
    this.#first = new Int32Array(this.#capacity).fill(none);
    this.#tasks = new Int32Array(this.#capacity);
    this.#running = new Int32Array(this.#capacity);
    for (const workload of this.#counts.keys()) this.#counts.set(workload, new Int32Array(this.#capacity));
    this.#tracked = [...this.#counts];
    for (let host = 0; host < hosts.count; host++) this.#look(host);
  }

  #look(host: number): void {
    const { hosts, tasks } = this.#world;
    const known = this.#first[host]!;
    const first = hosts.firstTask[host]!;
    let added = 0;
    let task = first;
    for (; task !== none && task !== known; task = tasks.nextOnHost[task]!) added++;
    const onlyAdded =
      task === known &&
      hosts.tasks[host] === this.#tasks[host]! + added &&
      hosts.runningTasks[host] === this.#running[host]! + added;
    if (!onlyAdded) for (const [, counts] of this.#tracked) counts[host] = 0;
    const end = onlyAdded ? known : none;
    for (task = first; task !== end; task = tasks.nextOnHost[task]!) {
      const counts = tasks.desired[task] === 1 ? this.#counts.get(tasks.workload[task]!) : undefined;
      if (counts) counts[host]!++;
    }
    this.#first[host] = first;
    this.#tasks[host] = hosts.tasks[host]!;
    this.#running[host] = hosts.runningTasks[host]!;
  }
}

const peersByWorld = new WeakMap<World, Peers>();

/** How many tasks of a workload that are not to stop each host has, by host. */
export function peersOn(world: World, workload: number): Int32Array {
  let peers = peersByWorld.get(world);
  if (!peers) peersByWorld.set(world, (peers = new Peers(world)));
  return peers.of(workload);
}
