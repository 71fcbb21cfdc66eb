import type { EventFilter } from '#store/run-store.ts';
import type { SimEvent } from '#store/run-store.ts';

/** What a person has chosen to see of the log. */
export interface LogChoice {
  readonly text: string;
  /** Levels that are shown; empty: all. */
  readonly levels: readonly SimEvent['level'][];
  readonly areas: readonly string[];
  readonly workload: number | undefined;
}

export const everything: LogChoice = { text: '', levels: [], areas: [], workload: undefined };

export const levelNames: ReadonlyArray<readonly [SimEvent['level'], string]> = [
  ['problem', 'Problems'],
  ['notable', 'Notable'],
  ['normal', 'Steps'],
  ['detail', 'Details'],
];

/** The filter that a choice amounts to; undefined where it is everything. */
export function filterOf({ text, levels, areas, workload }: LogChoice): EventFilter | undefined {
  const trimmed = text.trim();
  if (trimmed === '' && levels.length === 0 && areas.length === 0 && workload === undefined) return undefined;
  return {
    ...(trimmed === '' ? {} : { text: trimmed }),
    ...(levels.length === 0 ? {} : { levels }),
    ...(areas.length === 0 ? {} : { areas }),
    ...(workload === undefined ? {} : { workload }),
  };
}

/** What reasons are about, in words: the part of their ids before the dot, each once. */
export const areasOf = (reasons: ReadonlyArray<{ readonly id: string }>): string[] =>
  [...new Set(reasons.map(({ id }) => id.slice(0, id.indexOf('.'))))].toSorted();

/** 'run-task' → 'Run task'. */
export const areaName = (area: string): string =>
  `${area.charAt(0).toUpperCase()}${area.slice(1).replaceAll('-', ' ')}`;

/** A list with `value` in it, or without where it was. */
export const toggled = <T>(list: readonly T[], value: T): T[] =>
  list.includes(value) ? list.filter((each) => each !== value) : [...list, value];
