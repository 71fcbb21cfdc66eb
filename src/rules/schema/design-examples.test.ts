import { describe, expect, it } from 'vitest';
import { z } from '#model/zod.ts';
import { bare, metaOf } from '#model/field.ts';
import { linkKinds } from '#model/links/index.ts';
import { nodeKinds } from '#model/kinds/index.ts';
import { linkKind, nodeKind } from '#model/registry.ts';
import { violations } from '#model/violations.ts';
import { catalogue } from '../catalogue.ts';
import { designSchemaExamples, type Sample } from './design-examples.ts';
import { schemaExamples } from './examples.ts';

function broken({ kind, props }: Sample): ReturnType<typeof violations> {
  const schema = nodeKind(kind)?.schema ?? linkKind(kind)?.schema;
  expect(schema).toBeDefined();
  return violations(schema!, props);
}

/** Every catalogue id that some field of the schema names. */
function idsIn(schema: z.ZodType): string[] {
  const inner = bare(schema);
  if (inner instanceof z.ZodArray) return idsIn(inner.element as z.ZodType);
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.values(inner.shape as Record<string, z.ZodType>).flatMap((child) => [
    ...Object.values(metaOf(child)?.ids ?? {}),
    ...idsIn(child),
  ]);
}

describe.each(Object.entries(designSchemaExamples))('%s', (id, { good, bad }) => {
  it('is a rule of the catalogue, shown from both sides', () => {
    expect(catalogue.map((entry) => entry.id)).toContain(id);
    expect([good.length > 0, bad.length > 0]).toEqual([true, true]);
  });

  it.each(good)('accepts %j', (sample) => {
    expect(broken(sample)).toEqual([]);
  });

  it.each(bad)('refuses %j, for this reason alone', (sample) => {
    expect(new Set(broken(sample).map((violation) => violation.id))).toEqual(new Set([id]));
    for (const { message } of broken(sample)) expect(message).toMatch(/^\S.*\.$/);
  });
});

it('shows every rule that a field of a kind names', () => {
  const named = new Set([...nodeKinds, ...linkKinds].flatMap((kind) => idsIn(kind.schema)));
  const shown = new Set([...Object.keys(designSchemaExamples), ...Object.keys(schemaExamples)]);
  expect([...named].filter((id) => !shown.has(id))).toEqual([]);
});
