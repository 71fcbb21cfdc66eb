import { createContext, useContext } from 'react';

/**
 * The contract between a `Field` and the control in it: the field owns the ids, the control wears them.
 * A control outside a field gets an empty contract and is named by its own `aria-label`.
 */
export interface FieldContract {
  id?: string;
  labelId?: string;
  describedBy?: string;
  invalid?: boolean;
  /** The control tells the field what is wrong with the text in it; `undefined` when all is well again. */
  report?: (problem: string | undefined) => void;
}

export const FieldContext = createContext<FieldContract>({});

/** Props for an element that a `<label for>` can name: input, button, textarea. */
export function useFieldProps() {
  const { id, describedBy, invalid } = useContext(FieldContext);
  return {
    ...(id !== undefined && { id }),
    ...(describedBy !== undefined && { 'aria-describedby': describedBy }),
    ...(invalid === true && { 'aria-invalid': true as const }),
  };
}

/** Props for an element that only `aria-labelledby` can name: a radiogroup, a list of inputs. */
export function useFieldGroupProps() {
  const { labelId, describedBy } = useContext(FieldContext);
  return {
    ...(labelId !== undefined && { 'aria-labelledby': labelId }),
    ...(describedBy !== undefined && { 'aria-describedby': describedBy }),
  };
}
