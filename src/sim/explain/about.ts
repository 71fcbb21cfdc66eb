import type { Thing } from '#model/explanation.ts';
import type { SimEvent } from '#model/run.ts';
import { eventOf } from '../event-view.ts';
import type { Subject } from '../reason.ts';
import { derived } from '../world/derived.ts';
import type { World } from '../world/world.ts';

/** For each reason, where in its four numbers a subject stands; -1 where it has none. */
const places = derived((world) => {
  const of = (subject: Subject): number[] => world.reasons.map(({ subjects }) => subjects.indexOf(subject));
  return { task: of('task'), host: of('host'), deployment: of('deployment'), workload: of('workload') };
});

/** The number that an event has of a subject; undefined where it is not about one. */
export function subjectOf(
  world: World,
  event: number,
  subject: 'task' | 'host' | 'deployment' | 'workload',
): number | undefined {
  const { rows } = world.events;
  const place = places(world)[subject][rows.reason[event]!]!;
  if (place === -1) return undefined;
  return [rows.a, rows.b, rows.c, rows.d][place]![event];
}

/** Numbers of the events about a thing that have happened by now, in their order. */
export function eventsAbout(world: World, { what, number }: Thing, fromMs: number): number[] {
  if (what === 'event') return [number];
  const { rows } = world.events;
  const found: number[] = [];
  for (let event = firstAt(rows.at, rows.count, fromMs); event < rows.count; event++)
    if (subjectOf(world, event, what) === number) found.push(event);
  return found;
}

/** The latest of them in words, the newest first. */
export const latestInWords = (world: World, events: readonly number[], count = 12): SimEvent[] =>
  events
    .slice(-count)
    .toReversed()
    .map((event) => eventOf(world, event));

/** The first of these events with one of these reasons. */
export const firstOf = (world: World, events: readonly number[], ...ids: string[]): number | undefined =>
  events.find((event) => ids.includes(reasonOf(world, event)));

export const lastOf = (world: World, events: readonly number[], ...ids: string[]): number | undefined =>
  events.findLast((event) => ids.includes(reasonOf(world, event)));

const reasonOf = ({ events, reasons }: World, event: number): string =>
  reasons[events.rows.reason[event]!]!.id;

/** The first of `count` rows, which are in order of time, that is not before `atMs`. */
export function firstAt(at: Uint32Array, count: number, atMs: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at[middle]! < atMs) low = middle + 1;
    else high = middle;
  }
  return low;
}
