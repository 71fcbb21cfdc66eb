import { describe, expect, it } from 'vitest';
import { z } from '../zod.ts';
import { Drawing } from '../build.ts';
import { indexOf } from '../design-index.ts';
import { bare, metaOf, type FieldMeta } from '../field.ts';
import { pathText, type JsonPath } from '../json.ts';
import type { NodeKind } from '../kind.ts';
import type { LinkKind } from '../link.ts';
import { linkKinds } from '../links/index.ts';
import type { LinkKindName, NodeKindName } from '../registry.ts';
import { violations } from '../violations.ts';
import { nodeKinds } from './index.ts';

const nodes = nodeKinds as readonly unknown[] as readonly NodeKind[];
const links = linkKinds as readonly unknown[] as readonly LinkKind[];
const all = [...nodes, ...links];
const nodeNames = new Set(nodes.map(({ kind }) => kind));

interface Field {
  path: JsonPath;
  schema: z.ZodType;
  meta: FieldMeta | undefined;
}

/** Every member of every object in the schema, what the form hides left out. */
function visibleFields(schema: z.ZodType, path: JsonPath = []): Field[] {
  const inner = bare(schema);
  if (inner instanceof z.ZodArray) return visibleFields(inner.element as z.ZodType, [...path, 0]);
  if (inner instanceof z.ZodRecord) return visibleFields(inner.valueType as z.ZodType, [...path, '*']);
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(inner.shape as Record<string, z.ZodType>).flatMap(([key, child]) => {
    const meta = metaOf(child);
    const at = [...path, key];
    return meta?.hidden ? [] : [{ path: at, schema: child, meta }, ...visibleFields(child, at)];
  });
}

const fieldsOf = (kind: NodeKind | LinkKind) =>
  visibleFields(kind.schema).map((field) => [pathText(field.path), field] as const);

// What AWS gives without being asked is not among the values one can ask for.
const defaultOutsideRange = new Set(['ephemeral-storage sizeInGiB']);

it('gives every kind, and every link kind, a name of its own', () => {
  expect(nodeNames.size).toBe(nodes.length);
  expect(new Set(links.map(({ kind }) => kind)).size).toBe(links.length);
  const labels = nodes.map(({ label }) => label);
  expect(new Set(labels).size).toBe(labels.length);
});

describe.each(all.map((kind) => [kind.kind, kind] as const))('%s', (name, kind) => {
  const fields = fieldsOf(kind);

  it('has an address of AWS, or of its architecture icons', () => {
    expect(kind.docs).toMatch(/^https:\/\/(docs\.)?aws\.amazon\.com\/\S+$/);
    expect(kind.summary).toMatch(/^[A-Z].*\.$/);
  });

  it.skipIf(fields.length === 0).each(fields)('explains %s in a line, with its page', (_path, { meta }) => {
    expect(meta?.help).toMatch(/^\S[^\n]+\S$/);
    expect(meta!.help.length).toBeLessThanOrEqual(140);
    expect(meta?.docs).toMatch(/^https:\/\/(docs\.)?aws\.amazon\.com\/\S+$/);
  });

  it('has defaults that its own schema accepts', () => {
    for (const [path, { schema, meta }] of fields) {
      if (meta?.default === undefined || defaultOutsideRange.has(`${name} ${path}`)) continue;
      expect([path, schema.safeParse(meta.default).success]).toEqual([path, true]);
    }
  });
});

describe.each(nodes.map((kind) => [kind.kind, kind] as const))('node kind %s', (name, kind) => {
  it('makes props that satisfy its schema, its name among them', () => {
    const props = kind.create();
    expect(violations(kind.schema, props)).toEqual([]);
    expect(props[kind.nameProp]).toEqual(expect.stringMatching(/\S/));
  });

  it('names kinds that exist, and fits into what it says it belongs to', () => {
    for (const other of [...(kind.contains ?? []), ...(kind.within ?? [])])
      expect(nodeNames).toContain(other);
    for (const outer of kind.within ?? []) {
      expect(nodes.find((candidate) => candidate.kind === outer)?.contains).toContain(name);
    }
  });

  it('sorts every field of its form into a section', () => {
    const topLevel = fieldsOf(kind).filter(([, { path }]) => path.length === 1);
    expect(topLevel.filter(([, { meta }]) => meta?.group === undefined).map(([path]) => path)).toEqual([]);
  });

  it('says in a short line what it is, fresh and empty', () => {
    const drawing = new Drawing();
    const fresh = drawing.node(name as NodeKindName);
    const q = indexOf(drawing.design);
    expect(kind.facts(q, fresh).length).toBeLessThanOrEqual(40);
    for (const chip of kind.chips?.(q, fresh) ?? []) expect(chip.length).toBeLessThanOrEqual(24);
    const empty = indexOf({ ...drawing.design, nodes: { [fresh]: { kind: name, props: {} } } });
    expect(kind.facts(empty, fresh)).not.toMatch(/undefined|null|NaN/);
    expect(kind.chips?.(empty, fresh).join() ?? '').not.toMatch(/undefined|null|NaN/);
  });
});

describe.each(links.map((kind) => [kind.kind, kind] as const))('link kind %s', (name, kind) => {
  it('joins kinds that exist', () => {
    for (const end of [...kind.from, ...kind.to]) expect(nodeNames).toContain(end);
  });

  it.each(kind.from.flatMap((from) => kind.to.map((to) => [from, to] as const)))(
    'makes props between %s and %s that satisfy its schema',
    (from, to) => {
      const drawing = new Drawing();
      const a = drawing.node(from as NodeKindName);
      const b = drawing.node(to as NodeKindName);
      const link = drawing.link(name as LinkKindName, a, b);
      const { props } = drawing.design.links[link]!;
      expect(violations(kind.schema, props)).toEqual([]);
      const q = indexOf(drawing.design);
      expect(kind.caption?.(q.linkProps(name as LinkKindName, link)) ?? '').not.toMatch(/undefined|null/);
    },
  );
});
