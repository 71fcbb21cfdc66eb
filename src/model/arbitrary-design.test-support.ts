import * as fc from 'fast-check';
import { anyTaskDefinition } from './arbitrary.test-support.ts';
import { emptyDesign, type Design } from './design.ts';
import { indexOf } from './design-index.ts';
import { applyEdits, EditRefused, type Edit } from './edit.ts';
import { joinable } from './grammar.ts';
import { Ids } from './ids.ts';
import type { JsonObject } from './json.ts';
import { nodeKinds } from './kinds/index.ts';
import { nodeKind } from './registry.ts';
import { liftTaskDefinition } from './task-definition/lift.ts';

/** A gesture of a person whose aim is random: numbers pick among what the design has at that moment. */
export interface Gesture {
  readonly verb: (typeof verbs)[number];
  readonly a: number;
  readonly b: number;
  readonly doc?: JsonObject;
}

const verbs = [
  'add',
  'add',
  'add',
  'join',
  'join',
  'join',
  'join',
  'import',
  'reparent',
  'reorder',
  'move',
  'set',
  'unset',
  'remove',
  'rename',
  'waive',
  'unwaive',
] as const;

const gesture: fc.Arbitrary<Gesture> = fc.constantFrom(...verbs).chain((verb) =>
  fc.record({
    verb: fc.constant(verb),
    a: fc.nat(10_000),
    b: fc.nat(10_000),
    ...(verb === 'import' ? { doc: anyTaskDefinition } : {}),
  }),
);

export function gestures(length: { minLength?: number; maxLength: number }): fc.Arbitrary<Gesture[]> {
  return fc.array(gesture, length);
}

/** The design after each gesture that the model did not refuse, the empty one first. */
export function performed(all: readonly Gesture[]): Design[] {
  const designs = [emptyDesign('random')];
  for (const each of all) {
    try {
      designs.push(applyEdits(designs.at(-1)!, editsOf(designs.at(-1)!, each)));
    } catch (error) {
      if (!(error instanceof EditRefused)) throw error;
    }
  }
  return designs;
}

function editsOf(design: Design, { verb, a, b, doc }: Gesture): Edit[] {
  const q = indexOf(design);
  const nodes = Object.keys(design.nodes);
  const records = [...nodes, ...Object.keys(design.links)];
  const [node, other, record] = [pick(nodes, a), pick(nodes, b), pick(records, a)];
  if (verb === 'add') return added(design, a, b);
  if (verb === 'import') return imported(design, doc!);
  if (verb === 'rename') return [{ do: 'rename-design', name: `Design ${a}` }];
  if (verb === 'waive') return [{ do: 'waive', key: `rule|${a % 5}`, reason: 'known' }];
  if (verb === 'unwaive') return [{ do: 'unwaive', key: `rule|${a % 5}` }];
  if (node === undefined || other === undefined || record === undefined) return [];
  const box = { x: a, y: b };
  if (verb === 'join') {
    const link = pick(joinable(q, node, other).legal, a);
    if (!link) return [];
    return [
      {
        do: 'add-link',
        id: new Ids(design).next(link.kind.kind),
        link: {
          kind: link.kind.kind,
          from: link.from,
          to: link.to,
          props: link.kind.create(q, link.from, link.to),
        },
      },
    ];
  }
  if (verb === 'reparent')
    return [{ do: 'reparent', id: node, ...(a % 3 === 0 ? {} : { parent: other }), box }];
  if (verb === 'reorder') return [{ do: 'reorder', id: node, ...(a % 3 === 0 ? {} : { before: other }) }];
  if (verb === 'move') return [{ do: 'move', boxes: { [node]: box, [other]: { ...box, width: 100 } } }];
  if (verb === 'remove') return [{ do: 'remove', ids: [record] }];
  const nameProp = nodeKind(design.nodes[node]!.kind)!.nameProp;
  return [{ do: 'set', id: node, path: [nameProp], ...(verb === 'set' ? { value: `name-${a}` } : {}) }];
}

function added(design: Design, a: number, b: number): Edit[] {
  const kind = pick(nodeKinds, a)!;
  const frames = Object.keys(design.nodes).filter((id) =>
    nodeKind(design.nodes[id]!.kind)!.contains?.includes(kind.kind),
  );
  const parent = b % 4 === 0 && !('within' in kind) ? undefined : pick(frames, b);
  const node = { kind: kind.kind, props: kind.create(), ...(parent === undefined ? {} : { parent }) };
  return [{ do: 'add-node', id: new Ids(design).next(kind.kind), node, box: { x: a, y: b } }];
}

function imported(design: Design, doc: JsonObject): Edit[] {
  const { nodes, links } = liftTaskDefinition(doc, new Ids(design));
  return [
    ...Object.entries(nodes).map(([id, node]): Edit => ({ do: 'add-node', id, node })),
    ...Object.entries(links).map(([id, link]): Edit => ({ do: 'add-link', id, link })),
  ];
}

function pick<T>(list: readonly T[], n: number): T | undefined {
  return list[n % Math.max(1, list.length)];
}
