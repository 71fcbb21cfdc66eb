import type { Severity } from '#rules/rule.ts';
import type { InputError } from './take-in.ts';

/** What is said about one file, in whatever format. */
export interface FileReport {
  readonly file: string;
  readonly error?: InputError;
  readonly findings: readonly FileFinding[];
}

export interface FileFinding {
  readonly id: string;
  readonly severity: Severity;
  /** The container, volume or family it is about; in a design, the name of the node. */
  readonly at: string;
  /** AWS's parameter, from there. */
  readonly field?: string;
  readonly message: string;
  readonly docs: string;
  /** What the fix would do. */
  readonly fix?: string;
  readonly line?: number;
  readonly column?: number;
}

export const severities: readonly Severity[] = ['error', 'warning', 'info'];
