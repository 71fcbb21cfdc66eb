import { derived } from '../../world/derived.ts';
import type { World } from '../../world/world.ts';

/** Of each host the number of its latest change, so that one that changed often is looked at once. Derived. */
export class LatestChanges {
  of = new Uint32Array(64);
  /** The same of changes other than that a task has left which was to stop. */
  ofOthers = new Uint32Array(64);
  #version = 0;

  catchUp({ hostChanges, hosts }: World): void {
    const { version } = hostChanges;
    if (this.#version === version) return;
    if (hosts.count > this.of.length) {
      this.of = grown(this.of, 2 * hosts.count);
      this.ofOthers = grown(this.ofOthers, 2 * hosts.count);
    }
    if (!hostChanges.knows(this.#version)) this.#version = version;
    for (let change = this.#version; change < version; change++) {
      const host = hostChanges.hostOf(change);
      this.of[host] = change;
      if (!hostChanges.isLeft(change)) this.ofOthers[host] = change;
    }
    this.#version = version;
  }
}

function grown(before: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const after = new Uint32Array(length);
  after.set(before);
  return after;
}

const latest = derived(() => new LatestChanges());

/** The latest change of each host among those that are known, in 32 bits; that of a host without one means nothing. */
export function latestChanges(world: World): LatestChanges {
  const changes = latest(world);
  changes.catchUp(world);
  return changes;
}
