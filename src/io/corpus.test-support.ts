import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One file of the corpus, and what is known of it. */
export interface CorpusEntry {
  readonly file: string;
  readonly kind:
    | 'taskdefs'
    | 'described'
    | 'bad'
    | 'controls'
    | 'requests'
    | 'cfn'
    | 'dockerrun'
    | 'compose'
    | 'ebextensions';
  /** Rules of other checkers that the file breaks, although it is complete. */
  readonly rules?: readonly string[];
  /** What the AWS command line does not take in it. */
  readonly cliRejects?: string;
  readonly subject?: string;
  readonly expect?: {
    readonly kind: 'syntax' | 'missing' | 'unknown' | 'type' | 'enum' | 'range' | 'rule' | 'api' | 'advice';
    readonly errors?: readonly string[];
    readonly message?: string;
  };
}

// Task definitions by others, which are no part of this project: beside it, or where the variable says.
const root = process.env['STAGEWRIGHT_CORPUS'] ?? join(import.meta.dirname, '../../../shared/corpus');

/** Whether the corpus is there. Where it is not, its tests report themselves as skipped. */
export const hasCorpus = existsSync(join(root, 'index.json'));

export const corpusNote = hasCorpus ? '' : ` (skipped: no corpus at ${root}; STAGEWRIGHT_CORPUS may name it)`;

const all = hasCorpus ? (JSON.parse(readCorpus('index.json')) as CorpusEntry[]) : [];

export function corpus(...kinds: readonly CorpusEntry['kind'][]): CorpusEntry[] {
  return all.filter(({ kind }) => kinds.includes(kind));
}

export function readCorpus(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}
