import { describe, expect, it } from 'vitest';
import { z } from '#model/zod.ts';
import { taskDefinitionSchema } from '#model/aws/task-definition.ts';
import { bare, metaOf } from '#model/field.ts';
import type { JsonObject } from '#model/json.ts';
import { violations } from '#model/violations.ts';
import { catalogue } from '../catalogue.ts';
import { schemaExamples } from './examples.ts';

const idsOf = (document: JsonObject): (string | undefined)[] => [
  ...new Set(violations(taskDefinitionSchema, document).map((violation) => violation.id)),
];

describe.each(Object.entries(schemaExamples))('%s', (id, { good, bad }) => {
  it('is a rule of the catalogue', () => {
    expect(catalogue.map((entry) => entry.id)).toContain(id);
  });

  it.each(good)('accepts %j', (document) => {
    expect(violations(taskDefinitionSchema, document)).toEqual([]);
  });

  it.each(bad)('refuses %j, for this reason alone', (document) => {
    expect(idsOf(document)).toEqual([id]);
  });
});

it('has examples of every rule that a parameter names', () => {
  expect(idsIn(taskDefinitionSchema).filter((id) => !Object.hasOwn(schemaExamples, id))).toEqual([]);
});

function idsIn(schema: z.ZodType): string[] {
  const inner = bare(schema);
  if (inner instanceof z.ZodArray) return idsIn(inner.element as z.ZodType);
  if (!(inner instanceof z.ZodObject)) return [];
  const members = Object.values(inner.shape) as z.ZodType[];
  return members.flatMap((member) => [...Object.values(metaOf(member)?.ids ?? {}), ...idsIn(member)]);
}
