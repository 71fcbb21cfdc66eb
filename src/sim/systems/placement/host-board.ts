import type { World } from '../../world/world.ts';
import { attributesOf } from './attributes.ts';
import type { Contest, Division } from './contest.ts';

/** What a board asks about hosts. `Site` is whatever the judge knows of all hosts of a group in a zone. */
export interface Judge<Site> {
  readonly newContest: () => Contest;
  /** Called before hosts are looked at. */
  prepare(): void;
  /** Undefined when no host of the group in this zone can ever be chosen. */
  siteOf(group: number, zone: number): Site | undefined;
  /** Tasks of the service that count on the host. */
  tasksOn(host: number): number;
  /** What a host that `tasksOn` was just asked about weighs; 0 when it cannot be chosen. */
  weigh(host: number, tasks: number, site: Site): number;
  /** The key of a host that weighs more than 0. */
  keyOf(host: number, tasks: number, contest: Contest): number;
}

interface Place<Site> {
  readonly division: Division;
  readonly site: Site | undefined;
}

/**
 * All hosts in a contest. Derived from the world's tables and brought up to date from its host changes whenever it is
 * asked, so that a choice costs O(log n), and a host that changed often is looked at once.
 */
export class HostBoard<Site> {
  readonly #world: World;
  readonly #judge: Judge<Site>;
  #contest: Contest;
  #version = -1;
  #known = 0;
  /** By group × zones + zone. */
  #places: (Place<Site> | undefined)[] = [];
  /** By host: its leaf, the tasks it was counted with, and the catch-up in which it was looked at last. */
  #leaves = new Int32Array(64);
  #counted = new Int32Array(64);
  #lookedAt = new Uint32Array(64);
  #catchUps = 0;

  constructor(world: World, judge: Judge<Site>) {
    this.#world = world;
    this.#judge = judge;
    this.#contest = judge.newContest();
  }

  /** The contest as it stands now; a later call may return another. */
  get contest(): Contest {
    this.#catchUp();
    return this.#contest;
  }

  #catchUp(): void {
    const { hostChanges, hosts } = this.#world;
    const { version } = hostChanges;
    if (this.#version === version) return;
    this.#judge.prepare();
    if (!hostChanges.knows(this.#version)) this.#startAnew();
    while (this.#known < hosts.count) this.#admit(this.#known++);
    this.#catchUps++;
    for (let change = this.#version; change < version; change++) {
      const host = hostChanges.hostOf(change);
      if (this.#lookedAt[host] === this.#catchUps) continue;
      this.#lookedAt[host] = this.#catchUps;
      this.look(host);
    }
    this.#version = version;
  }

  #startAnew(): void {
    this.#contest = this.#judge.newContest();
    this.#places = [];
    this.#known = 0;
    this.#counted.fill(0);
    this.#version = this.#world.hostChanges.version;
  }

  #admit(host: number): void {
    if (host === this.#leaves.length) this.#grow();
    const { division, site } = this.#placeOf(host);
    if (site !== undefined) this.#leaves[host] = division.members.push(host) - 1;
    this.look(host);
  }

  #grow(): void {
    const [leaves, counted, lookedAt] = [this.#leaves, this.#counted, this.#lookedAt];
    this.#leaves = new Int32Array(2 * leaves.length);
    this.#counted = new Int32Array(2 * leaves.length);
    this.#lookedAt = new Uint32Array(2 * leaves.length);
    this.#leaves.set(leaves);
    this.#counted.set(counted);
    this.#lookedAt.set(lookedAt);
  }

  #placeOf(host: number): Place<Site> {
    const { hosts, plan } = this.#world;
    const group = hosts.group[host]!;
    const zone = hosts.zone[host]!;
    return (this.#places[group * plan.zones.length + zone] ??= {
      division: this.#contest.divisionOf(attributesOf(this.#world, group, zone)),
      site: this.#judge.siteOf(group, zone),
    });
  }

  /** Looks at a host once more. */
  look(host: number): void {
    const judge = this.#judge;
    const { division, site } = this.#placeOf(host);
    const tasks = judge.tasksOn(host);
    const more = tasks - this.#counted[host]!;
    if (more !== 0) {
      this.#counted[host] = tasks;
      for (const group of division.groups) group.tasks += more;
    }
    if (site === undefined) return;
    const weight = judge.weigh(host, tasks, site);
    const key = weight > 0 ? judge.keyOf(host, tasks, this.#contest) : Infinity;
    division.tree.set(this.#leaves[host]!, key, weight);
  }
}
