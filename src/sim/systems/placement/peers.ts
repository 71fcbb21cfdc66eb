import { derived } from '../../world/derived.ts';
import { none } from '../../world/tables.ts';
import { tasksOn } from '../../world/tasks.ts';
import type { World } from '../../world/world.ts';

/** Tasks of a workload that are not to stop. */
export class PeerCounts {
  /** By host. */
  on = new Int32Array(0);
  /** A bit for each host that has one: it stays at hand where counts have to be fetched. */
  some = new Int32Array(0);
  /** By site: see `siteOf`. */
  readonly at: Int32Array;
  /** Grows when a count changes. */
  moves = 0;

  constructor(sites: number, hosts: number) {
    this.at = new Int32Array(sites);
    this.startAnew(hosts);
  }

  /** Counts none, with room for so many hosts. */
  startAnew(hosts: number): void {
    this.on = new Int32Array(hosts);
    this.some = new Int32Array(Math.ceil(hosts / 32));
    this.at.fill(0);
    this.moves++;
  }
}

/** The number of a host's group and zone together: hosts of one site are alike in every attribute. */
export const siteOf = ({ hosts, plan }: World, host: number): number =>
  hosts.group[host]! * plan.zones.length + hosts.zone[host]!;

export const sitesIn = ({ plan }: World): number => plan.groups.length * plan.zones.length;

/**
 * How many tasks of each workload that are not to stop hosts and sites have. Derived from the lists of tasks and brought
 * up to date from the world's host changes: a task more at the head of a list costs one step, all else a walk of it.
 */
class Peers {
  readonly #world: World;
  /** By workload, for those that were asked for. */
  readonly #counts = new Map<number, PeerCounts>();
  #tracked: readonly PeerCounts[] = [];
  #version = -1;
  #capacity = 64;
  /** What was seen of each host last. */
  #first = new Int32Array(0);
  #tasks = new Int32Array(0);
  #running = new Int32Array(0);

  constructor(world: World) {
    this.#world = world;
  }

  /** Counts of a workload, up to date; the same object each time. */
  of(workload: number): PeerCounts {
    this.#catchUp();
    const counts = this.#counts.get(workload);
    if (counts) return counts;
    const world = this.#world;
    const { hosts, tasks } = world;
    const fresh = new PeerCounts(sitesIn(world), this.#capacity);
    for (let host = 0; host < hosts.count; host++)
      for (const task of tasksOn(world, host))
        if (tasks.desired[task] === 1 && tasks.workload[task] === workload) this.#add(fresh, host, 1);
    this.#counts.set(workload, fresh);
    this.#tracked = [...this.#counts.values()];
    return fresh;
  }

  #add(counts: PeerCounts, host: number, more: number): void {
    counts.on[host]! += more;
    if (counts.on[host]! > 0) counts.some[host >> 5]! |= 1 << (host & 31);
    else counts.some[host >> 5]! &= ~(1 << (host & 31));
    counts.at[siteOf(this.#world, host)]! += more;
    counts.moves++;
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
    for (const counts of this.#tracked) counts.startAnew(this.#capacity);
    for (let host = 0; host < hosts.count; host++) this.#look(host);
  }

  #look(host: number): void {
    const { hosts, tasks } = this.#world;
    const known = this.#first[host]!;
    const first = hosts.firstTask[host]!;
    // Only tasks that were to stop have gone, which were not counted any more.
    if (first === known && hosts.runningTasks[host] === this.#running[host]) {
      this.#tasks[host] = hosts.tasks[host]!;
      return;
    }
    let added = 0;
    let task = first;
    for (; task !== none && task !== known; task = tasks.nextOnHost[task]!) added++;
    const onlyAdded =
      task === known &&
      hosts.tasks[host] === this.#tasks[host]! + added &&
      hosts.runningTasks[host] === this.#running[host]! + added;
    if (!onlyAdded)
      for (const counts of this.#tracked)
        if (counts.on[host] !== 0) this.#add(counts, host, -counts.on[host]!);
    const end = onlyAdded ? known : none;
    for (task = first; task !== end; task = tasks.nextOnHost[task]!) {
      const counts = tasks.desired[task] === 1 ? this.#counts.get(tasks.workload[task]!) : undefined;
      if (counts) this.#add(counts, host, 1);
    }
    this.#first[host] = first;
    this.#tasks[host] = hosts.tasks[host]!;
    this.#running[host] = hosts.runningTasks[host]!;
  }
}

/** Whether a host has any of them. */
export const hasSome = ({ some }: PeerCounts, host: number): boolean =>
  (some[host >> 5]! & (1 << (host & 31))) !== 0;

/** How many of them a host has. */
export const countOn = (counts: PeerCounts, host: number): number =>
  hasSome(counts, host) ? counts.on[host]! : 0;

const peers = derived((world) => new Peers(world));

/** How many tasks of a workload that are not to stop there are where, up to date. */
export const peersOf = (world: World, workload: number): PeerCounts => peers(world).of(workload);

/** The same by host alone. */
export const peersOn = (world: World, workload: number): Int32Array => peersOf(world, workload).on;
