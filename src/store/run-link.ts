import type { Design } from '#model/design.ts';
import { diffDesigns, isMeaningful } from '#model/diff.ts';
import type { Intervention } from '#model/run.ts';
import type { RunBatch } from '#worker/run-batch.ts';
import type { RunClient } from '#worker/run-client.ts';
import { designStore } from './design-store.ts';
import { messageOf, RunAnswers } from './run-answers.ts';
import { RunClock, type Frames } from './run-clock.ts';
import { RunFutures } from './run-futures.ts';
import { isAbout, LatestOnly } from './run-moments.ts';
import { RunPages } from './run-pages.ts';
import { clearRun, runStore } from './run-store.ts';
import { RunTimeline } from './run-timeline.ts';

/** A worker as far as rehearsals use it. */
export interface RunWorker {
  readonly runs: RunClient;
  readonly died: Promise<string>;
}

/** How a run begins. */
export interface RunStart {
  readonly seed?: number;
  readonly interventions?: readonly Intervention[];
  readonly parameters?: Readonly<Record<string, number | string>>;
  /** Where the playhead stands first. */
  readonly atMs?: number;
}

/** So far ahead of the playhead a run is known, at least; and so many seconds of playing ahead. */
const aheadMs = 600_000;
const aheadSeconds = 5;
/** The store is renewed this often while the playhead moves, and how deployments go asked for that often. */
const publishMs = 100;
const momentMs = 400;
/** A run that was lost so often without coming back to the playhead is not started again by itself. */
const mostLossesInARow = 2;

/**
 * Holds the rehearsal of the page's design: asks the worker to run ahead, takes in what it tells, and moves the
 * playhead over it, outside React. A worker that is lost loses nothing: the next one is given the same run.
 */
