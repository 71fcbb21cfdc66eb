import type { NodeId } from '#model/design.ts';
import { applyEdits, type Edit } from '#model/edit.ts';
import { indexOf } from '#model/design-index.ts';
import { Ids } from '#model/ids.ts';
import type { IndexedDesign } from '#model/query.ts';
import { nodeKind } from '#model/registry.ts';
import { commit } from '#store/design-store.ts';
import { select } from '#store/selection.ts';
import { dropEdits, type DropPlace, type Moves } from './drop.ts';
import { present } from './flow-store.ts';
import { chain, geometryOf } from './frame-geometry.ts';
import { withFreeName } from './place.ts';

export interface Copies {
  readonly edits: readonly Edit[];
  /** The copy of each copied node and link. */
  readonly copyOf: ReadonlyMap<string, string>;
}

/** Copies nodes with all they contain and the links among them, each at its original's place. */
export function copyEdits(q: IndexedDesign, ids: ReadonlySet<string>): Copies {
  const taken = new Ids(q.design);
  const nodes = Object.keys(q.design.nodes).filter((id) => chain(q, id).some((outer) => ids.has(outer)));
  const copyOf = new Map(nodes.map((id) => [id, taken.next(q.node(id)?.kind ?? 'node')]));
  const byParents = geometryOf(q).order.filter((id) => copyOf.has(id));
  const edits: Edit[] = [];
  for (const id of byParents) {
    const node = q.node(id);
    const kind = nodeKind(node?.kind ?? '');
    const copy = copyOf.get(id);
    if (!node || !kind || copy === undefined) continue;
    const parent = copyOf.get(node.parent ?? '') ?? node.parent;
    const { parent: _own, ...rest } = node;
    // Inside a copied frame names stay as they are: containers are named within their task definition.
    const props = copyOf.has(node.parent ?? '') ? node.props : withFreeName(q, kind, node.props);
    const box = q.design.layout[id];
    edits.push({
      do: 'add-node',
      id: copy,
      node: { ...rest, props, ...(parent === undefined ? {} : { parent }) },
      ...(box ? { box } : {}),
    });
  }
  for (const [id, link] of Object.entries(q.design.links)) {
    const from = copyOf.get(link.from);
    const to = copyOf.get(link.to);
    if (from === undefined || to === undefined) continue;
    const copy = taken.next(link.kind);
    copyOf.set(id, copy);
    edits.push({ do: 'add-link', id: copy, link: { ...link, from, to } });
  }
  return { edits, copyOf };
}

/** Leaves the originals and puts copies where they were dragged to. */
export function duplicateMoved(moves: Moves, place: DropPlace): void {
  const { edits, copyOf } = copyEdits(present(), new Set(moves.keys()));
  const moved = new Map([...moves].map(([id, to]) => [copyOf.get(id) ?? id, to]));
  const done = commit('Duplicate', (design) => {
    const copied = applyEdits(design, edits);
    const q = indexOf(copied);
    return applyEdits(copied, dropEdits(q, geometryOf(q), moved, place));
  });
  if (done) select([...moved.keys()]);
}

/** Copies the selection a little to the right and below, and selects the copies. */
export function duplicateNodes(ids: ReadonlySet<string>): void {
  const q = present();
  const { edits, copyOf } = copyEdits(q, ids);
  if (edits.length === 0) return;
  const { rects } = geometryOf(q);
  const tops = [...ids].filter(
    (id) =>
      copyOf.has(id) &&
      !chain(q, id)
        .slice(1)
        .some((outer) => ids.has(outer)),
  );
  const step = 32;
  const moves = new Map(
    tops.flatMap((id) => {
      const rect = rects.get(id);
      const isRow = nodeKind(q.node(id)?.kind ?? '')?.shape === 'row';
      return rect && !isRow
        ? [[copyOf.get(id) as NodeId, { x: rect.x + step, y: rect.y + step }] as const]
        : [];
    }),
  );
  const done = commit('Duplicate', (design) => {
    const copied = applyEdits(design, edits);
    const after = indexOf(copied);
    return applyEdits(copied, dropEdits(after, geometryOf(after), moves, { adopt: false }));
  });
  if (done) select(tops.flatMap((id) => copyOf.get(id) ?? []));
}
