import { derived } from '../../world/derived.ts';
import { takesTasks } from '../../world/hosts.ts';
import type { World } from '../../world/world.ts';
import { latestChanges } from './latest-changes.ts';
import { siteOf, sitesIn } from './peers.ts';
import { RoomList } from './room-list.ts';
import { Tournament } from './tournament.ts';

export type Resource = 'cpu' | 'memory';

/** What is left of a resource, by host. */
const leftOf = ({ hosts }: World, resource: Resource): Int32Array =>
  resource === 'cpu' ? hosts.cpuUnits : hosts.memoryMib;

/** The hosts of a site that can be given tasks. */
export interface SiteRoom {
  /** Those that something runs on, by what is left of them. */
  readonly used: RoomList;
  /** The others, all alike: each weighs 1 with key 0. Its leaves are places in `members`. */
  readonly empty: Tournament;
  /** Every host of the site, by number. */
  readonly members: number[];
}

/** What a host is entered as, where that is not an amount. */
const Entry = { NONE: -1, EMPTY: -2 } as const;

/**
 * Hosts in the order of what is left of a resource. One for all requests: however many take turns, a change is entered
 * once. Derived from the world's tables and its host changes.
 */
class RoomOrder {
  readonly #world: World;
  readonly #resource: Resource;
  readonly #otherResource: Resource;
  #sites: SiteRoom[] = [];
  #version = -1;
  #known = 0;
  /** By host: what it is entered as, with how much of the other resource, and its place in its site. */
  #entries = new Int32Array(64);
  #others = new Int32Array(64);
  #places = new Int32Array(64);

  constructor(world: World, resource: Resource) {
    this.#world = world;
    this.#resource = resource;
    this.#otherResource = resource === 'cpu' ? 'memory' : 'cpu';
  }

  /** The hosts of each site, up to date. */
  sites(): readonly SiteRoom[] {
    const { hostChanges, hosts } = this.#world;
    const { version } = hostChanges;
    if (this.#version === version) return this.#sites;
    if (!hostChanges.knows(this.#version)) {
      const newSite = (): SiteRoom => ({ used: new RoomList(), empty: new Tournament(true), members: [] });
      this.#sites = Array.from({ length: sitesIn(this.#world) }, newSite);
      this.#known = 0;
      this.#version = version;
    }
    if (hosts.count > this.#entries.length) this.#grow(2 * hosts.count);
    while (this.#known < hosts.count) this.#admit(this.#known++);
    const latest = latestChanges(this.#world).of;
    for (let change = this.#version; change < version; change++) {
      const host = hostChanges.hostOf(change);
      if (latest[host] === change >>> 0) this.#look(host);
    }
    this.#version = version;
    return this.#sites;
  }

  #admit(host: number): void {
    this.#entries[host] = Entry.NONE;
    this.#places[host] = this.#sites[siteOf(this.#world, host)]!.members.push(host) - 1;
    this.#look(host);
  }

  #look(host: number): void {
    const { used, empty } = this.#sites[siteOf(this.#world, host)]!;
    const before = this.#entries[host]!;
    const entry = this.#entryOf(host);
    const other = leftOf(this.#world, this.#otherResource)[host]!;
    if (entry === before && (entry < 0 || other === this.#others[host])) return;
    if (before >= 0) used.remove(before, host);
    if (entry >= 0) used.add(entry, other, host);
    if (before === Entry.EMPTY) empty.set(this.#places[host]!, Infinity, 0);
    if (entry === Entry.EMPTY) empty.set(this.#places[host]!, 0, 1);
    this.#entries[host] = entry;
    this.#others[host] = other;
  }

  #entryOf(host: number): number {
    const { hosts, plan } = this.#world;
    const left = leftOf(this.#world, this.#resource)[host]!;
    if (left < 0 || !takesTasks(this.#world, host)) return Entry.NONE;
    if (hosts.tasks[host] !== 0) return left;
    const { cpuUnits, memoryMib } = plan.groups[hosts.group[host]!]!.room;
    const isWhole = hosts.cpuUnits[host] === cpuUnits && hosts.memoryMib[host] === memoryMib;
    return isWhole ? Entry.EMPTY : left;
  }

  #grow(length: number): void {
    const [entries, others, places] = [this.#entries, this.#others, this.#places];
    this.#entries = new Int32Array(length);
    this.#others = new Int32Array(length);
    this.#places = new Int32Array(length);
    this.#entries.set(entries);
    this.#others.set(others);
    this.#places.set(places);
  }
}

const orders = derived((world) => ({
  cpu: new RoomOrder(world, 'cpu'),
  memory: new RoomOrder(world, 'memory'),
}));

/** The hosts of each site by what is left of a resource, up to date. */
export const roomIn = (world: World, resource: Resource): readonly SiteRoom[] =>
  orders(world)[resource].sites();
