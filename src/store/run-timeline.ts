import { hostStateBits, stateBits, type RunBatch } from '#worker/run-batch.ts';
import { countsAt } from './run-counts.ts';
import { RunRecord } from './run-record.ts';
import { runStore } from './run-store.ts';
import { RunStates } from './run-states.ts';

/**
 * What is known of a run and where the playhead stands in it: typed arrays that nobody renders from. `publish` puts
 * into the store what is to be shown of it.
 */
export class RunTimeline {
  record = new RunRecord();
  /** States of all tasks and of all hosts at the playhead. */
  readonly tasks = new RunStates(stateBits);
  readonly hosts = new RunStates(hostStateBits);
  /** The playhead, to the fraction of a millisecond. */
  atMs = 0;
  /** All up to here is known. */
  knownMs = -1;
  /** Since when nothing more is to come. */
  settledAtMs: number | undefined;
  /** How often what was known has become void, by another run or another future. */
  futures = 0;
  readonly #watchers = new Set<() => void>();
  /** Events before this one have been told, or passed over. */
  #toldBefore = 0;

  get isKnown(): boolean {
    return Math.floor(this.atMs) <= this.knownMs;
  }

  get isSettled(): boolean {
    return this.settledAtMs !== undefined && this.atMs >= this.settledAtMs;
  }

  /** Takes in a batch; one that begins a run takes the place of all there was. */
  receive(batch: RunBatch): void {
    if (batch.about) this.record = new RunRecord();
    this.record.receive(batch);
    if (batch.keep) {
      this.futures++;
      this.tasks.forget(batch.keep.changes);
      this.hosts.forget(batch.keep.hostChanges);
      this.#toldBefore = Math.min(this.#toldBefore, batch.keep.events);
    }
    this.knownMs = batch.knownMs;
    this.settledAtMs = batch.settledAtMs;
    // Those who watch are to see the playhead's moment as the new rows tell it.
    this.#follow();
    this.#tellWatchers();
  }

  /** Calls `watcher` after the playhead has moved and after more has become known, however often that is. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** Another playhead over the same run, which moves by itself: for pictures of other moments. */
  anotherPlayhead(): RunTimeline {
    const other = new RunTimeline();
    other.record = this.record;
    other.knownMs = this.knownMs;
    other.settledAtMs = this.settledAtMs;
    return other;
  }

  /** From this moment on another future has begun, of which nobody has told anything yet. */
  turn(fromMs: number): void {
    this.knownMs = Math.min(this.knownMs, fromMs - 1);
    this.settledAtMs = undefined;
  }

  moveTo(atMs: number): void {
    this.atMs = atMs;
    this.#follow();
    this.#tellWatchers();
  }

  #follow(): void {
    const { record } = this;
    const atMs = Math.floor(this.atMs);
    this.tasks.moveTo(record.tasks, record.workload.length, atMs);
    this.hosts.moveTo(record.hosts, record.hostGroup.length, atMs);
  }

  #tellWatchers(): void {
    for (const watcher of this.#watchers) watcher();
  }

  /** Shows how things stand at the playhead. */
  publish(isWaiting: boolean): void {
    const { about } = runStore.getState();
    if (!about) return;
    const atMs = Math.floor(this.atMs);
    this.#follow();
    const eventCount = this.record.eventsBy(atMs);
    const notableEvent = this.#notableSince(eventCount);
    runStore.setState({
      atMs,
      eventCount,
      services: countsAt(about, this.record, this.tasks, atMs),
      isWaiting,
      isSettled: this.isSettled,
      knownMs: this.knownMs,
      settledAtMs: this.settledAtMs,
      ...(notableEvent === undefined ? {} : { notableEvent }),
    });
  }

  /** The earliest moment from the playhead on that comes after all events that have been shown. */
  afterWhatWasSeen(): number {
    const atMs = Math.floor(this.atMs);
    const events = this.record.eventsBy(atMs);
    return events > 0 && this.record.eventAt.data[events - 1] === atMs ? atMs + 1 : atMs;
  }

  #notableSince(eventCount: number): number | undefined {
    const from = this.#toldBefore;
    this.#toldBefore = eventCount;
    for (let number = eventCount - 1; number >= from; number--) {
      const level = this.#levelOf(number);
      if (level === 'notable' || level === 'problem') return number;
    }
    return undefined;
  }

  #levelOf(number: number) {
    return runStore.getState().about?.reasons[this.record.eventReason.data[number]!]?.level;
  }
}
