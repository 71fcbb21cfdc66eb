/** Where frames come from; tests take them by hand. */
export interface Frames {
  request(frame: (nowMs: number) => void): number;
  cancel(id: number): void;
}

/** A page that was held up, or in the background, goes on from there and does not leap. */
const longestFrameMs = 250;

/** Calls back with the time that has passed, frame by frame, while it runs. */
export class RunClock {
  readonly #frames: Frames;
  readonly #passed: (elapsedMs: number) => void;
  #id: number | undefined;
  #lastMs: number | undefined;

  constructor(frames: Frames, passed: (elapsedMs: number) => void) {
    this.#frames = frames;
    this.#passed = passed;
  }

  start(): void {
    this.stop();
    this.#next();
  }

  stop(): void {
    if (this.#id !== undefined) this.#frames.cancel(this.#id);
    this.#id = undefined;
    this.#lastMs = undefined;
  }

  #next(): void {
    this.#id = this.#frames.request((nowMs) => {
      const elapsedMs = this.#lastMs === undefined ? 0 : nowMs - this.#lastMs;
      this.#lastMs = nowMs;
      this.#next();
      this.#passed(Math.min(elapsedMs, longestFrameMs));
    });
  }
}
