import type { World } from '../../world/world.ts';
import { attributesOf } from './attributes.ts';
import { spreadBy, type Contest, type Division } from './contest.ts';
import { latestChanges } from './latest-changes.ts';
import { leavesOf, type Leaves } from './leaves.ts';

/** What a board asks about hosts. `Site` is whatever the judge knows of all hosts of a site. */
export interface Judge<Site> {
  readonly newContest: () => Contest;
  /** Whether it matters that a task has left which was to stop. */
  readonly seesLeaving: boolean;
  /** Called before hosts are looked at; `anew`: all of them are. */
  prepare(anew: boolean): void;
  /** Undefined when no host of the group in this zone can ever be chosen. */
  siteOf(group: number, zone: number): Site | undefined;
  /** What a host weighs; 0 when it cannot be chosen. */
  weigh(host: number, site: Site): number;
  /** The key of a host that was just weighed, and weighs more than 0. */
  keyOf(host: number, contest: Contest): number;
  /** Tasks of the service that count, by site. */
  tasksBySite(): Int32Array;
  /** Another number whenever those are others. */
  moves(): number;
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
  #moves = -1;
  /** By site, and what the judge knows of it. */
  #divisions: Division[] = [];
  #sites: (Site | undefined)[] = [];
  readonly #leaves: Leaves;
  /** A bit for each host that can be chosen: most changes are of hosts that could not be before and cannot be now. */
  #eligible = new Int32Array(2);

  constructor(world: World, judge: Judge<Site>) {
    this.#world = world;
    this.#judge = judge;
    this.#contest = judge.newContest();
    this.#leaves = leavesOf(world, spreadBy(this.#contest.criteria));
  }

  /** The contest as it stands now; a later call may return another. */
  get contest(): Contest {
    this.#catchUp();
    this.recount();
    return this.#contest;
  }

  #catchUp(): void {
    const { hostChanges, hosts } = this.#world;
    const { version } = hostChanges;
    if (this.#version === version) return;
    const anew = !hostChanges.knows(this.#version);
    this.#judge.prepare(anew);
    this.#leaves.catchUp();
    if (anew) this.#startAnew();
    while (this.#known < hosts.count) this.#admit(this.#known++);
    const { seesLeaving } = this.#judge;
    const changes = latestChanges(this.#world);
    const latest = seesLeaving ? changes.of : changes.ofOthers;
    for (let change = this.#version; change < version; change++) {
      if (!seesLeaving && hostChanges.isLeft(change)) continue;
      const host = hostChanges.hostOf(change);
      if (latest[host] === change >>> 0) this.look(host);
    }
    this.#version = version;
  }

  #startAnew(): void {
    this.#contest = this.#judge.newContest();
    this.#divisions = [];
    this.#sites = [];
    this.#known = 0;
    this.#eligible.fill(0);
    this.#moves = -1;
    this.#version = this.#world.hostChanges.version;
  }

  #admit(host: number): void {
    if (host >> 5 === this.#eligible.length) {
      const eligible = this.#eligible;
      this.#eligible = new Int32Array(2 * eligible.length);
      this.#eligible.set(eligible);
    }
    const { hosts } = this.#world;
    const site = this.#leaves.siteOf[host]!;
    if (!this.#divisions[site]) this.#addSite(site, hosts.group[host]!, hosts.zone[host]!);
    this.look(host);
  }

  #addSite(site: number, group: number, zone: number): void {
    this.#moves = -1;
    this.#divisions[site] = this.#contest.divisionOf(attributesOf(this.#world, group, zone), (values) =>
      this.#leaves.membersOf(values),
    );
    this.#sites[site] = this.#judge.siteOf(group, zone);
  }

  /** Looks at a host once more. */
  look(host: number): void {
    const judge = this.#judge;
    const site = this.#leaves.siteOf[host]!;
    const known = this.#sites[site];
    if (known === undefined) return;
    this.#enter(host, site, judge.weigh(host, known));
  }

  /** Takes in that a host, which its judge knows to have changed, weighs so much now. */
  enter(host: number, weight: number): void {
    const site = this.#leaves.siteOf[host]!;
    if (this.#sites[site] !== undefined) this.#enter(host, site, weight);
  }

  #enter(host: number, site: number, weight: number): void {
    const word = host >> 5;
    const bit = 1 << (host & 31);
    if (weight > 0) this.#eligible[word]! |= bit;
    else if ((this.#eligible[word]! & bit) === 0) return;
    else this.#eligible[word]! &= ~bit;
    const key = weight > 0 ? this.#judge.keyOf(host, this.#contest) : Infinity;
    this.#divisions[site]!.tree.set(this.#leaves.of[host]!, key, weight);
  }

  /** Makes groups know how many tasks there are now. */
  recount(): void {
    if (this.#moves === this.#judge.moves()) return;
    this.#moves = this.#judge.moves();
    this.#contest.count(this.#judge.tasksBySite(), this.#divisions);
  }
}
