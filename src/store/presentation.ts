import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { beatAt, beatsOf, type Beat } from './beats.ts';
import { run } from './run.ts';
import { runStore } from './run-store.ts';
import { focusOn } from './stage.ts';
import { setView, viewStore } from './view.ts';

/** Showing a rehearsal to a class: only the stage, large words, and beats to go through. */
interface PresentationState {
  readonly isOn: boolean;
  readonly hasPointer: boolean;
}

const presentationStore = createStore<PresentationState>(() => ({ isOn: false, hasPointer: false }));

export function usePresentation<T>(selector: (state: PresentationState) => T): T {
  return useStore(presentationStore, selector);
}

export function startPresenting(): void {
  if (viewStore.getState().screen !== 'editor') return;
  setView({ mode: 'simulate', dialog: undefined });
  presentationStore.setState({ isOn: true, hasPointer: false });
}

export function stopPresenting(): void {
  endGlide();
  presentationStore.setState({ isOn: false });
}

export function togglePointer(): void {
  presentationStore.setState(({ hasPointer }) => ({ hasPointer: !hasPointer }));
}

let found: { readonly of: readonly unknown[]; readonly beats: readonly Beat[] } = { of: [], beats: [] };

/** The beats of the run on the page, as far as it is known. */
export function presentBeats(): readonly Beat[] {
  const { about, interventions } = runStore.getState();
  const { record, knownMs } = run.timeline;
  if (!about) return [];
  const of = [record, record.eventAt.length, interventions, knownMs];
  if (of.some((value, i) => value !== found.of[i]))
    found = { of, beats: beatsOf(record, about.reasons, interventions, knownMs) };
  return found.beats;
}

/** A beat is come to in about this time, so that one sees what leads to it. */
const glideMs = 1500;

let glide: { readonly toMs: number; readonly speed: number; unwatch(): void } | undefined;

/** Goes to another beat: on by playing to it quickly, unless `jumps`; back at once. False when there is none. */
export function toBeat(to: 'next' | 'previous' | 'first' | 'last', jumps: boolean): boolean {
  const fromMs = glide?.toMs ?? run.timeline.atMs;
  const wasGliding = glide !== undefined;
  endGlide();
  const beats = presentBeats();
  const here = beatAt(beats, Math.floor(fromMs));
  const index = { next: here + 1, previous: here - 1, first: 0, last: beats.length - 1 }[to];
  const beat = beats[index];
  if (!beat) {
    if (wasGliding) arrive(beats[here]!);
    // Where more may come, the run is asked for it.
    else if (to === 'next' && run.timeline.settledAtMs === undefined) run.seekTo(run.timeline.knownMs);
    return false;
  }
  const awayMs = beat.atMs - fromMs;
  if (jumps || to !== 'next' || wasGliding || awayMs < 1000) arrive(beat);
  else glideTo(beat, awayMs);
  return true;
}

function glideTo(beat: Beat, awayMs: number): void {
  const { speed } = runStore.getState();
  const unwatch = run.timeline.watch(() => {
    if (run.timeline.atMs < beat.atMs) return;
    // The playhead is just being moved; it is put right after that.
    queueMicrotask(() => {
      if (glide?.toMs !== beat.atMs) return;
      endGlide();
      arrive(beat);
    });
  });
  glide = { toMs: beat.atMs, speed, unwatch };
  focusOn(undefined);
  run.setSpeed(Math.max(speed, awayMs / glideMs));
  run.play();
}

function endGlide(): void {
  if (!glide) return;
  glide.unwatch();
  run.setSpeed(glide.speed);
  glide = undefined;
  run.pause();
}

function arrive({ atMs, told }: Beat): void {
  if (runStore.getState().isPlaying) run.pause();
  run.seekTo(atMs);
  focusOn(told[0] === undefined ? undefined : { what: 'event', number: told[0] });
}
