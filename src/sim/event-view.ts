import type { SimEvent } from '#model/run.ts';
import { Names } from './names.ts';
import type { Subject } from './reason.ts';
import type { World } from './world/world.ts';

const named = ['task', 'host', 'deployment', 'workload'] as const;

/** Event number `number` of a run in words. Its subjects' names never change, so this may be asked at any time. */
export function eventOf(world: World, number: number): SimEvent {
  const { rows } = world.events;
  const why = world.reasons[rows.reason[number]!]!;
  const values = [rows.a[number]!, rows.b[number]!, rows.c[number]!, rows.d[number]!] as const;
  const about = (subject: Subject): number | undefined => {
    const place = why.subjects.indexOf(subject);
    return place === -1 ? undefined : values[place];
  };
  const subjects = named.flatMap((subject) => {
    const value = about(subject);
    return value === undefined ? [] : [[subject, value] as const];
  });
  const task = about('task');
  const workload = about('workload') ?? (task === undefined ? undefined : world.tasks.workload[task]);
  return {
    number,
    atMs: rows.at[number]!,
    reason: why.id,
    level: why.level,
    words: why.words(new Names(world), ...values),
    docs: why.docs,
    ...Object.fromEntries(subjects),
    ...(workload === undefined ? {} : { workload }),
    explained: why.explained === true,
  };
}

/** One line for one event: time, reason, words. */
export const traceLine = ({ atMs, reason, words }: SimEvent): string =>
  `${clock(atMs)}  ${reason.padEnd(28)} ${words}`;

/** '0:01:35.000': hours, minutes, seconds since the run began. */
export function clock(ms: number): string {
  const part = (value: number, digits: number): string => String(value).padStart(digits, '0');
  const hours = Math.floor(ms / 3_600_000);
  const minutes = Math.floor(ms / 60_000) % 60;
  return `${hours}:${part(minutes, 2)}:${part(Math.floor(ms / 1000) % 60, 2)}.${part(ms % 1000, 3)}`;
}
