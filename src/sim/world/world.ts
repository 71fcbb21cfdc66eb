import { ChangeLog, EventLog } from '../kernel/journal.ts';
import { EventQueue, type SavedQueue } from '../kernel/queue.ts';
import { Random } from '../kernel/random.ts';
import { SeriesSet, type SavedSeries } from '../kernel/series.ts';
import type { AnyTable, SavedTable } from '../kernel/table.ts';
import { Parameters } from '../parameters.ts';
import type { Image, Plan, Revision } from '../plan.ts';
import type { Reason } from '../reason.ts';
import type { SeriesKey, Signals, System, Timer } from '../system.ts';
import { signalsAmong } from './signals.ts';
import { HostChanges } from './host-changes.ts';
import { kept } from './revisions.ts';
import { deploymentTable, hostTable, targetTable, taskTable, workloadTable } from './tables.ts';

/** The clock is 32 bits wide and stops a little before it is full. */
export const latestMs = 0xffff_fff0;

/** Everything that a moment of a run consists of. */
export interface Checkpoint {
  readonly nowMs: number;
  readonly foreground: number;
  readonly tables: readonly SavedTable[];
  readonly queue: SavedQueue;
  readonly random: SavedTable;
  readonly series: SavedSeries;
  readonly revisions: readonly Revision[];
  readonly specs: readonly unknown[];
  readonly images: readonly Image[];
  readonly texts: readonly string[];
  readonly lengths: readonly [events: number, changes: number, hosts: number];
}

/**
 * Asks about the decision that will be event number `event`: why it is taken, or what would change it. The system that
 * takes it answers.
 */
export interface Question {
  readonly event: number;
  readonly asks: 'why' | 'alternatives';
  answer: unknown;
}

/**
 * The state of a run and the means to move it on. It consists of tables, the queue, streams of chance and lists that
 * only grow, so that `save` is a copy of arrays and `restore` brings back every bit of it.
 */
export class World {
  nowMs = 0;
  /** Pending timers that are not in the background. */
  foreground = 0;
  readonly plan: Plan;
  readonly parameters: Parameters;
  readonly systems: readonly System[];
  readonly random: Random;
  readonly events: EventLog;
  /** Changes of tasks. */
  readonly changes: ChangeLog;
  /** Changes of hosts. */
  readonly hostLog = new ChangeLog();
  readonly series = new SeriesSet();
  readonly tasks: ReturnType<typeof taskTable>;
  readonly hosts = hostTable();
  readonly targets: ReturnType<typeof targetTable>;
  readonly deployments = deploymentTable();
  readonly workloads = workloadTable();
  readonly hostChanges = new HostChanges();
  /** The timers that are set, for the loop. */
  readonly queue = new EventQueue();
  /** Those of the plan and those that were deployed since. */
  readonly revisions: Revision[];
  /** What workloads ask for, by `workloads.spec`: as in the plan, and after updates since. */
  readonly specs: unknown[];
  /** Those of the plan and those that revisions deployed since have brought. */
  readonly images: Image[];
  /** Words that events refer to by number: stopped reasons, names. */
  readonly texts: string[] = [];
  readonly reasons: readonly Reason[];
  readonly signal: Signals;
  readonly states: unknown[] = [];
  /** What `derived` keeps of it. */
  readonly derived: (object | undefined)[] = [];
  question: Question | undefined;
  /** While the state is set up in which a run begins, nothing is written down. */
  muted = false;
  /** The first series of each key; those of its workloads or groups follow each other. */
  readonly #seriesBases = new Map<SeriesKey, number>();
  readonly #tables: AnyTable[];
  /** By the slots of reasons, because events are written often. */
  readonly #reasonNumbers: Int32Array;
  readonly #textNumbers = new Map<string, number>();

