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

/** One beat a moment: what happens at the same time is told together. At most so many, evenly chosen. */
export function beatsOf(
  story: readonly SimEvent[],
  most: number,
): { readonly atMs: number; readonly clock: string; readonly words: string }[] {
  const moments = new Map<number, string[]>();
  for (const { atMs, words } of story) moments.set(atMs, [...(moments.get(atMs) ?? []), words]);
  const beats = [...moments].map(([atMs, words]) => ({
    atMs,
    clock: clockText(atMs),
    words:
      words.length > 3 ? `${words.slice(0, 2).join(' ')} And ${words.length - 2} more.` : words.join(' '),
  }));
  if (beats.length <= most) return beats;
  return Array.from({ length: most }, (_, i) => beats[Math.round((i * (beats.length - 1)) / (most - 1))]!);
}
