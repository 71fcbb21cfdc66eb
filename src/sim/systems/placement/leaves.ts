import { derived } from '../../world/derived.ts';
import type { World } from '../../world/world.ts';
import { attributesOf } from './attributes.ts';
import { valuesOf } from './contest.ts';
import { siteOf } from './peers.ts';

/**
 * Which leaf each host has in the tree of its division: hosts of a division by number. One for all boards that spread
 * by the same attributes, so that it stays at hand when many take turns. Derived.
 */
export class Leaves {
  /** By host: its leaf, and its site. */
  of = new Int32Array(64);
  siteOf = new Int32Array(64);
  readonly #world: World;
  readonly #names: readonly string[];
  #version = -1;
  #known = 0;
  /** Hosts by leaf, by the values of their division, and by site. */
  #members = new Map<string, number[]>();
  #bySite: number[][] = [];

  constructor(world: World, names: readonly string[]) {
    this.#world = world;
    this.#names = names;
  }

  /** Hosts by leaf of the division with these values; the same list each time until all begins anew. */
  membersOf(values: string): number[] {
    let members = this.#members.get(values);
    if (!members) this.#members.set(values, (members = []));
    return members;
  }

  catchUp(): void {
    const { hosts, hostChanges } = this.#world;
    if (!hostChanges.knows(this.#version)) {
      this.#members = new Map();
      this.#bySite = [];
      this.#known = 0;
    }
    this.#version = hostChanges.version;
    if (hosts.count > this.of.length) {
      const [leaves, sites] = [this.of, this.siteOf];
      this.of = new Int32Array(2 * hosts.count);
      this.siteOf = new Int32Array(2 * hosts.count);
      this.of.set(leaves);
      this.siteOf.set(sites);
    }
    for (; this.#known < hosts.count; this.#known++) {
      this.siteOf[this.#known] = siteOf(this.#world, this.#known);
      this.of[this.#known] = this.#membersAt(this.#known).push(this.#known) - 1;
    }
  }

  #membersAt(host: number): number[] {
    const { group, zone } = this.#world.hosts;
    return (this.#bySite[this.siteOf[host]!] ??= this.membersOf(
      valuesOf(attributesOf(this.#world, group[host]!, zone[host]!), this.#names),
    ));
  }
}

const known = derived(() => new Map<string, Leaves>());

/** The leaves for boards that spread by these attributes. */
export function leavesOf(world: World, names: readonly string[]): Leaves {
  const all = known(world);
  const key = JSON.stringify(names);
  let leaves = all.get(key);
  if (!leaves) all.set(key, (leaves = new Leaves(world, names)));
  return leaves;
}
