import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { instanceType, instanceTypeNames } from '#model/aws/instance-types.ts';
import { designSchema } from '#model/design.ts';
import { unsound } from '#model/grammar.ts';
import { instanceTypesSchema, pricesSchema, templatesSchema } from './catalogue.ts';

const folder = join(import.meta.dirname, '../../public');
const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));

describe('the catalogue', () => {
  const { instanceTypes } = instanceTypesSchema.parse(read('catalogue/instance-types.json'));

  test('names every instance type once', () => {
    const names = instanceTypes.map(({ type }) => type);
    expect(new Set(names).size).toBe(names.length);
    expect(instanceTypeNames).toEqual(names);
  });

  test('and the table of the rules say the same', () => {
    for (const row of instanceTypes) {
      const { vcpu, memoryMib, registeredMib, maxEni, trunkEniLimit, arch, gpus } = row;
      const facts = { vcpu, memoryMib, registeredMib, maxEni, trunkEniLimit, arch, gpus };
      expect(instanceType(row.type)).toMatchObject({ name: row.type, ...facts });
    }
  });

  test('has a named source for every price', () => {
    const prices = pricesSchema.parse(read('catalogue/prices.json'));
    const named = sourcesNamedIn(prices);
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((name) => !(name in prices.sources))).toEqual([]);
  });
});

function sourcesNamedIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'source' ? (inner as string[]) : sourcesNamedIn(inner),
  );
}

describe('the templates', () => {
  const { templates } = templatesSchema.parse(read('templates/index.json'));

  test('index and folder agree', () => {
    const files = readdirSync(join(folder, 'templates')).filter((name) => name !== 'index.json');
    const listed = templates.map(({ id }) => `${id}.stagewright.json`);
    expect(listed.toSorted()).toEqual(files.toSorted());
  });

  test('are sound designs', () => {
    const problems = templates.flatMap(({ id }) =>
      unsound(designSchema.parse(read(`templates/${id}.stagewright.json`))),
    );
    expect(problems).toEqual([]);
  });
});
