/** Buffers that are under way to the page at most: who does not get them back waits with telling more. */
const mostUnderWay = 4;
const smallestBytes = 1 << 14;

/** Buffers that travel to the page and back, so that a long run leaves no rubbish. */
export class BufferPool {
  readonly #free: ArrayBuffer[] = [];
  #underWay = 0;

  get isExhausted(): boolean {
    return this.#underWay >= mostUnderWay;
  }

  /** A buffer of at least so many bytes; whoever takes one sends it. */
  take(bytes: number): ArrayBuffer {
    this.#underWay++;
    const found = this.#free.findIndex(({ byteLength }) => byteLength >= bytes);
    if (found !== -1) return this.#free.splice(found, 1)[0]!;
    return new ArrayBuffer(2 ** Math.ceil(Math.log2(Math.max(bytes, smallestBytes))));
  }

  giveBack(buffer: ArrayBuffer): void {
    this.#underWay = Math.max(0, this.#underWay - 1);
    if (this.#free.length < mostUnderWay) this.#free.push(buffer);
  }
}
