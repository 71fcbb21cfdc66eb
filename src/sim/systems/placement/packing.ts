import type { Stream } from '../../kernel/random.ts';
import { none } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { attributesOf } from './attributes.ts';
import { constraintsAt, expressionsOf, isDistinct } from './constraints.ts';
import { Contest, spanOf, type Division } from './contest.ts';
import { peersOf } from './peers.ts';
import type { Request } from './request.ts';
import { roomIn, type Resource, type SiteRoom } from './room-order.ts';
import { criteriaOf, type Criterion } from './strategy.ts';

/** A division and its sites that may take a task. */
interface Lot {
  readonly division: Division;
  readonly sites: number[];
}

/** Hosts that are equal to the last. */
interface Pile {
  readonly key: number;
  readonly count: number;
  readonly hostAt: (at: number) => number;
}

/**
 * Chooses hosts by the order of room that all requests share, where the strategy packs (after what it may spread by)
 * and nothing but CPU and memory makes a host fit. It decides what a board of the request's own would, to the host.
 */
export class Packing {
  readonly #world: World;
  readonly #workload: number;
  readonly #resource: Resource;
  readonly #needs: number;
  readonly #needsOther: number;
  /** What an empty host of each site has left; Infinity where a task does not fit one. */
  readonly #whole: readonly number[];
  readonly #contest: Contest;
  readonly #lots: Lot[] = [];
  /** The division of each site, and the lots by how many tasks their divisions have. */
  readonly #divisions: readonly Division[];
  readonly #ranked: Lot[];
  #moves = -1;

  /** Undefined for a request that other things than room decide. */
  static for(world: World, request: Request): Packing | undefined {
    const { demand } = world.revisions[request.revision]!;
    const criteria = criteriaOf(request.strategy, request.isService);
    const spreads = criteria.findIndex(({ by }) => by !== 'group');
    const by = criteria[spreads]?.by;
    if (by !== 'cpu' && by !== 'memory') return undefined;
    if (criteria.slice(spreads).some((each) => each.by === 'group') || isDistinct(request)) return undefined;
    if (demand.gpus > 0 || demand.takesInterface || demand.hostPorts.length > 0) return undefined;
    const sites = sitesOf(world, request);
    return sites && new Packing(world, request, criteria, by, sites);
  }

