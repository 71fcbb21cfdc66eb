import { describe, expect, it } from 'vitest';
import { taskDefinitionSchema } from '#model/aws/task-definition.ts';
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
