import type { Beat } from '#store/beats.ts';
import { deedName } from '#store/deed-name.ts';
import { run } from '#store/run.ts';
import { runStore, type SimEvent } from '#store/run-store.ts';
import { clockText } from '../run/clock-text.ts';
import { beatWords } from './captions.ts';

const atOnce = 2000;

/** All events of the run up to a moment, in words, fetched in parts. Told after each part how many there are. */
export async function eventsUpTo(
  untilMs: number,
  onProgress: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<SimEvent[]> {
  const count = run.timeline.record.eventsBy(untilMs);
  const events: SimEvent[] = [];
  while (events.length < count) {
    signal.throwIfAborted();
    const part = await run.eventsBetween(events.length, Math.min(count, events.length + atOnce));
    if (part.length === 0) throw new Error('The run changed meanwhile. Try again.');
    events.push(...part);
    onProgress(events.length, count);
  }
  return events;
}

/** The events between two moments that tell the story, in words: notable ones and problems, at most so many. */
export async function storyBetween(
  fromMs: number,
  toMs: number,
  most: number,
  signal: AbortSignal,
): Promise<SimEvent[]> {
  const { record } = run.timeline;
  const reasons = runStore.getState().about?.reasons ?? [];
  const numbers: number[] = [];
  for (let i = record.eventsBy(fromMs - 1); i < record.eventsBy(toMs) && numbers.length < most; i++) {
    const level = reasons[record.eventReason.data[i]!]?.level;
    if (level === 'notable' || level === 'problem') numbers.push(i);
  }
  const story: SimEvent[] = [];
  for (const number of numbers) {
    signal.throwIfAborted();
    story.push(...(await run.eventsBetween(number, number + 1)));
  }
  return story;
}

/** Beats in words: when each is, and what is said of it. */
export async function toldBeats(
  beats: readonly Beat[],
  signal: AbortSignal,
): Promise<{ readonly atMs: number; readonly clock: string; readonly words: string }[]> {
  const { about, interventions } = runStore.getState();
  const pages = [];
  for (const beat of beats) {
    const story: SimEvent[] = [];
    for (const number of beat.told) {
      signal.throwIfAborted();
      story.push(...(await run.eventsBetween(number, number + 1)));
    }
    const done = beat.interventions.map((number) => deedName(about, interventions[number]?.do ?? ''));
    pages.push({ atMs: beat.atMs, clock: clockText(beat.atMs), words: beatWords(beat, story, done) });
  }
  return pages;
}
