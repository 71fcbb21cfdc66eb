import { createContext, use } from 'react';
import type { Json, JsonPath } from '#model/json.ts';
import type { Finding } from '#store/findings.ts';

/** What the fields of one form share: the record they edit and what the rules say about it. */
export interface Editing {
  /** Node or link. */
  readonly at: string;
  readonly findings: readonly Finding[];
  /** Sets one prop as an undo step; undefined removes it. */
  set(path: JsonPath, value: Json | undefined): void;
}

export const EditingContext = createContext<Editing | undefined>(undefined);

export function useEditing(): Editing {
  const editing = use(EditingContext);
  if (!editing) throw new Error('A form field needs a SchemaForm around it.');
  return editing;
}

/** The findings about this very field, or (for a field with no inner fields of its own) anything inside it. */
export function findingsOf(findings: readonly Finding[], path: JsonPath, inside: boolean): Finding[] {
  return findings.filter(({ field }) => {
    if (!field || field.length < path.length) return false;
    return path.every((step, i) => field[i] === step) && (inside || field.length === path.length);
  });
}