  private constructor(
    world: World,
    request: Request,
    criteria: readonly Criterion[],
    resource: Resource,
    candidates: ReadonlySet<number>,
  ) {
    this.#world = world;
    this.#workload = request.workload;
    const { cpuUnits, memoryMib } = world.revisions[request.revision]!.demand;
    const isCpu = resource === 'cpu';
    this.#resource = resource;
    this.#needs = isCpu ? cpuUnits : memoryMib;
    this.#needsOther = isCpu ? memoryMib : cpuUnits;
    const contest = new Contest(criteria, spanOf(world), 'least');
    const { groups, zones } = world.plan;
    this.#contest = contest;
    this.#whole = groups.flatMap(({ room }) => {
      const fits = room.cpuUnits >= cpuUnits && room.memoryMib >= memoryMib;
      return zones.map(() => (fits ? (isCpu ? room.cpuUnits : room.memoryMib) : Infinity));
    });
    this.#divisions = groups.flatMap((_, group) =>
      zones.map((_, zone) => contest.divisionOf(attributesOf(world, group, zone))),
    );
    for (const division of contest.divisions) {
      const sites = [...candidates].filter((site) => this.#divisions[site] === division);
      if (sites.length > 0) this.#lots.push({ division, sites });
    }
    this.#ranked = [...this.#lots];
  }

  /** The host that a task is placed on, or -1. */
  choose(chance: Stream): number {
    const sites = roomIn(this.#world, this.#resource);
    const { at, moves } = peersOf(this.#world, this.#workload);
    if (moves !== this.#moves) this.#rank(at);
    this.#moves = moves;
    const ranked = this.#ranked;
    for (let first = 0, end = 0; first < ranked.length; first = end) {
      let least = Infinity;
      for (; end < ranked.length && compareTasks(ranked[end]!, ranked[first]!) === 0; end++)
        for (const site of ranked[end]!.sites) least = Math.min(least, this.#leastAt(site, sites[site]!));
      if (least !== Infinity) return this.#draw(first, end, least, sites, chance);
    }
    return none;
  }

  /** The least amount that a host of the site has left and can take the task with; Infinity when none can. */
  #leastAt(site: number, { used, empty }: SiteRoom): number {
    const least = used.least(this.#needs, this.#needsOther);
    return empty.leastWeight > 0 ? Math.min(least, this.#whole[site]!) : least;
  }

  /** Chooses among all hosts of some lots that have just so much left. */
  #draw(first: number, end: number, amount: number, sites: readonly SiteRoom[], chance: Stream): number {
    const best: Pile[] = [];
    let count = 0;
    for (let lot = first; lot < end; lot++) {
      const pile = this.#pileOf(this.#ranked[lot]!, amount, sites);
      if (!pile || (best.length > 0 && pile.key > best[0]!.key)) continue;
      if (best.length > 0 && pile.key < best[0]!.key) best.length = count = 0;
      best.push(pile);
      count += pile.count;
    }
    let at = count > 1 ? chance.below(count) : 0;
    for (const pile of best) {
      if (at < pile.count) return pile.hostAt(at);
      at -= pile.count;
    }
    return none;
  }

  /** The best of the hosts of a lot that have just so much left. */
  #pileOf({ sites: own }: Lot, amount: number, sites: readonly SiteRoom[]): Pile | undefined {
    const hosts: number[] = [];
    const whole: SiteRoom[] = [];
    for (const site of own) {
      const { used, empty } = sites[site]!;
      used.gather(amount, this.#needsOther, hosts);
      if (empty.leastWeight > 0 && this.#whole[site] === amount) whole.push(sites[site]!);
    }
    const [only] = whole;
    if (only && whole.length === 1 && hosts.length === 0) {
      const { empty, members } = only;
      const key = this.#keyOf(members[empty.pick(0)]!);
      return { key, count: empty.leastWeight, hostAt: (at) => members[empty.pick(at)]! };
    }
    // Of several sites, hosts are told apart by number all the same, and so one by one.
    for (const { empty, members } of whole)
      for (let at = 0; at < empty.leastWeight; at++) hosts.push(members[empty.pick(at)]!);
    return this.#equals(hosts);
  }

  /** Of these hosts those that the rest of the criteria prefers. */
  #equals(hosts: readonly number[]): Pile | undefined {
    let least = Infinity;
    let kept: number[] = [];
    for (const host of hosts) {
      const key = this.#keyOf(host);
      if (key > least) continue;
      if (key < least) kept = [];
      least = key;
      kept.push(host);
    }
    if (kept.length > 1) kept.sort((a, b) => a - b);
    return kept.length === 0 ? undefined : { key: least, count: kept.length, hostAt: (at) => kept[at]! };
  }

  #keyOf(host: number): number {
    const { cpuUnits, memoryMib } = this.#world.hosts;
    const { on } = peersOf(this.#world, this.#workload);
    return this.#contest.keyOf(cpuUnits[host]!, memoryMib[host]!, on[host]!);
  }

  #rank(tasks: Int32Array): void {
    this.#contest.count(tasks, this.#divisions);
    const ranked = this.#ranked;
    // By insertion: one more task moves one lot by a place or two.
    for (let i = 1; i < ranked.length; i++) {
      const lot = ranked[i]!;
      let at = i;
      for (; at > 0 && comesBefore(lot, ranked[at - 1]!); at--) ranked[at] = ranked[at - 1]!;
      ranked[at] = lot;
    }
  }
}

/** Sites whose hosts may take tasks of the request; undefined when constraints have something to ask of each host. */
function sitesOf(world: World, request: Request): Set<number> | undefined {
  const { lane, zones } = request;
  const sites = new Set<number>();
  for (const group of lane.groups) {
    for (let zone = 0; zone < world.plan.zones.length; zone++) {
      if (zones.length > 0 && !zones.includes(zone)) continue;
      const { possible, tests } = constraintsAt(world, expressionsOf(request), group, zone);
      if (tests.length > 0) return undefined;
      if (possible) sites.add(group * world.plan.zones.length + zone);
    }
  }
  return sites;
}

/** Fewer tasks first, and then by the values of the division, in whose order equal hosts are numbered. */
function comesBefore(a: Lot, b: Lot): boolean {
  const difference = compareTasks(a, b);
  return difference < 0 || (difference === 0 && a.division.values < b.division.values);
}

function compareTasks({ division: { groups: a } }: Lot, { division: { groups: b } }: Lot): number {
  for (let i = 0; i < a.length; i++) if (a[i]!.tasks !== b[i]!.tasks) return a[i]!.tasks - b[i]!.tasks;
  return 0;
}
