import { preferencesStore } from './preferences.ts';
import { RunClock, type Frames } from './run-clock.ts';
import { RunFirsts } from './run-firsts.ts';
import { runStore } from './run-store.ts';
import { stepFrom, type StepBy, type StepFrom, type StepGoal, type StepTo } from './run-steps.ts';
import type { RunTimeline } from './run-timeline.ts';
import { focusOn, stageStore } from './stage.ts';

/** The run that a playhead moves over. */
interface Course {
  readonly timeline: RunTimeline;
  /** Whether the run may be looked at, and where the playhead stands is known. */
  isReady(): boolean;
  /** While the run turns to another future the playhead stands. */
  isTurning(): boolean;
  /** Asks for what comes next, if need be. */
  goAhead(): void;
  /** The page has been shown another moment. */
  shown(): void;
}

/** The store is renewed this often while the playhead moves. */
const publishMs = 100;
/** So many steps are remembered while nobody can say yet where they lead. */
const mostStepsAhead = 50;

interface SoughtStep {
  readonly to: StepTo;
  readonly by: StepBy;
}

/** Moves the playhead over a run: plays, steps, seeks, and waits for what is not known yet. */
export class RunPlayhead {
  readonly #course: Course;
  readonly #clock: RunClock;
  readonly #firsts = new RunFirsts();
  /** Where the playhead goes, or what it steps to, as soon as that is known. */
  #soughtMs: number | undefined;
  #soughtSteps: readonly SoughtStep[] = [];
  #stopsAtEnd = false;
  #publishedAgoMs = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #isBehind = false;

  constructor(course: Course, frames: Frames) {
    this.#course = course;
    this.#clock = new RunClock(frames, (elapsedMs) => this.#passed(elapsedMs));
  }

  /** Up to when the run has to be known. */
  get wantedMs(): number {
    const { atMs, knownMs } = this.#course.timeline;
    return Math.floor(Math.max(atMs, this.#soughtMs ?? 0, this.#soughtSteps.length === 0 ? 0 : knownMs));
  }

  /** `until: 'end'`: pauses when nothing more is to come. A run that is not ready yet plays as soon as it is. */
  play(until?: 'end'): void {
    const { phase } = runStore.getState();
    if (phase === 'none' || phase === 'failed') return;
    if (phase === 'ready') this.#seekNothing();
    this.#stopsAtEnd = until === 'end';
    runStore.setState({ isPlaying: true });
    if (phase === 'ready') this.#clock.start();
  }

  pause(): void {
    this.#clock.stop();
    this.#seekNothing();
    runStore.setState({ isPlaying: false, isWaiting: false });
    if (this.#course.isReady()) this.publish();
  }

  /** Stands still, as what was known is gone; `soughtMs` is where it goes once that is known again. */
  halt(soughtMs?: number): void {
    this.#clock.stop();
    this.#seekNothing();
    this.#soughtMs = soughtMs;
  }

  /** Frames do not come while nobody can say what they show. */
  hold(): void {
    this.#clock.stop();
  }

  goOn(): void {
    if (runStore.getState().isPlaying) this.#clock.start();
    this.publish();
    this.#takeSoughtSteps();
  }

  seekTo(atMs: number): void {
    const { phase } = runStore.getState();
    if (phase === 'none' || phase === 'failed') return;
    this.#seekNothing();
    if (phase !== 'ready') {
      this.#soughtMs = atMs;
      return;
    }
    const { knownMs } = this.#course.timeline;
    this.#soughtMs = atMs <= knownMs || this.#isKnownToItsEnd ? undefined : atMs;
    this.#course.timeline.moveTo(Math.max(0, Math.min(atMs, knownMs)));
    this.#publishSoon();
  }

  /**
   * A step, at once or when it is known where it leads; false when it leads nowhere. Steps that are taken meanwhile
   * follow, each from where the one before has led.
   */
  step(to: StepTo, by: StepBy): boolean {
    const { phase, isPlaying } = runStore.getState();
    if (phase === 'none' || phase === 'failed') return false;
    if (isPlaying) this.pause();
    const isReady = this.#isThere;
    const before = this.#soughtSteps.filter((each) => !isReady || each.to === to);
    if (isReady) this.#seekNothing();
    const found = isReady && before.length === 0 ? this.#stepTo(to, by) : 'unknown';
    if (typeof found === 'object') this.#arriveAt(found);
    else if (found === 'unknown') {
      this.#soughtSteps = [...before, { to, by }].slice(0, mostStepsAhead);
      if (isReady) this.publish();
    }
    return found !== 'none';
  }

  /** More of the run is known, or another future of it. */
  arrived(isAnotherFuture: boolean): void {
    if (isAnotherFuture) this.#firsts.forget();
    const { knownMs } = this.#course.timeline;
    if (this.#soughtMs !== undefined && (this.#soughtMs <= knownMs || this.#isKnownToItsEnd)) {
      this.#course.timeline.moveTo(Math.min(this.#soughtMs, knownMs));
      this.#soughtMs = undefined;
      if (runStore.getState().phase === 'ready') this.publish();
    }
    this.#takeSoughtSteps();
  }

  /** The run is there, and no other future of it is about to take its place. */
  get #isThere(): boolean {
    return this.#course.isReady() && !this.#course.isTurning();
  }

  /** In the midst of its last moment a run has settled, and that moment is not known yet. */
  get #isKnownToItsEnd(): boolean {
    const { knownMs, settledAtMs } = this.#course.timeline;
    return settledAtMs !== undefined && knownMs >= settledAtMs;
  }

  #takeSoughtSteps(): void {
    if (this.#soughtMs !== undefined || !this.#isThere) return;
    for (let step = this.#soughtSteps[0]; step !== undefined; step = this.#soughtSteps[0]) {
      const found = this.#stepTo(step.to, step.by);
      if (found === 'unknown') return this.#course.goAhead();
      this.#soughtSteps = found === 'none' ? [] : this.#soughtSteps.slice(1);
      if (found === 'none') this.publish();
      else this.#arriveAt(found);
    }
  }

  publish(isWaiting = false): void {
    this.#publishedAgoMs = 0;
    this.#isBehind = false;
    this.#course.timeline.publish(isWaiting || this.#soughtMs !== undefined || this.#soughtSteps.length > 0);
    this.#course.goAhead();
    this.#course.shown();
  }

  // The playhead may be dragged at sixty moments a second; the store follows ten times.
  #publishSoon(): void {
    this.#isBehind = true;
    if (this.#pause !== undefined) return;
    this.publish();
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      if (this.#isBehind && runStore.getState().phase === 'ready') this.#publishSoon();
    }, publishMs);
  }

