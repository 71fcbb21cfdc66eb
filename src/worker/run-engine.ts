import type { Design } from '#model/design.ts';
import type { Json } from '#model/json.ts';
import type { Alternative, Explanation } from '#model/explanation.ts';
import type { DeploymentSummary, Intervention, RunSpec, SimEvent } from '#model/run.ts';
import { Names } from '#sim/names.ts';
import { Rehearsal } from '#sim/rehearsal.ts';
import { parseScript } from '#sim/script.ts';
import type { World } from '#sim/world/world.ts';
import { BufferPool } from './buffer-pool.ts';
import type { ServiceProof } from './proofs.ts';
import { aboutOf } from './run-about.ts';
import type { RunBatch } from './run-batch.ts';
import { RunTeller } from './run-teller.ts';

export type { ChangeOnStage } from '#sim/change-on-stage.ts';
export type { ServiceProof } from './proofs.ts';

/** Longer than this nobody waits: between two stretches of work the worker answers what it was asked. */
const sliceMs = 8;
/** So many events are done between two looks at the clock. */
const eventsAtOnce = 500;

/** What an engine needs of the place where it runs. */
export interface RunSurroundings {
  /** A clock in milliseconds, for nothing but slicing the work. */
  clockMs(): number;
  /** Does the work after whatever has been asked meanwhile. */
  later(work: () => void): void;
  post(batch: RunBatch): void;
}

/** An answer with the run and the design's revision it is about, so that one that comes too late is known for it. */
export interface RunAnswer<T> {
  readonly run: number;
  readonly revision: number;
  readonly value: T;
}

/** How things stand at a moment. */
export interface RunMoment {
  readonly atMs: number;
  readonly deployments: readonly DeploymentSummary[];
}

/** There is no run to ask about. */
export class NoRun extends Error {}

/**
 * Rehearses one design: runs ahead of whoever watches, in slices, and tells what happens in batches. Plain and
 * synchronous but for `later`: runs in Node as in the worker.
 */
export class RunEngine {
  readonly #around: RunSurroundings;
  readonly #start: (spec: RunSpec) => Rehearsal;
  readonly #pool = new BufferPool();
  #rehearsal: Rehearsal | undefined;
  #teller = new RunTeller(this.#pool);
  #run = 0;
  #revision = -1;
  #goalMs = 0;
  #settledAtMs: number | undefined;
  /** A run that broke down stays so until another future of it begins. */
  #hasFailed = false;
  #isAtWork = false;
  #waitsForBuffer = false;
  /** What the next batch says beside its rows. */
  #opening: Pick<RunBatch, 'keep' | 'about'> = {};

  constructor(around: RunSurroundings, start: (spec: RunSpec) => Rehearsal = (spec) => new Rehearsal(spec)) {
    this.#around = around;
    this.#start = start;
  }

  /** Starts the run of a design; throws, and keeps the run before, when it cannot be run. */
  load(spec: RunSpec, revision: number): void {
    const rehearsal = this.#start(spec);
    this.#rehearsal = rehearsal;
    this.#teller = new RunTeller(this.#pool);
    this.#revision = revision;
    this.#goalMs = 0;
    this.#begin({ keep: this.#teller.forget(rehearsal.simulation.world, 0), about: aboutOf(rehearsal) });
  }

  /** Runs on until `toMs` is known; asking for less than before asks for nothing. */
  advance(toMs: number): void {
    this.#goalMs = Math.max(this.#goalMs, Math.floor(toMs));
    this.#work();
  }

