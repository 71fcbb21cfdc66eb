import { unborn } from '#store/run-states.ts';
import type { RunRecord } from '#store/run-record.ts';
import type { RunTimeline } from '#store/run-timeline.ts';
import type { RunAbout } from '#store/run-store.ts';
import { FieldShares } from './field-shares.ts';
import { Fields } from './fields.ts';
import { Hosts } from './hosts.ts';
import { LifeMarks } from './life-marks.ts';
import { lifecycle, lifecycleOf, lookOf, Looks, toneOf } from './marks.ts';
import type { StagePlan } from './stage-plan.ts';
import { stopBadge } from './stop-badge.ts';

const nowhere = -1;
/** No state looks like this, so that a task which has it is looked at again. */
const forgotten = 0xfffe;

/** How long what has stopped is still shown: simulated time, and longer the faster it passes. */
const lingerMs = { ordinary: 15_000, failed: 60_000 } as const;
const lingerWallMs = { ordinary: 800, failed: 2500 } as const;

/** A task that has come to another place. */
export interface Move {
  readonly task: number;
  readonly field: number;
  readonly slot: number;
}

const mostMoves = 400;

/**
 * Who stands where on the stage, and how: every task has a field and keeps its slot in it. Typed arrays outside React;
 * `follow` brings them to the playhead, back or forth, at the cost of what has changed.
 */
export class Crowd {
  /** State by task as it is shown. */
  shown: Uint16Array = new Uint16Array(256).fill(unborn);
  /** Field by task, -1 where it is not on stage, and its slot there; a slot is remembered when it is left. */
  field: Int32Array = new Int32Array(256).fill(nowhere);
  slot: Int32Array = new Int32Array(256).fill(nowhere);
  /** Pairs of field and slot that look different now. */
  touched: Int32Array = new Int32Array(1024);
  touchedCount = 0;
  /** Where tasks came from that have moved just now, as far as one can follow that with one's eyes. */
  moves: Move[] = [];
  /** How far the playhead has come since it was followed before; less than nothing where it went back. */
  stepMs = 0;
  readonly fields: Fields;
  readonly hosts: Hosts;
  readonly shares = new FieldShares();
  readonly marks = new LifeMarks();
  /** Grows whenever anything is different. */
  version = 0;
  readonly #about: RunAbout;
  readonly #plan: StagePlan;
  readonly #timeline: RunTimeline;
  /** The host that a task takes room of, or -1. */
  #loads: Int32Array = new Int32Array(256).fill(nowhere);
  #lingering: number[] = [];
  #atMs = 0;
  #badges = new Map<number, string | undefined>();
  /** By field: whether tasks wait there for a place. */
  readonly #isTray: Uint8Array;
  /** Colour by revision. */
  #tones = new Uint8Array(0);
  /** Rows of the record that were forgotten have taken what was made of them along. */
  #cuts = 0;
  /** How many tasks there were when it followed last. */
  #known = 0;

  constructor(about: RunAbout, plan: StagePlan, timeline: RunTimeline) {
    this.#about = about;
    this.#plan = plan;
    this.#timeline = timeline;
    this.hosts = new Hosts(about, plan);
    this.fields = new Fields(plan, this.hosts, timeline);
    this.#isTray = Uint8Array.from(plan.fields, ({ sort }) => (sort === 'tray' ? 1 : 0));
  }

