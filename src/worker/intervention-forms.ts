import { z } from '#model/zod.ts';
import { bare } from '#model/field.ts';
import { interventionKinds } from '#sim/interventions/index.ts';

/** One argument of an intervention, as a form asks for it. */
export interface InterventionField {
  readonly name: string;
  /** word-or-number: one of `words`, or a whole number. */
  readonly type: 'text' | 'number' | 'switch' | 'choice' | 'word-or-number';
  readonly words?: readonly string[];
  /** One sentence for who fills it in. */
  readonly help?: string;
  readonly isRequired: boolean;
  readonly fallback?: string | number | boolean;
  readonly min?: number;
  readonly max?: number;
}

/** What can be done to a run, with what a menu and a form need to offer it. */
export interface InterventionForm {
  readonly do: string;
  readonly label: string;
  readonly says: string;
  readonly fields: readonly InterventionField[];
}

/** Names that an argument of that name may have in this run. */
export type KnownNames = Readonly<Record<string, readonly string[]>>;

/** The forms of all interventions, in the order in which menus offer them. */
export function interventionForms(known: KnownNames): InterventionForm[] {
  const offered = interventionKinds.filter(({ offMenus }) => offMenus !== true);
  return offered.map(({ do: name, label, says, schema }) => ({
    do: name,
    label,
    says,
    fields: schema instanceof z.ZodObject ? fieldsOf(schema, known) : [],
  }));
}

function fieldsOf(schema: z.ZodObject, known: KnownNames): InterventionField[] {
  return Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>).flatMap(([name, declared]) => {
    const hasDefault = declared instanceof z.ZodDefault;
    const inner = bare(hasDefault ? (declared.unwrap() as z.ZodType) : declared);
    const control = controlOf(inner, known[name]);
    if (!control) return [];
    const help = declared.description ?? inner.description;
    return [
      {
        name,
        isRequired: !hasDefault && !(declared instanceof z.ZodOptional),
        ...control,
        ...(help === undefined ? {} : { help }),
        ...(hasDefault ? { fallback: declared.def.defaultValue as string } : {}),
      },
    ];
  });
}

/** What a schema is edited with; undefined where that takes more than a simple form. */
function controlOf(
  schema: z.ZodType,
  names: readonly string[] | undefined,
): Pick<InterventionField, 'type' | 'words' | 'min' | 'max'> | undefined {
  if (schema instanceof z.ZodString) return names ? { type: 'choice', words: names } : { type: 'text' };
  if (schema instanceof z.ZodEnum) return { type: 'choice', words: schema.options.map(String) };
  if (schema instanceof z.ZodBoolean) return { type: 'switch' };
  if (schema instanceof z.ZodUnion) {
    const words = (schema.options as z.ZodType[]).find((option) => option instanceof z.ZodEnum);
    return words && { type: 'word-or-number', words: words.options.map(String) };
  }
  if (!(schema instanceof z.ZodNumber)) return undefined;
  const { minValue, maxValue } = schema;
  const isLimit = (value: number | null): value is number => value !== null && Number.isSafeInteger(value);
  return {
    type: 'number',
    ...(isLimit(minValue) ? { min: minValue } : {}),
    ...(isLimit(maxValue) ? { max: maxValue } : {}),
  };
}
