import type { Names } from './names.ts';

/** detail: one of very many; normal: a step; notable: a decision or a change of course; problem: something failed. */
export type Level = 'detail' | 'normal' | 'notable' | 'problem';

/** What the four numbers of an event stand for, in order. A `text` is a row of the world's texts. */
export type Subject =
  | 'task'
  | 'host'
  | 'target'
  | 'deployment'
  | 'workload'
  | 'revision'
  | 'group'
  | 'zone'
  | 'text'
  | 'number';

/** Why something happened: one of a closed list, each with its words and AWS's page. */
export interface Reason {
  /** Where a world keeps its number; differs from build to build and is never written down. */
  readonly slot: number;
  /** `area.what-happened`, stable: scripts and lessons refer to it. */
  readonly id: string;
  readonly level: Level;
  /** What a, b, c and d are. */
  readonly subjects: readonly Subject[];
  /** One sentence; where ECS has a text of its own (service events, stopped reasons), that text. */
  words(names: Names, a: number, b: number, c: number, d: number): string;
  /** AWS's page about it. */
  readonly docs: string;
  /** Set where it was a decision among candidates, which `explain` tells one by one. */
  readonly explained?: boolean;
}

let slots = 0;

/** Declares a reason; its system lists it, and `world.say` writes it down. */
export function reason({
  id,
  level,
  subjects,
  words,
  docs,
  explained = false,
}: Omit<Reason, 'slot'>): Reason {
  // All have one shape, so that saying something takes no search.
  return { slot: slots++, id, level, subjects, words, docs, explained };
}
