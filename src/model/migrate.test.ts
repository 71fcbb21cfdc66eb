import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gestures, performed } from './arbitrary-design.test-support.ts';
import { emptyDesign, SCHEMA_VERSION } from './design.ts';
import { unsound } from './grammar.ts';
import { setAt, type Json, type JsonPath } from './json.ts';
import { migrate } from './migrate.ts';

const stored: Json = {
  schemaVersion: 1,
  id: 'd',
  name: 'Shop',
  nodes: {
    frame: { kind: 'frame', props: { title: 'All' } },
    td: { kind: 'task-definition', parent: 'frame', props: { family: 'web', unknown: { kept: [1] } } },
    c: { kind: 'container', parent: 'td', props: { name: 'web', __proto__: null } },
    role: { kind: 'iam-role', props: {} },
    service: { kind: 'service', props: {} },
  },
  links: {
    one: { kind: 'execution-role', from: 'role', to: 'td', props: {} },
    runs: { kind: 'runs', from: 'service', to: 'td', props: {} },
  },
  layout: { frame: { x: 0, y: 0, width: 400, height: 300 }, td: { x: 20, y: 48 } },
  waivers: { 'rule|td|td|': { reason: 'We know.' } },
};

const withAt = (path: JsonPath, value: Json | undefined): Json => setAt(stored, path, value)!;

test('a design of this version is read as it is', () => {
  const { design, notes } = migrate(stored);
  expect(design).toEqual(stored);
  expect(notes).toEqual([]);
});

test('whatever people draw is read back as it was, key order included, and reading twice changes nothing', () => {
  fc.assert(
    fc.property(gestures({ maxLength: 25 }), (all) => {
      const design = performed(all).at(-1)!;
      const read = migrate(JSON.parse(JSON.stringify(design)) as Json);
      expect(read.notes).toEqual([]);
      expect(JSON.stringify(read.design)).toBe(JSON.stringify(design));
      expect(migrate(read.design as unknown as Json)).toEqual(read);
    }),
    { numRuns: 150 },
  );
});

test('whatever is broken in a file, what is read is sound, and reading it again changes nothing', () => {
  const id = fc.constantFrom('frame', 'td', 'c', 'role', 'service', 'new', '__proto__');
  const value = fc.oneof(
    id,
    fc.jsonValue({ maxDepth: 1 }),
    fc.constantFrom('container', 'frame', 'runs', 'teapot', 'vpc'),
  );
  const breakage = fc.oneof(
    fc.tuple(fc.constant('nodes'), id, fc.constantFrom('kind', 'parent', 'props'), value),
    fc.tuple(
      fc.constant('links'),
      fc.constantFrom('one', 'runs', 'td', 'new'),
      fc.constantFrom('kind', 'from', 'to', 'props'),
      value,
    ),
    fc.tuple(fc.constant('layout'), id, fc.constantFrom('x', 'width'), value),
  );
  let notes = 0;
  fc.assert(
    fc.property(fc.array(breakage, { minLength: 1, maxLength: 4 }), (breakages) => {
      const broken = breakages.reduce<Json>(
        (json, [table, key, member, item]) => setAt(json, [table, key, member], item as Json)!,
        stored,
      );
      const read = migrate(broken);
      notes += read.notes.length;
      expect(unsound(read.design)).toEqual([]);
      expect(migrate(read.design as unknown as Json)).toEqual({ design: read.design, notes: [] });
    }),
    { numRuns: 1000 },
  );
  expect(notes).toBeGreaterThan(500);
});

describe('what cannot be kept is left out and said', () => {
  test.each<[path: JsonPath, value: Json | undefined, notes: string[]]>([
    [
      ['nodes', 'role', 'kind'],
      'teapot',
      [
        'Node role was left out: this version does not know the kind teapot.',
        'Link one was left out: it joins role, which is not in the design.',
      ],
    ],
    [
      ['nodes', 'role', 'props'],
      [],
      [
        'Node role was left out: its props are not an object.',
        'Link one was left out: it joins role, which is not in the design.',
      ],
    ],
    [
      ['nodes', 'role', 'parent'],
      7,
      [
        'Node role was left out: parent is missing or of the wrong sort.',
        'Link one was left out: it joins role, which is not in the design.',
      ],
    ],
    [
      ['nodes', 'role', 'parent'],
      'nowhere',
      ['Node role was taken out of nowhere, which cannot contain it.'],
    ],
    [['nodes', 'frame', 'parent'], 'frame', ['Node frame was taken out of frame, which cannot contain it.']],
    [
      ['nodes', 'c', 'parent'],
      undefined,
      ['Node c was left out: A container belongs inside a task definition.'],
    ],
    [
      ['links', 'runs', 'to'],
      'role',
      ['Link runs was left out: the kind runs cannot join service and role.'],
    ],
    [
      ['links', 'two'],
      { kind: 'execution-role', from: 'role', to: 'td', props: {} },
      ['Link two was left out: there is another execution-role already, and AWS keeps one.'],
    ],
    [
      ['links', 'td'],
      { kind: 'task-role', from: 'role', to: 'td', props: {} },
      ['Link td was left out: a node has the same id.'],
    ],
    [['layout', 'td', 'x'], 'left', ['The place of td was left out: x is missing or of the wrong sort.']],
  ])('%j = %j', (path, value, notes) => {
    expect(migrate(withAt(path, value)).notes).toEqual(notes);
  });
});

describe('what is no design is refused', () => {
  test.each<[stored: Json, message: string]>([
    [[], 'This is not a design.'],
    [{}, 'This is not a design: its schemaVersion is missing or no whole number from 1.'],
    [
      withAt(['schemaVersion'], '1'),
      'This is not a design: its schemaVersion is missing or no whole number from 1.',
    ],
    [
      withAt(['schemaVersion'], SCHEMA_VERSION + 1),
      `This design was saved by a newer Stagewright (version ${SCHEMA_VERSION + 1} of the format; this one reads up to ${SCHEMA_VERSION}). Reload the page to get the newer one.`,
    ],
    [withAt(['nodes'], []), 'This is not a design: its nodes are not an object.'],
    [withAt(['name'], 7), "This design's name is not a text of reasonable length."],
    [withAt(['id'], ''), "This design's id is empty."],
  ])('%#', (json, message) => {
    expect(() => migrate(json)).toThrow(message);
  });

  test('a file with nothing but its version is an empty design', () => {
    expect(migrate({ schemaVersion: 1, id: 'x', name: 'y' }).design).toEqual(emptyDesign('x', 'y'));
  });

  test('frames that nest without end are taken apart', () => {
    const nodes = Object.fromEntries(
      Array.from({ length: 5000 }, (_, i) => [
        `f${i}`,
        { kind: 'frame', props: {}, ...(i > 0 ? { parent: `f${i - 1}` } : {}) },
      ]),
    );
    const { design } = migrate({ schemaVersion: 1, nodes });
    expect(unsound(design)).toEqual([]);
    expect(Object.keys(design.nodes)).toHaveLength(5000);
  });
});