  constructor(
    plan: Plan,
    systems: readonly System[],
    seed: number,
    given: Readonly<Record<string, number | string>> = {},
  ) {
    this.plan = plan;
    this.systems = systems;
    this.parameters = new Parameters(given);
    this.random = new Random(seed);
    // Room for what one deployment of everything brings, so that tables need not grow while it runs.
    const tasks = plan.workloads.reduce((sum, { desired }) => sum + desired, 128);
    this.tasks = taskTable(2 * tasks);
    this.targets = targetTable(2 * tasks);
    this.events = new EventLog(16 * tasks);
    this.changes = new ChangeLog(24 * tasks);
    this.revisions = plan.revisions.map(kept);
    this.specs = plan.workloads.map(({ spec }) => spec);
    this.images = [...plan.images];
    this.reasons = systems.flatMap(({ reasons = [] }) => reasons);
    this.#reasonNumbers = new Int32Array(1 + Math.max(0, ...this.reasons.map(({ slot }) => slot)));
    this.reasons.forEach(({ slot }, number) => (this.#reasonNumbers[slot] = number));
    this.#tables = [this.tasks, this.hosts, this.targets, this.deployments, this.workloads];
    for (const { desired } of plan.workloads) {
      const row = this.workloads.add();
      this.workloads.desired[row] = desired;
      this.workloads.spec[row] = row;
    }
    this.signal = signalsAmong(systems);
    for (const key of systems.flatMap(({ series = [] }) => series)) this.#open(key);
    for (const { states = [] } of systems) {
      for (const key of states) {
        const own = key.create(this);
        this.states[key.slot] = own;
        this.#tables.push(...Object.values(own));
      }
    }
  }

  /** Lets `timer` run after `delayMs`, with these two numbers. */
  after(delayMs: number, timer: Timer, a = 0, b = 0): void {
    this.at(this.nowMs + delayMs, timer, a, b);
  }

  /**
   * Lets `timer` run at `atMs`, which must not have passed; at the present moment it runs after all that is due. What
   * would come after the end of the clock, in 49 days, never comes.
   */
  at(atMs: number, timer: Timer, a = 0, b = 0): void {
    if (atMs > latestMs) return;
    if (!timer.background) this.foreground++;
    this.queue.push(atMs, timer.kind, a, b);
  }

  /** Writes an event down. */
  say(why: Reason, a = 0, b = 0, c = 0, d = 0): void {
    if (this.muted) return;
    this.events.append(this.nowMs, this.#reasonNumbers[why.slot]!, a, b, c, d);
  }

  #open(key: SeriesKey): void {
    const { workloads, groups, sources } = this.plan;
    const count = { workload: workloads.length, group: groups.length, source: sources.length, run: 1 }[
      key.per
    ];
    this.#seriesBases.set(key, -1);
    for (let i = 0; i < count; i++) {
      const series = this.series.open();
      if (i === 0) this.#seriesBases.set(key, series);
    }
  }

  /** The number of a series in `series`: that of a workload, host group or source, or of the run. */
  seriesOf(key: SeriesKey, index = 0): number {
    return this.#seriesBases.get(key)! + index;
  }

  /** The number by which events refer to a text. */
  text(words: string): number {
    let number = this.#textNumbers.get(words);
    if (number === undefined || number >= this.texts.length || this.texts[number] !== words) {
      number = this.texts.push(words) - 1;
      this.#textNumbers.set(words, number);
    }
    return number;
  }

  /** Answers a question about the event that is written next; the answer is computed only if it was asked. */
  explain(why: () => unknown, alternatives?: () => unknown): void {
    const { question } = this;
    if (question?.event !== this.events.rows.count) return;
    question.answer = question.asks === 'why' ? why() : alternatives?.();
  }

  save(): Checkpoint {
    return {
      nowMs: this.nowMs,
      foreground: this.foreground,
      tables: this.#tables.map((each) => each.save()),
      queue: this.queue.save(),
      random: this.random.save(),
      series: this.series.save(),
      revisions: [...this.revisions],
      specs: [...this.specs],
      images: [...this.images],
      texts: [...this.texts],
      lengths: [this.events.save(), this.changes.save(), this.hostLog.save()],
    };
  }

  restore(saved: Checkpoint): void {
    this.nowMs = saved.nowMs;
    this.foreground = saved.foreground;
    this.#tables.forEach((each, i) => each.restore(saved.tables[i]!));
    this.queue.restore(saved.queue);
    this.random.restore(saved.random);
    this.series.restore(saved.series);
    const [events, changes, hosts] = saved.lengths;
    this.events.restore(events);
    this.changes.restore(changes);
    this.hostLog.restore(hosts);
    bringTo(this.revisions, saved.revisions);
    bringTo(this.specs, saved.specs);
    bringTo(this.images, saved.images);
    bringTo(this.texts, saved.texts);
    this.hostChanges.forget();
  }

  /** Another future begins here: what was written about the one before is forgotten. */
  fork(): void {
    this.events.fork();
    this.changes.fork();
    this.hostLog.fork();
    this.series.log.fork();
  }
}

/** Makes a list that only grows what it was, or will be: what both have is the same. */
function bringTo<T>(list: T[], saved: readonly T[]): void {
  for (let i = list.length; i < saved.length; i++) list.push(saved[i]!);
  list.length = saved.length;
}