export class RunLink {
  readonly timeline = new RunTimeline();
  /** What is rehearsed, and of which revision of the page's design. */
  #source: { readonly design: Design; readonly revision: number } | undefined;
  /** The number that the worker gave to the run; 0 until it has begun to tell of it. */
  #run = 0;
  #askedMs = 0;
  #isOpen = false;
  /** Where the playhead goes as soon as that is known. */
  #soughtMs: number | undefined;
  #lossesInARow = 0;
  #publishedAgoMs = 0;
  #momentAgoMs = 0;
  #worker: RunWorker | undefined;
  readonly #clock: RunClock;
  readonly #answers: RunAnswers;
  readonly #current = () => ({ run: this.#run, revision: this.#source?.revision ?? -1 });
  readonly #pages = new RunPages((from, to) => this.#ask((runs) => runs.events(from, to)), this.#current);
  readonly #moments = new LatestOnly(
    () => (this.#isReady ? this.#ask((runs) => runs.seek(Math.floor(this.timeline.atMs))) : undefined),
    this.#current,
    ({ deployments }) => runStore.setState({ deployments }),
  );
  readonly #futures = new RunFutures({
    timeline: this.timeline,
    branch: (atMs, interventions) =>
      this.#isReady ? this.#ask((runs) => runs.branch(atMs, interventions)) : undefined,
    branched: () => (this.#askedMs = 0),
    moved: () => this.#publish(),
    seekTo: (atMs) => this.seekTo(atMs),
  });
  readonly #unsubscribe: () => void;

  /** `timeoutMs`: a worker that has not answered for so long is taken for dead. */
  constructor({ frames, timeoutMs = 20_000 }: { frames: Frames; timeoutMs?: number }) {
    this.#answers = new RunAnswers(timeoutMs);
    this.#clock = new RunClock(frames, (elapsedMs) => this.#passed(elapsedMs));
    this.#unsubscribe = designStore.subscribe((now, before) => {
      if (now.design !== before.design) this.#designChanged(now.design);
    });
  }

  stop(): void {
    this.#unsubscribe();
    this.#clock.stop();
  }

  /** Works with this worker from now on; what the one before it ran is run again. */
  attach(worker: RunWorker): void {
    if (this.#worker) this.#lost(this.#worker);
    this.#worker = worker;
    worker.runs.connect((batch) => {
      if (worker === this.#worker) this.#receive(batch);
    });
    void worker.died.then(() => this.#lost(worker));
    if (this.#isOpen && runStore.getState().phase !== 'failed') this.#load();
  }

  /** Begins to rehearse the design on the page, or goes on with what was begun. */
  open(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    const { phase } = runStore.getState();
    if (!this.#source) this.reset();
    else if (phase !== 'ready' && phase !== 'failed') this.#load();
  }

  /** Holds the run where it is; `open` finds it there again. */
  close(): void {
    this.pause();
    this.#isOpen = false;
  }

  /** Starts over with the design as it is now, without interventions. */
  reset(): void {
    this.start({});
  }

  /** Starts over with the design as it is now, and with this; what is left out stays, but for interventions. */
  start({ atMs, interventions = [], ...chosen }: RunStart): void {
    const { design, revision } = designStore.getState();
    this.#source = { design, revision };
    this.#lossesInARow = 0;
    this.#clock.stop();
    this.timeline.moveTo(0);
    clearRun();
    runStore.setState({ interventions, ...chosen });
    this.#soughtMs = atMs;
    this.#load();
  }

  /** Puts the playhead to a moment, back or forth; at once where that is known, else when it is. */
  seekTo(atMs: number): void {
    if (runStore.getState().phase !== 'ready') return;
    const { knownMs, settledAtMs } = this.timeline;
    const isKnown = atMs <= knownMs || settledAtMs !== undefined;
    this.#soughtMs = isKnown ? undefined : atMs;
    this.timeline.moveTo(Math.max(0, Math.min(atMs, knownMs)));
    this.#publish(!isKnown);
  }

  play(): void {
    if (runStore.getState().phase !== 'ready') return;
    runStore.setState({ isPlaying: true });
    this.#clock.start();
  }

  pause(): void {
    this.#clock.stop();
    runStore.setState({ isPlaying: false, isWaiting: false });
    if (this.#isReady) this.#publish();
  }

  setSpeed(speed: number): void {
    runStore.setState({ speed });
    this.#goAhead();
  }

  /** To the moment of the next event, or of the one before; false when there is none that is known. */
  step(to: 'next' | 'previous'): boolean {
    const found = this.#isReady ? this.timeline.momentOfEvent(to) : undefined;
    if (found === undefined) return false;
    if (runStore.getState().isPlaying) this.pause();
    this.timeline.moveTo(found);
    this.#publish();
    return true;
  }

  /** Does something to the run at the playhead. Returns why not, as a sentence, when it cannot be done. */
  intervene(what: Omit<Intervention, 'atMs'>): Promise<string | undefined> {
    return this.#futures.intervene(what);
  }

  /**
   * Rehearses with another script, given in order of time; the playhead stays. Returns why not, as a sentence, when it
   * cannot be done.
   */
  setInterventions(interventions: readonly Intervention[]): Promise<string | undefined> {
    return this.#futures.setInterventions(interventions);
  }

  /** What event number `event` was decided among; undefined when nothing is known of it. */
  async explain(event: number): Promise<unknown> {
    const answer = await this.#ask((runs) => runs.explain(event));
    return answer && isAbout(answer, this.#current()) ? answer.value : undefined;
  }

  /** The fingerprint of the run up to the playhead. */
  async fingerprint(): Promise<string | undefined> {
    const atMs = Math.floor(this.timeline.atMs);
    return this.#isReady ? (await this.#ask((runs) => runs.fingerprint(atMs)))?.value : undefined;
  }

  /** Sees to it that these events are in the store in words. */
  wantEvents(from: number, to: number): void {
    this.#pages.want(from, Math.min(to, this.timeline.record.eventAt.length));
  }

  get #isReady(): boolean {
    return runStore.getState().phase === 'ready' && this.timeline.isKnown;
  }

  #load(): void {
    const [worker, source] = [this.#worker, this.#source];
    runStore.setState({ phase: this.timeline.atMs > 0 ? 'restarting' : 'loading', failure: undefined });
    if (!worker || !source) return;
    this.#run = 0;
    this.#askedMs = 0;
    const { interventions, seed, parameters } = runStore.getState();
    const spec = { design: source.design, seed, interventions, parameters };
    this.#inTime(worker, worker.runs.load(spec, source.revision)).catch((error: unknown) => {
      if (worker === this.#worker && source === this.#source) this.#fail(messageOf(error));
    });
    this.#goAhead();
  }

  #receive(batch: RunBatch): void {
    if (batch.revision !== this.#source?.revision || batch.run < this.#run) return;
    if (batch.run > this.#run) {
      // The first rows after a load say what they are about; those of the run before it are not wanted any more.
      if (!batch.keep || (this.#run === 0 && !batch.about)) return;
      this.#run = batch.run;
    }
    if (batch.about) runStore.setState({ about: batch.about });
    this.timeline.receive(batch);
    if (batch.keep) this.#pages.forget(batch.keep.events);
    if (batch.failed === undefined) this.#arrived(batch.keep !== undefined);
    else this.#fail(batch.failed);
  }

  #arrived(isAnotherFuture: boolean): void {
    const { phase, isPlaying } = runStore.getState();
    this.#findSought();
    if (!this.timeline.isKnown) return this.#goAhead();
    if (phase === 'loading' || phase === 'restarting') {
      this.#lossesInARow = 0;
      runStore.setState({ phase: 'ready' });
      if (isPlaying) this.#clock.start();
      this.#publish();
      if (!runStore.getState().proofs) void this.#prove();
    } else if (isAnotherFuture) this.#publish();
    else {
      const { isSettled, knownMs, settledAtMs } = this.timeline;
      runStore.setState({ isSettled, knownMs, settledAtMs });
    }
  }

  #findSought(): void {
    const { knownMs, settledAtMs } = this.timeline;
    if (this.#soughtMs === undefined || (this.#soughtMs > knownMs && settledAtMs === undefined)) return;
    this.timeline.moveTo(Math.min(this.#soughtMs, knownMs));
    this.#soughtMs = undefined;
    if (runStore.getState().phase === 'ready') this.#publish();
  }

  // It may take longer than any other answer, and nothing waits for it.
  async #prove(): Promise<void> {
    const source = this.#source!;
    const proofs = await this.#worker?.runs.check(source.design).catch(() => undefined);
    if (source === this.#source) runStore.setState({ proofs });
  }

  #lost(worker: RunWorker): void {
    if (worker !== this.#worker) return;
    this.#worker = undefined;
    this.#answers.giveUp();
    if (!this.#source || runStore.getState().phase === 'failed') return;
    this.#clock.stop();
    this.#lossesInARow++;
    if (this.#lossesInARow > mostLossesInARow) this.#fail('It kept stopping.');
    else runStore.setState({ phase: this.timeline.atMs > 0 ? 'restarting' : 'loading' });
  }

  #fail(failure: string): void {
    this.#clock.stop();
    runStore.setState({ phase: 'failed', failure, isPlaying: false, isWaiting: false });
  }

  #designChanged(design: Design): void {
    const source = this.#source;
    if (!source) return;
    const isAnother = design.id !== source.design.id;
    const isSame = !isAnother && !isMeaningful(diffDesigns(source.design, design));
    const isBegun = this.timeline.atMs > 0 || runStore.getState().interventions.length > 0;
    // Nothing is lost by starting over where nothing was begun.
    if (isSame || (!isAnother && isBegun)) runStore.setState({ isStale: !isSame });
    else if (this.#isOpen) this.reset();
    else {
      this.#source = undefined;
      this.timeline.moveTo(0);
      clearRun();
    }
  }

  #passed(elapsedMs: number): void {
    if (this.#futures.isBranching) return;
    const { atMs, knownMs } = this.timeline;
    const wantedMs = atMs + elapsedMs * runStore.getState().speed;
    this.timeline.moveTo(Math.min(wantedMs, Math.max(atMs, knownMs)));
    this.#publishedAgoMs += elapsedMs;
    this.#momentAgoMs += elapsedMs;
    if (this.#publishedAgoMs >= publishMs) this.#publish(wantedMs > knownMs);
  }

  #publish(isWaiting = false): void {
    this.#publishedAgoMs = 0;
    this.timeline.publish(isWaiting);
    const { isPlaying, notableEvent } = runStore.getState();
    if (notableEvent !== undefined) this.wantEvents(notableEvent, notableEvent + 1);
    this.#goAhead();
    if (isPlaying && this.#momentAgoMs < momentMs) return;
    this.#momentAgoMs = 0;
    this.#moments.want();
  }

  #goAhead(): void {
    const worker = this.#worker;
    if (!worker || !this.#source) return;
    const { atMs } = this.timeline;
    const margin = Math.max(aheadMs, runStore.getState().speed * 1000 * aheadSeconds);
    if (this.#askedMs - Math.max(atMs, this.#soughtMs ?? 0) > margin / 2) return;
    this.#askedMs = Math.floor(Math.max(atMs, this.#soughtMs ?? 0)) + margin;
    this.#ask((runs) => runs.advance(this.#askedMs))?.catch(() => undefined);
  }

  /** Asks the worker, if there is one; rejects when it is lost meanwhile. */
  #ask<T>(question: (runs: RunClient) => Promise<T>): Promise<T> | undefined {
    const worker = this.#worker;
    return worker && this.#inTime(worker, question(worker.runs));
  }

  #inTime<T>(worker: RunWorker, answer: Promise<T>): Promise<T> {
    return this.#answers.inTime(answer, () => worker.runs.giveUp('it did not answer'));
  }
}
