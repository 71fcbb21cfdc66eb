import type { z } from 'zod';
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
  const { id, code, message, path } = clause;
  return schema.refine(holds, {
    error: message,
    params: { id, code },
    when: () => true,
    ...(path ? { path } : {}),
  });
}
