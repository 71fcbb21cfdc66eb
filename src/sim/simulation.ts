import type { Plan } from './plan.ts';
import { timers, type System } from './system.ts';
import { latestMs, World, type Checkpoint, type Question } from './world/world.ts';

/** A run that does more in one moment than this has fallen into a loop. */
const eventsAtOnceMax = 4_000_000;

/** A checkpoint costs a copy of the state, and going back to a moment costs living through what came since the last. */
const eventsBetween = 20_000;

/** So many events are done before it is asked again whether a checkpoint is due. */
const eventsAtATime = 1000;

export class RunBoundExceeded extends Error {}

/** Something done to a run from outside at a time; `apply` does it. */
export interface Act {
  readonly atMs: number;
  readonly apply: (world: World) => void;
}

/** A world with a clock that one advances, and checkpoints to go back to. */
export class Simulation {
  readonly world: World;
  /** In order of time. They come before whatever else is due at their time. */
  #acts: readonly Act[];
  #nextAct = 0;
  /** How far it has ever come on this branch. */
  #frontierMs = 0;
  #eventsSinceCheckpoint = 0;
  #atOnce = 0;
  readonly #eventsBetweenCheckpoints: number;
  readonly #checkpoints: { state: Checkpoint; nextAct: number }[] = [];

  constructor(
    plan: Plan,
    systems: readonly System[],
    options: {
      seed: number;
      acts?: readonly Act[];
      parameters?: Readonly<Record<string, number | string>>;
      /** Infinity for a run in which nobody goes back and forth: then that takes as long as running from the start. */
      eventsBetweenCheckpoints?: number;
    },
  ) {
    this.#eventsBetweenCheckpoints = options.eventsBetweenCheckpoints ?? eventsBetween;
    this.#acts = inOrder(options.acts ?? []);
    this.world = new World(plan, systems, options.seed, options.parameters);
    for (const { begin } of systems) begin?.(this.world);
    this.world.series.flush(0);
    this.#checkpoint();
  }

  get nowMs(): number {
    return this.world.nowMs;
  }

  get frontierMs(): number {
    return Math.max(this.#frontierMs, this.world.nowMs);
  }

  /** Nothing is to come but what keeps an eye on things. */
  get settled(): boolean {
    return this.world.foreground === 0 && this.#nextAct === this.#acts.length;
  }

  /**
   * Moves the clock to `untilMs` and does all that is due by then, or stops earlier, between two events, once
   * `eventsMax` have been done or (`whenSettled`) nothing more is to come. Returns whether it came to `untilMs`.
   */
  advance(untilMs: number, { eventsMax = Infinity, whenSettled = false } = {}): boolean {
    const limitMs = Math.min(untilMs, latestMs);
    for (let left = eventsMax; ;) {
      if (left <= 0 || (whenSettled && this.settled)) return false;
      const done = this.#goOn(limitMs, left, whenSettled);
      if (done === 0) return true;
      left -= done;
    }
  }

  /**
   * Does the next things that are due by `limitMs`, `eventsMax` at most, and returns how many. 0 when there is none,
   * and the clock stands at the limit.
   */
  #goOn(limitMs: number, eventsMax: number, whenSettled: boolean): number {
    const { world } = this;
    const since = this.#eventsSinceCheckpoint;
    // A checkpoint holds whole moments: what is due now comes before it.
    const isDue = since >= this.#eventsBetweenCheckpoints && since >= 2 * world.queue.size;
    const horizonMs = isDue ? world.nowMs : limitMs;
    const act = this.#acts[this.#nextAct];
    const isAhead = act === undefined || act.atMs > horizonMs;
    const done = this.#runUpTo(
      isAhead ? horizonMs : act.atMs - 1,
      Math.min(eventsMax, eventsAtATime),
      whenSettled && act === undefined,
    );
    if (done > 0) return done;
    if (!isAhead) {
      this.#moveTo(act.atMs);
      this.#nextAct++;
      act.apply(world);
      this.#eventsSinceCheckpoint++;
    } else if (isDue) {
      this.#checkpoint();
    } else {
      this.#moveTo(limitMs);
      world.series.flush(world.nowMs);
      return 0;
    }
    return 1;
  }

  /** Does what the queue has for now and up to `limitMs`, `eventsMax` events at most, and returns how many. */
  #runUpTo(limitMs: number, eventsMax: number, whenSettled: boolean): number {
    const { world } = this;
    const { queue } = world;
    const foregroundMin = Number(whenSettled);
    let done = 0;
    while (done < eventsMax && world.foreground >= foregroundMin && queue.popUpTo(limitMs)) {
      const { atMs } = queue;
      if (atMs !== world.nowMs) this.#moveTo(atMs);
      else if (++this.#atOnce > eventsAtOnceMax)
        throw new RunBoundExceeded(
          `More than ${eventsAtOnceMax} events at ${atMs} ms: the run is in a loop.`,
        );
      const due = timers[queue.kind]!;
      if (!due.background) world.foreground--;
      due.run(world, queue.a, queue.b);
      done++;
    }
    this.#eventsSinceCheckpoint += done;
    return done;
  }

  /** Goes to the moment after all that happened up to and at `atMs`, back or forth. */
  seek(atMs: number): void {
    if (atMs < this.nowMs || atMs <= this.frontierMs) this.#rewindTo(atMs);
    this.advance(atMs);
  }

  /** Goes on from `atMs` with other acts: those before `atMs` must be the same as before. */
  branch(atMs: number, acts: readonly Act[]): void {
    this.#acts = inOrder(acts);
    this.#rewindTo(atMs - 1);
    this.#frontierMs = this.nowMs;
    this.world.fork();
    while (this.#checkpoints.at(-1)!.state.nowMs > this.nowMs) this.#checkpoints.pop();
    this.advance(atMs);
  }

  /** What `world.explain` says of the event of that number, by going back and living through it again. */
  explain(event: number, asks: Question['asks'] = 'why'): unknown {
    const { world } = this;
    if (event >= world.events.known) return undefined;
    const backTo = this.nowMs;
    const atMs = world.events.rows.at[event]!;
    this.#rewindTo(atMs - 1);
    world.question = { event, asks, answer: undefined };
    this.advance(atMs);
    const { answer } = world.question;
    world.question = undefined;
    this.seek(backTo);
    return answer;
  }

  #moveTo(atMs: number): void {
    if (this.world.nowMs === atMs) return;
    this.world.series.flush(this.world.nowMs);
    this.world.nowMs = atMs;
    this.#atOnce = 0;
  }

  // The latest checkpoint that has nothing after `atMs` in it; one that is nearer than where we are, or no further.
  #rewindTo(atMs: number): void {
    this.#frontierMs = this.frontierMs;
    const found = this.#checkpoints.findLast(({ state }) => state.nowMs <= Math.max(atMs, 0))!;
    if (this.nowMs <= atMs && found.state.nowMs <= this.nowMs) return;
    this.world.restore(found.state);
    this.#nextAct = found.nextAct;
    this.#eventsSinceCheckpoint = 0;
  }

  #checkpoint(): void {
    this.#eventsSinceCheckpoint = 0;
    const last = this.#checkpoints.at(-1);
    if (last && last.state.nowMs >= this.nowMs) return;
    this.#checkpoints.push({ state: this.world.save(), nextAct: this.#nextAct });
  }
}

const inOrder = (acts: readonly Act[]): Act[] => acts.toSorted((x, y) => x.atMs - y.atMs);
