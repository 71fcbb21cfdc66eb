import type { RunSpec } from './run.ts';

/** A rehearsal as it is handed to somebody else: all that it is made from, and where one looks. */
export interface SharedRehearsal extends RunSpec {
  readonly parameters: Readonly<Record<string, number | string>>;
  /** Where the playhead stands first. */
  readonly atMs: number;
  /** Simulated seconds a second. */
  readonly speed: number;
  /** What is selected on the stage, by its number in the run. */
  readonly focus?: { readonly what: 'task' | 'host' | 'event' | 'deployment'; readonly number: number };
}
