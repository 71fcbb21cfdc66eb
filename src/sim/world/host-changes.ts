/**
 * Which hosts changed, in order, for indexes over hosts that are brought up to date only when they are asked. Derived:
 * not part of a snapshot. An index that has fallen too far behind is told to start anew.
 */
const capacity = 1 << 16;
const mask = capacity - 1;

export class HostChanges {
  /** Grows by one with each change. */
  version = 0;
  /** Changes before this one are not known any more. */
  #oldest = 0;
  readonly #ring = new Int32Array(capacity);

  note(host: number): void {
    this.#add(host);
  }

  /** A task that was to stop has left: there is more room, and those that are to go on are the same. */
  noteLeft(host: number): void {
    this.#add(~host);
  }

  #add(entry: number): void {
    this.#ring[this.version & mask] = entry;
    this.version++;
    if (this.version - this.#oldest > capacity) this.#oldest = this.version - capacity;
  }

  /** Whether everything since that version is known. */
  knows(version: number): boolean {
    return version >= this.#oldest;
  }

  /** The host of change number `version`. */
  hostOf(version: number): number {
    const entry = this.#ring[version & mask]!;
    return entry < 0 ? ~entry : entry;
  }

  /** Whether nothing happened in that change but that a task has left which was to stop. */
  isLeft(version: number): boolean {
    return this.#ring[version & mask]! < 0;
  }

  /** All indexes start anew: the hosts are those of another moment. */
  forget(): void {
    this.version++;
    this.#oldest = this.version;
  }
}
