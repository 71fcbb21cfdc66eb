import type { Json, JsonPath } from '#model/json.ts';

/** A place in a text, as editors count: both from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** What is wrong with a text, for the person who has to mend it. */
export interface Problem {
  /** error: it is not what it says it is, and only part of it could be read; warning: it could be read all the same. */
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}

/** A text taken apart. With errors among the problems, `value` is what could be read in spite of them. */
export interface Parsed {
  readonly language: 'JSON' | 'YAML';
  /** Undefined when nothing could be read. */
  readonly value: Json | undefined;
  readonly problems: readonly Problem[];
  /** Where the parameter at `path` stands: its name, or itself in a list; the nearest one around it when it is absent. */
  positionOf(path: JsonPath): Position | undefined;
}

/** The limits on what is read, so that no text can freeze the page. A task definition may have 64 KiB. */
export const MAX_JSON_LENGTH = 5_000_000;
export const MAX_YAML_LENGTH = 200_000;
export const MAX_DEPTH = 200;
export const MAX_YAML_VALUES = 50_000;
export const MAX_PROBLEMS = 50;

/** Thrown inside the readers when going on makes no sense; what was read until then is given up. */
export class Unreadable extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}