  /** Brings all to the playhead. Answers whether anything is different. */
  follow(speed: number): boolean {
    const { record, tasks } = this.#timeline;
    const atMs = Math.floor(this.#timeline.atMs);
    this.stepMs = atMs - this.#atMs;
    this.touchedCount = 0;
    this.moves = [];
    this.marks.follow(record, this.#hasFailed);
    const count = Math.min(record.workload.length, tasks.states.length);
    this.#reserve(count);
    const hostsBefore = this.hosts.version;
    this.hosts.follow(this.#timeline, this.marks, atMs, {
      ordinary: this.#linger('ordinary', speed),
      failed: this.#linger('failed', speed),
    });
    if (this.hosts.version !== hostsBefore) this.version++;
    const { states } = tasks;
    this.#followRecord(record, count);
    this.#known = count;
    if (atMs < this.#atMs) this.#lookAgain(count);
    this.#atMs = atMs;
    const before = this.version;
    this.#expire(speed);
    const { shown } = this;
    for (let task = 0; task < count; task++)
      if (states[task] !== shown[task]) this.#update(task, states[task]!, speed);
    return this.version !== before || this.hosts.version !== hostsBefore;
  }

  /** How a task looks: a number of `looks`. */
  lookOf(task: number): number {
    const state = this.shown[task]!;
    const stops = lifecycleOf(state) === lifecycle.stopped;
    return stops && this.badgeOf(task) !== undefined ? Looks.failed : lookOf(state, false);
  }

  /** The colour of its revision: a number of `tones`. */
  toneOf(task: number): number {
    return this.#tones[this.#timeline.record.revision.data[task]!]!;
  }

  /** Why it stops, in a word, where that is worth one. */
  badgeOf(task: number): string | undefined {
    const { record } = this.#timeline;
    const code = record.stopCode.data[task]!;
    if (code === 0) return undefined;
    const text = record.stopText.data[task]!;
    const key = (text + 1) * 8 + code;
    if (!this.#badges.has(key)) this.#badges.set(key, stopBadge(code, record.texts[text] ?? ''));
    return this.#badges.get(key);
  }

  #followRecord({ cuts, revisions }: RunRecord, count: number): void {
    if (cuts === this.#cuts && revisions.length === this.#tones.length) return;
    this.#tones = Uint8Array.from(revisions, ({ number }) => toneOf(number));
    if (cuts === this.#cuts) return;
    this.#cuts = cuts;
    // In another future a task may look as before and stand elsewhere, or not be there at all.
    this.shown.fill(forgotten, 0, Math.min(count, this.#known));
    // Nor is it known any more how much room each of them took.
    this.#loads.fill(nowhere);
    this.hosts.cpuUnits.fill(0);
    this.hosts.memoryMib.fill(0);
    for (let task = count; task < this.#known; task++) this.#update(task, unborn, 1);
  }

  readonly #hasFailed = (task: number): boolean => this.badgeOf(task) !== undefined;

  #linger(sort: keyof typeof lingerMs, speed: number): number {
    return Math.max(lingerMs[sort], lingerWallMs[sort] * speed);
  }

  #isGone(task: number, state: number, speed: number): boolean {
    if (state === unborn) return true;
    if (lifecycleOf(state) !== lifecycle.stopped) return false;
    const sort = this.badgeOf(task) === undefined ? 'ordinary' : 'failed';
    return this.#atMs - this.marks.stoppedAt[task]! >= this.#linger(sort, speed);
  }

  #update(task: number, state: number, speed: number): void {
    const before = this.shown[task]!;
    this.shown[task] = state;
    const from = this.field[task]!;
    const to = this.#isPlaced(from, before, state)
      ? from
      : this.#isGone(task, state, speed)
        ? nowhere
        : this.#fieldOf(task, state);
    if (to !== from) this.#move(task, from, to);
    if (from === nowhere && to !== nowhere && before === unborn) this.#setOut(task, state, to);
    else if (to !== nowhere) this.#touch(to, this.slot[task]!);
    if (from === nowhere && to === nowhere) return;
    this.version++;
    this.shares.put(task, to, this.lookOf(task), this.toneOf(task));
    if (to !== nowhere && lifecycleOf(state) === lifecycle.stopped) this.#lingering.push(task);
    this.#load(task, state, to);
  }

  #move(task: number, from: number, to: number): void {
    if (from !== nowhere) {
      const slot = this.slot[task]!;
      this.fields.leave(from, slot);
      this.#touch(from, slot);
      if (to !== nowhere && this.moves.length < mostMoves) this.moves.push({ task, field: from, slot });
    }
    this.field[task] = to;
    if (to === nowhere) return;
    this.slot[task] = this.fields.take(to, task, from === nowhere ? this.slot[task]! : nowhere);
    this.#touch(to, this.slot[task]!);
  }

  /** One that is placed as soon as it is there comes from its service all the same: from where others wait. */
  #setOut(task: number, state: number, to: number): void {
    const tray = this.#plan.trayIds[this.#timeline.record.workload.data[task]!] ?? nowhere;
    const isNew = lifecycleOf(state) < lifecycle.running;
    if (!isNew || tray === nowhere || tray === to || this.moves.length >= mostMoves) return;
    const { columns } = this.fields.grid(tray)!;
    this.moves.push({ task, field: tray, slot: this.moves.length % columns });
  }

  /** A task that has a place, other than among those who wait, keeps it until it stops. */
  #isPlaced(field: number, before: number, state: number): boolean {
    if (field === nowhere || before >= forgotten || state === unborn || this.#isTray[field] === 1)
      return false;
    const life = lifecycleOf(state);
    return life !== lifecycle.provisioning && life !== lifecycle.stopped;
  }

  /** The field where a task belongs in a state. */
  #fieldOf(task: number, state: number): number {
    const { record } = this.#timeline;
    const workload = record.workload.data[task]!;
    const [host, zone] = [record.host.data[task]!, record.zone.data[task]!];
    const waits = lifecycleOf(state) === lifecycle.provisioning || (host < 0 && zone < 0);
    if (waits) return this.#plan.trayIds[workload] ?? nowhere;
    if (host >= 0) return this.fields.ofHost(host);
    const sort = this.#about.workloads[workload]?.lanes[record.lane.data[task]!]?.sort;
    const lane = (workload * this.#about.zones.length + zone) * 2 + (sort === 'fargate-spot' ? 1 : 0);
    return this.#plan.laneIds[lane] ?? nowhere;
  }

  /** Takes room of a host for as long as a task is there and not STOPPED. */
  #load(task: number, state: number, field: number): void {
    const host =
      field === nowhere || lifecycleOf(state) === lifecycle.stopped ? nowhere : this.fields.hostOf(field);
    const before = this.#loads[task]!;
    if (host === before) return;
    const { record } = this.#timeline;
    const { cpuUnits = 0, memoryMib = 0 } = record.revisions[record.revision.data[task]!] ?? {};
    for (const [at, sign] of [
      [before, -1],
      [host, 1],
    ] as const) {
      if (at === nowhere) continue;
      this.hosts.cpuUnits[at]! += sign * cpuUnits;
      this.hosts.memoryMib[at]! += sign * memoryMib;
    }
    this.#loads[task] = host;
  }

  #expire(speed: number): void {
    if (this.#lingering.length === 0) return;
    this.#lingering = this.#lingering.filter((task) => {
      const state = this.shown[task]!;
      if (this.field[task] === nowhere || lifecycleOf(state) !== lifecycle.stopped) return false;
      if (!this.#isGone(task, state, speed)) return true;
      this.#move(task, this.field[task]!, nowhere);
      this.shares.put(task, nowhere, 0, 0);
      this.version++;
      return false;
    });
  }

  /** What had stopped and left may be there again at an earlier moment. */
  #lookAgain(count: number): void {
    for (let task = 0; task < count; task++)
      if (lifecycleOf(this.shown[task]!) === lifecycle.stopped && this.field[task] === nowhere)
        this.shown[task] = forgotten;
  }

  #touch(field: number, slot: number): void {
    if (this.touchedCount + 2 > this.touched.length) {
      const grown = new Int32Array(this.touched.length * 2);
      grown.set(this.touched);
      this.touched = grown;
    }
    this.touched[this.touchedCount++] = field;
    this.touched[this.touchedCount++] = slot;
  }

  #reserve(count: number): void {
    if (count <= this.shown.length) return;
    const length = Math.max(count, this.shown.length * 2);
    const signed = (before: Int32Array): Int32Array => {
      const grown = new Int32Array(length).fill(nowhere);
      grown.set(before);
      return grown;
    };
    const shown = new Uint16Array(length).fill(unborn);
    shown.set(this.shown);
    this.shown = shown;
    this.field = signed(this.field);
    this.slot = signed(this.slot);
    this.#loads = signed(this.#loads);
  }
}
