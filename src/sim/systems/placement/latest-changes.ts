import { derived } from '../../world/derived.ts';
import type { World } from '../../world/world.ts';

/** Of each host the number of its latest change, so that one that changed often is looked at once. Derived. */
class LatestChanges {
  of = new Uint32Array(64);
  #version = 0;

  catchUp({ hostChanges, hosts }: World): Uint32Array {
    const { version } = hostChanges;
    if (this.#version === version) return this.of;
    if (hosts.count > this.of.length) {
      const before = this.of;
      this.of = new Uint32Array(2 * hosts.count);
      this.of.set(before);
    }
    if (!hostChanges.knows(this.#version)) this.#version = version;
    for (let change = this.#version; change < version; change++) this.of[hostChanges.hostOf(change)] = change;
    this.#version = version;
    return this.of;
  }
}

const latest = derived(() => new LatestChanges());

/** The latest change of each host among those that are known, in 32 bits; that of a host without one means nothing. */
export const latestChanges = (world: World): Uint32Array => latest(world).catchUp(world);
