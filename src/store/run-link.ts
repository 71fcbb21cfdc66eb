import type { Intervention, RunSpec } from '#model/run.ts';
import type { RunBatch, RunLengths } from '#worker/run-batch.ts';
import type { RunClient } from '#worker/run-client.ts';
import { designStore } from './design-store.ts';
import { RunAnswers, scriptRefusalIn } from './run-answers.ts';
import type { Frames } from './run-clock.ts';
import { RunFutures } from './run-futures.ts';
import { RunPlayhead } from './run-playhead.ts';
import { RunQuestions } from './run-questions.ts';
import { inOrderOfTime, SourceWatch, specFor, type RunSource, type RunStart } from './run-source.ts';
import { clearForNext, clearRun, runStore } from './run-store.ts';
import type { StepBy, StepTo } from './run-steps.ts';
import { RunTimeline } from './run-timeline.ts';
import { focusOn, stageStore } from './stage.ts';

export type { RunStart } from './run-source.ts';

/** A worker as far as rehearsals use it. */
export interface RunWorker {
  readonly runs: RunClient;
  readonly died: Promise<string>;
}

/** So far ahead of the playhead a run is known, at least; and so many seconds of playing ahead. */
const aheadMs = 600_000;
const aheadSeconds = 5;
/** A run that was lost so often without coming back to the playhead is not started again by itself. */
const mostLossesInARow = 2;

/**
 * Holds the rehearsal of the page's design: asks the worker to run ahead, takes in what it tells, and moves the
 * playhead over it, outside React. A worker that is lost loses nothing: the next one is given the same run.
 */
