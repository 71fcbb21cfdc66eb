import type { z } from '../zod.ts';
import type { ViolationCode } from '../field.ts';

/** A catalogue rule that a check enforces, with the words its violation is told in after the field's name. */
export interface Clause {
  id: string;
  code: ViolationCode;
  /** Completes a sentence that starts with the field: 'must be first-last with first below last'. */
  message: string;
  /** Where inside the value the fault lies, when it is not the value itself. */
  path?: string[];
}

/**
 * Adds a check that names its own catalogue rule, for the fields that can break several rules of one sort and for
 * rules about two members of one shape. It runs even when another member is wrong, so it must expect anything.
 */
export function obey<S extends z.ZodType>(schema: S, clause: Clause, holds: (value: unknown) => boolean): S {
  return obeyEach(schema, clause, (value) => (holds(value) ? [] : [clause.path ?? []]));
}

/** As `obey`, for rules that several parts of a value can break: `faults` gives the path of each from the value. */
export function obeyEach<S extends z.ZodType>(
  schema: S,
  { id, code, message }: Omit<Clause, 'path'>,
  faults: (value: unknown) => (string | number)[][],
): S {
  return schema.superRefine(
    (value, context) => {
      // zod puts the path of the value in front of this one, in place: every issue needs its own.
      for (const path of faults(value)) {
        context.addIssue({ code: 'custom', message, path: [...path], params: { id, code } });
      }
    },
    { when: () => true },
  );
}
