import { Drawing, taskDefinition } from '#model/build.ts';
import type { Design, NodeId } from '#model/design.ts';
import { linkKind, nodeKind, type LinkKindName, type NodeKindName } from '#model/registry.ts';
import { rules } from './index.ts';
import { designSchemaExamples, type Sample } from './schema/design-examples.ts';
import { schemaExamples } from './schema/examples.ts';
import { supportTable } from './support/index.ts';

/** The three homes of rules: the kinds' schemas, the support table, and a file for each of the others. */
export type Home = 'schema' | 'support table' | 'rule file';

/** What shows that a catalogue id is enforced, wherever it lives. */
export interface Proof {
  readonly id: string;
  readonly home: Home;
  /** Tells rows of one id apart. */
  readonly detail: string;
  readonly good: readonly (() => Design)[];
  readonly bad: readonly (() => Design)[];
}

/** The examples of everything that is enforced. */
export function allProofs(): Proof[] {
  return [
    ...rules.map(({ id, good, bad }): Proof => ({ id, home: 'rule file', detail: '', good, bad })),
    ...supportTable.map(({ id, of, parameter, good, bad }): Proof => ({
      id,
      home: 'support table',
      detail: `${of} ${parameter}`,
      good,
      bad,
    })),
    ...Object.entries(schemaExamples).map(([id, { good, bad }]): Proof => {
      const drawn = good.map((doc) => () => taskDefinition(doc));
      return {
        id,
        home: 'schema',
        detail: 'task definition',
        good: drawn,
        bad: bad.map((doc) => () => taskDefinition(doc)),
      };
    }),
    ...Object.entries(designSchemaExamples).map(([id, { good, bad }]): Proof => {
      const drawn = good.map((sample) => () => sampleDesign(sample));
      return {
        id,
        home: 'schema',
        detail: 'design',
        good: drawn,
        bad: bad.map((sample) => () => sampleDesign(sample)),
      };
    }),
  ];
}

/** A design of one node or link with exactly these props, and what a link needs at its ends. */
function sampleDesign({ kind, props }: Sample): Design {
  const drawing = new Drawing();
  const link = linkKind(kind);
  const id = link
    ? drawing.link(kind as LinkKindName, standing(drawing, link.from[0]!), standing(drawing, link.to[0]!))
    : standing(drawing, kind);
  const { design } = drawing;
  const table = link ? 'links' : 'nodes';
  return { ...design, [table]: { ...design[table], [id]: { ...design[table][id]!, props } } };
}

function standing(drawing: Drawing, kind: string): NodeId {
  const parent = nodeKind(kind)!.within?.[0];
  return drawing.node(
    kind as NodeKindName,
    {},
    parent === undefined ? undefined : drawing.node(parent as NodeKindName),
  );
}