export class RunLink {
  readonly timeline = new RunTimeline();
  #source: RunSource | undefined;
  /** What the latest batch was about. */
  #told: RunSource | undefined;
  /** The number that the worker gave to the run; 0 until it has begun to tell of it. */
  #run = 0;
  #askedMs = 0;
  #isOpen = false;
  #lossesInARow = 0;
  #worker: RunWorker | undefined;
  readonly #playhead: RunPlayhead;
  readonly #answers: RunAnswers;
  readonly #questions = new RunQuestions({
    timeline: this.timeline,
    isReady: () => this.#isReady,
    current: () => ({ run: this.#run, revision: this.#source?.revision ?? -1 }),
    ask: (question) => this.#ask(question),
  });
  readonly #futures = new RunFutures({
    timeline: this.timeline,
    branch: (atMs, interventions) =>
      this.#isReady ? this.#ask((runs) => runs.branch(atMs, interventions)) : undefined,
    branched: (fromMs) => {
      this.#askedMs = 0;
      this.timeline.turn(fromMs);
    },
    moved: () => this.#playhead.goOn(),
    seekTo: (atMs) => this.seekTo(atMs),
  });
  readonly #watch = new SourceWatch({
    source: () => this.#source,
    isOpen: () => this.#isOpen,
    atMs: () => this.timeline.atMs,
    answer: (question) => this.answer(question),
    doAll: (deeds) => this.#futures.intervene(...deeds),
    start: (how) => this.start(how),
    drop: () => this.#drop(),
  });
  /** Asks the worker about this run; undefined where nobody answers, or too late for it. */
  readonly answer = this.#questions.answer;
  /** The fingerprint of the run up to the playhead. */
  readonly fingerprint = this.#questions.fingerprint;
  /** Events `from` (inclusive) to `to` (exclusive) in words, as far as they are known, past the store. */
  readonly eventsBetween = this.#questions.eventsBetween;
  /** Sees to it that these events are in the store in words. */
  readonly wantEvents = this.#questions.wantEvents;
  /** The interventions of a script as the command line reads it; rejects with every fault and its place. */
  readonly readScript = this.#questions.readScript;

  /** `timeoutMs`: a worker that has not answered for so long is taken for dead. */
  constructor({ frames, timeoutMs = 20_000 }: { frames: Frames; timeoutMs?: number }) {
    this.#answers = new RunAnswers(timeoutMs);
    const course = {
      timeline: this.timeline,
      isReady: () => this.#isReady,
      isTurning: () => this.#futures.isBranching,
      goAhead: () => this.#goAhead(),
      shown: () => this.#questions.follow(),
    };
    this.#playhead = new RunPlayhead(course, frames);
  }

  stop(): void {
    this.#watch.stop();
    this.#playhead.halt();
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
    const { phase, isStale } = runStore.getState();
    if (!this.#source) this.start({});
    else if (isStale && phase === 'ready') void this.#watch.takeIn();
    else if (phase !== 'ready' && phase !== 'failed') this.#load();
  }

  /** Holds the run where it is; `open` finds it there again. */
  close(): void {
    this.pause();
    this.#isOpen = false;
  }

  /** Starts over with the design as it is now; the script stays. */
  reset(): void {
    this.start({ interventions: runStore.getState().interventions });
  }

  /** Starts over with the design as it is now, and with this; what is left out stays, but for interventions. */
  start({ atMs, interventions = [], ...chosen }: RunStart): void {
    const { design, revision } = designStore.getState();
    const isSameDesign = design.id === this.#source?.design.id;
    this.#source = { design, revision };
    this.#lossesInARow = 0;
    this.#watch.began(design);
    this.#playhead.halt(atMs);
    this.timeline.moveTo(0);
    focusOn(undefined);
    if (isSameDesign) clearForNext();
    else clearRun();
    runStore.setState({ interventions: inOrderOfTime(interventions), ...chosen });
    this.#load();
  }

  /** Puts the playhead to a moment, back or forth; at once where that is known, else when it is. */
  seekTo(atMs: number): void {
    this.#playhead.seekTo(atMs);
  }

  /** `until: 'end'`: pauses when nothing more is to come. */
  play(until?: 'end'): void {
    this.#playhead.play(until);
  }

  pause(): void {
    this.#playhead.pause();
  }

  setSpeed(speed: number): void {
    runStore.setState({ speed });
    this.#goAhead();
  }

  /** To the next event, moment or decision, or the one before, which it selects; false when there is none. */
  step(to: StepTo, by: StepBy = 'event'): boolean {
    return this.#playhead.step(to, by);
  }

  /** Does something to the run at the playhead. Returns why not, as a sentence, when it cannot be done. */
  intervene(what: Omit<Intervention, 'atMs'>): Promise<string | undefined> {
    return this.#futures.intervene(what);
  }

  /**
   * Rehearses with another script; the playhead stays. Returns why not, as a sentence, when it cannot be done. A run
   * that failed starts over with it.
   */
  setInterventions(interventions: readonly Intervention[]): Promise<string | undefined> {
    const script = inOrderOfTime(interventions);
    if (runStore.getState().phase !== 'failed') return this.#futures.setInterventions(script);
    this.start({ interventions: script });
    return Promise.resolve(undefined);
  }

  /** What makes the run what it is; undefined while there is none. */
  get spec(): RunSpec | undefined {
    return this.#source && specFor(this.#source.design);
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
    this.#inTime(worker, worker.runs.load(this.spec!, source.revision)).catch((error: unknown) => {
      if (worker === this.#worker && source === this.#source) this.#fail(scriptRefusalIn(error));
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
    // A worker that takes another's place tells the same run again, and what is selected stays.
    if (batch.about && this.#told !== this.#source) runStore.setState({ about: batch.about });
    this.#told = this.#source;
    this.timeline.receive(batch);
    if (batch.keep) this.#questions.forget(batch.keep.events);
    if (batch.keep && !batch.about) this.#forget(batch.keep);
    if (batch.failed === undefined) this.#arrived(batch.keep !== undefined);
    else this.#fail(batch.failed);
  }

  /** What was selected may be of a future that does not come. */
  #forget({ events, births, hostBirths }: RunLengths): void {
    const { focus } = stageStore.getState();
    const kept = { event: events, task: births, host: hostBirths, deployment: Infinity };
    if (focus && focus.number >= kept[focus.what]) focusOn(undefined);
  }

  #arrived(isAnotherFuture: boolean): void {
    const { phase } = runStore.getState();
    this.#playhead.arrived(isAnotherFuture);
    if (!this.timeline.isKnown) return this.#goAhead();
    if (phase === 'loading' || phase === 'restarting') {
      this.#lossesInARow = 0;
      runStore.setState({ phase: 'ready' });
      this.#playhead.goOn();
      if (!runStore.getState().proofs) void this.#prove();
    } else if (isAnotherFuture) this.#playhead.publish();
    else {
      const { isSettled, knownMs, settledAtMs } = this.timeline;
      runStore.setState({ isSettled, knownMs, settledAtMs });
    }
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
    this.#playhead.hold();
    this.#lossesInARow++;
    if (this.#lossesInARow > mostLossesInARow) this.#fail('It kept stopping.');
    else runStore.setState({ phase: this.timeline.atMs > 0 ? 'restarting' : 'loading' });
  }

  #fail(failure: string): void {
    this.#playhead.halt();
    runStore.setState({ phase: 'failed', failure, about: undefined, isPlaying: false, isWaiting: false });
  }

  #drop(): void {
    this.#source = undefined;
    this.timeline.moveTo(0);
    clearRun();
  }

  #goAhead(): void {
    const worker = this.#worker;
    if (!worker || !this.#source) return;
    const { wantedMs } = this.#playhead;
    const margin = Math.max(aheadMs, runStore.getState().speed * 1000 * aheadSeconds);
    if (this.#askedMs - wantedMs > margin / 2) return;
    this.#askedMs = wantedMs + margin;
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