  /** How things stand at a moment, which the run is taken to if it has not come there yet. */
  seek(atMs: number): RunAnswer<RunMoment> {
    this.advance(atMs);
    return this.#aside((rehearsal) => {
      rehearsal.simulation.seek(Math.floor(atMs));
      return { atMs, deployments: rehearsal.summaries() };
    });
  }

  /**
   * Goes on from `atMs` with other interventions; what was told from there on is void, and to know more of it one asks
   * again. Throws `BadScript`, and changes nothing, where one of them cannot be done.
   */
  branch(atMs: number, interventions: readonly Intervention[]): void {
    const rehearsal = this.#theRehearsal();
    rehearsal.branch(atMs, interventions);
    this.#goalMs = atMs;
    this.#begin({ keep: this.#teller.forget(rehearsal.simulation.world, atMs) });
  }

  /** How a decision was taken, by the number of its event; undefined where nothing is told of it. */
  explain(event: number): RunAnswer<Explanation | undefined> {
    return this.#answer(this.#theRehearsal().simulation.explain(event) as Explanation | undefined);
  }

  /** What would have come of a decision had one thing been otherwise. */
  alternatives(event: number): RunAnswer<readonly Alternative[]> {
    const found = this.#theRehearsal().simulation.explain(event, 'alternatives');
    return this.#answer((found ?? []) as readonly Alternative[]);
  }

  /** What `look` sees of the run at a moment, which it must leave as it is. */
  lookAt<T>(atMs: number, look: (world: World) => T): RunAnswer<T> {
    return this.#aside(({ simulation }) => {
      simulation.seek(Math.floor(atMs));
      return look(simulation.world);
    });
  }

  /** Events from number `from` (inclusive) to `to` (exclusive) in words, as far as they are known. */
  events(from: number, to: number): RunAnswer<readonly SimEvent[]> {
    const rehearsal = this.#theRehearsal();
    return this.#answer(rehearsal.events(from, Math.min(to, rehearsal.eventCount)));
  }

  /** What hosts are called, by number. */
  hostNames(hosts: readonly number[]): RunAnswer<readonly string[]> {
    const names = new Names(this.#theRehearsal().simulation.world);
    return this.#answer(hosts.map((host) => names.host(host)));
  }

  /** A script's interventions, checked as far as that goes without a design. Throws `BadScript` with every fault. */
  readScript(script: Json): readonly Intervention[] {
    return parseScript(script);
  }

  /**
   * Whether the next deployment of each service of a design can come to its end; no run is needed for it. Where there
   * is one, its instance types count.
   */
  async check(design: Design): Promise<readonly ServiceProof[]> {
    const turn = (): Promise<void> => new Promise((done) => this.#around.later(done));
    const { proveAll } = await import('./proofs.ts');
    return proveAll(design, turn, this.#rehearsal?.spec.catalogue);
  }

  /** Loads what is asked of a run now and then. */
  readonly loadAsked = async () => import('./run-asked.ts');

  /** What is said of the run as far as it is known. */
  ask<T>(say: (world: World) => T): RunAnswer<T> {
    return this.#answer(say(this.#theRehearsal().simulation.world));
  }

  /** Takes back a buffer that the page has read. */
  recycle(buffer: ArrayBuffer): void {
    this.#pool.giveBack(buffer);
    if (this.#waitsForBuffer) this.#work();
  }

  #begin(opening: Pick<RunBatch, 'keep' | 'about'>): void {
    this.#run++;
    this.#hasFailed = false;
    this.#settledAtMs = undefined;
    this.#opening = opening.about ? opening : { ...this.#opening, ...opening };
    this.#work();
  }

  #work(): void {
    if (this.#isAtWork || this.#hasFailed || !this.#rehearsal) return;
    this.#isAtWork = true;
    this.#around.later(() => {
      this.#isAtWork = false;
      this.#slice(this.#theRehearsal());
    });
  }

  #slice({ simulation }: Rehearsal): void {
    this.#waitsForBuffer = this.#pool.isExhausted;
    if (this.#waitsForBuffer) return;
    const untilMs = this.#around.clockMs() + sliceMs;
    let hasArrived = simulation.nowMs >= this.#goalMs;
    try {
      while (!hasArrived && this.#around.clockMs() < untilMs) hasArrived = this.#advance(simulation);
    } catch (error) {
      this.#hasFailed = true;
      this.#tell(simulation, false, error instanceof Error ? error.message : String(error));
      return;
    }
    this.#tell(simulation, hasArrived);
    if (!hasArrived) this.#work();
  }

  #advance(simulation: Rehearsal['simulation']): boolean {
    this.#settledAtMs = simulation.settled ? (this.#settledAtMs ?? simulation.nowMs) : undefined;
    const whenSettled = this.#settledAtMs === undefined;
    const hasArrived = simulation.advance(this.#goalMs, { eventsMax: eventsAtOnce, whenSettled });
    if (simulation.settled) this.#settledAtMs ??= simulation.nowMs;
    else this.#settledAtMs = undefined;
    return hasArrived;
  }

  // In the midst of a moment only what is before it is known for good.
  #tell(simulation: Rehearsal['simulation'], isWhole: boolean, failed?: string): void {
    const batch = {
      run: this.#run,
      revision: this.#revision,
      ...this.#opening,
      knownMs: isWhole ? simulation.nowMs : Math.max(0, simulation.nowMs - 1),
      ...(this.#settledAtMs === undefined ? {} : { settledAtMs: this.#settledAtMs }),
      ...(failed === undefined ? {} : { failed }),
      ...this.#teller.pack(simulation.world),
    };
    this.#opening = {};
    this.#around.post(batch);
  }

  /** Looks at the run from another moment, and puts it back. */
  #aside<T>(look: (rehearsal: Rehearsal) => T): RunAnswer<T> {
    const rehearsal = this.#theRehearsal();
    const backToMs = rehearsal.simulation.nowMs;
    const value = look(rehearsal);
    rehearsal.simulation.seek(Math.max(backToMs, rehearsal.simulation.nowMs));
    return this.#answer(value);
  }

  #theRehearsal(): Rehearsal {
    if (!this.#rehearsal) throw new NoRun('There is no run.');
    return this.#rehearsal;
  }

  #answer<T>(value: T): RunAnswer<T> {
    return { run: this.#run, revision: this.#revision, value };
  }
}