  #seekNothing(): void {
    this.#soughtMs = undefined;
    this.#soughtSteps = [];
    this.#stopsAtEnd = false;
    if (runStore.getState().haltedBy !== undefined) runStore.setState({ haltedBy: undefined });
  }

  #stepTo(to: StepTo, by: StepBy): StepGoal | 'unknown' | 'none' {
    const { timeline } = this.#course;
    const { record, knownMs, settledAtMs } = timeline;
    const about = runStore.getState().about!;
    const found = stepFrom(record, about, { from: this.#standing(), to, by, knownMs });
    return found === 'unknown' && settledAtMs !== undefined ? 'none' : found;
  }

  /** Where the playhead stands, with the selected event where it is one of this moment. */
  #standing(): StepFrom {
    const { record, atMs: exactMs } = this.#course.timeline;
    const atMs = Math.floor(exactMs);
    const { focus } = stageStore.getState();
    const isHere = focus?.what === 'event' && record.eventAt.data[focus.number] === atMs;
    return { atMs, event: isHere && focus.number < record.eventAt.length ? focus.number : undefined };
  }

  #arriveAt({ atMs, event }: StepGoal): void {
    this.#course.timeline.moveTo(atMs);
    focusOn(event === undefined ? undefined : { what: 'event', number: event });
    this.publish();
  }

  #passed(elapsedMs: number): void {
    if (this.#course.isTurning()) return;
    const { timeline } = this.#course;
    const { atMs, knownMs, settledAtMs } = timeline;
    const wantedMs = atMs + elapsedMs * runStore.getState().speed;
    const endMs = this.#stopsAtEnd && settledAtMs !== undefined ? Math.max(settledAtMs, atMs) : Infinity;
    const toMs = Math.min(wantedMs, Math.max(atMs, knownMs), endMs);
    if (this.#stoppedByFirst(toMs)) return;
    timeline.moveTo(toMs);
    if (toMs === endMs) return this.pause();
    this.#publishedAgoMs += elapsedMs;
    if (this.#publishedAgoMs >= publishMs) this.publish(wantedMs > knownMs);
  }

  /** Pauses exactly at the first event of a kind, where that is wanted. */
  #stoppedByFirst(toMs: number): boolean {
    const { about } = runStore.getState();
    if (!preferencesStore.getState().autoPause || !about) return false;
    const { record } = this.#course.timeline;
    const { atMs, event } = this.#standing();
    const seen = event === undefined ? (atMs === 0 ? 0 : record.eventsBy(atMs)) : event + 1;
    const first = this.#firsts.next(record, about, seen);
    if (first === undefined || record.eventAt.data[first]! > Math.floor(toMs)) return false;
    this.#course.timeline.moveTo(record.eventAt.data[first]!);
    this.pause();
    focusOn({ what: 'event', number: first });
    runStore.setState({ haltedBy: first });
    return true;
  }
}
