import type { InterventionField, InterventionForm } from '#store/run-store.ts';

export type FormValue = string | number | boolean | undefined;
export type FormValues = Readonly<Record<string, FormValue>>;

/** What the fields of a form begin with: defaults, and a name where there is only one to choose. */
export function valuesOf({ fields }: InterventionForm): FormValues {
  return Object.fromEntries(fields.map((field) => [field.name, firstValue(field)]));
}

function firstValue({ type, words = [], isRequired, fallback }: InterventionField): FormValue {
  if (fallback !== undefined) return fallback;
  return isRequired && type === 'choice' ? words[0] : undefined;
}

/** Fields that must have a value and have none. */
export const missingIn = ({ fields }: InterventionForm, values: FormValues): string[] =>
  fields
    .filter(({ name, isRequired }) => isRequired && isBlank(values[name]))
    .map(({ name }) => spoken(name));

/** The arguments of the intervention: what was filled in. */
export function argumentsOf(
  { fields }: InterventionForm,
  values: FormValues,
): Record<string, string | number | boolean> {
  return Object.fromEntries(
    fields.flatMap(({ name, type }) => {
      const value = values[name];
      if (value === undefined || isBlank(value)) return [];
      const isNumber = type === 'word-or-number' && typeof value === 'string' && /^\d+$/.test(value);
      return [[name, isNumber ? Number(value) : value]];
    }),
  );
}

const isBlank = (value: FormValue): boolean => value === undefined || value === '';

/** 'desiredCount' → 'desired count'. */
export const spoken = (name: string): string =>
  name.replaceAll(
    /([a-z])([A-Z])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  );
