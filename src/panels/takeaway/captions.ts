import type { Beat } from '#store/beats.ts';
import type { SimEvent } from '#store/run-store.ts';
import { clockText } from '../run/clock-text.ts';
import type { Caption } from './film-frame.ts';

/** What is written under the picture at a moment: the last of these events, which are in order of time. */
export function captions(story: readonly SimEvent[]): (atMs: number) => Caption {
  return (atMs) => ({
    clock: clockText(atMs),
    words: story.findLast((event) => event.atMs <= atMs)?.words ?? '',
  });
}

/** The beats that begin between two moments; of more than `most`, so many evenly chosen, the first and the last too. */
export function beatsBetween(
  beats: readonly Beat[],
  { fromMs, toMs }: { readonly fromMs: number; readonly toMs: number },
  most: number,
): Beat[] {
  const within = beats.filter(({ atMs }) => atMs >= fromMs && atMs <= toMs);
  if (within.length <= most) return within;
  return Array.from({ length: most }, (_, i) => within[Math.round((i * (within.length - 1)) / (most - 1))]!);
}

/** What a page says of its beat: the events that tell it, how many more there are, else what was done to the run. */
export function beatWords(
  { events, told }: Pick<Beat, 'events' | 'told'>,
  story: readonly Pick<SimEvent, 'words'>[],
  done: readonly string[],
): string {
  if (told.length === 0) return `${sentence(done.join(', '))}.`;
  const more = events.length - told.length;
  return [...story.map(({ words }) => sentence(words)), ...(more > 0 ? [`And ${more} more.`] : [])].join(' ');
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
