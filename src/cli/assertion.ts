import type { DeploymentSummary } from '#model/run.ts';
import { durationMs } from '#sim/script.ts';
import { UsageError } from './arguments.ts';

const comparisons = {
  '>=': (a: number, b: number) => a >= b,
  '<=': (a: number, b: number) => a <= b,
  '>': (a: number, b: number) => a > b,
  '<': (a: number, b: number) => a < b,
} as const;

const fields = [
  'service',
  'revision',
  'startedAtMs',
  'outcome',
  'completedAtMs',
  'reason',
  'floor',
  'ceiling',
  'lowestHealthy',
  'highestTasks',
  'failedRequests',
  'costUsd',
] as const satisfies readonly (keyof DeploymentSummary)[];

/** Something that has to hold of every deployment. */
export interface Assertion {
  readonly text: string;
  holds(summary: DeploymentSummary): boolean;
}

/** Reads 'lowestHealthy>=4', 'outcome==completed', 'completedAtMs<=5m'. Throws `UsageError`. */
export function parseAssertion(text: string): Assertion {
  const [, name = '', sign = '', wanted = ''] = /^\s*(\w+)\s*(==|!=|>=|<=|>|<)\s*(.+?)\s*$/.exec(text) ?? [];
  const field = fields.find((each) => each === name);
  if (sign === '')
    throw new UsageError(
      `--assert ${JSON.stringify(text)} is no comparison: write lowestHealthy>=4 or outcome==completed.`,
    );
  if (!field)
    throw new UsageError(`--assert knows no field ${JSON.stringify(name)}; there are ${fields.join(', ')}.`);
  if (sign === '==' || sign === '!=')
    return { text, holds: (summary) => isSame(summary[field], wanted) === (sign === '==') };
  const bound = numberOf(wanted);
  if (bound === undefined)
    throw new UsageError(
      `--assert ${JSON.stringify(text)} compares with a number or a time, not ${JSON.stringify(wanted)}.`,
    );
  const compare = comparisons[sign as keyof typeof comparisons];
  return {
    text,
    holds: (summary) => {
      const value = summary[field];
      return typeof value === 'number' && compare(value, bound);
    },
  };
}

function isSame(value: string | number | undefined, wanted: string): boolean {
  if (typeof value !== 'number') return (value ?? '') === wanted;
  return value === numberOf(wanted);
}

const numberOf = (text: string): number | undefined =>
  /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : durationMs(text);
