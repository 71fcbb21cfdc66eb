import type { Box, Design, NodeId } from '#model/design.ts';
import { indexOf } from '#model/design-index.ts';
import type { Edit } from '#model/edit.ts';
import type { IndexedDesign } from '#model/query.ts';
import { nodeKind } from '#model/registry.ts';
import { drawnBounds, drawnRect } from './drawn.ts';
import type { Rect } from './rect.ts';

const gap = 40;
const grid = 4;

/**
 * The edits with a place for every node they add that has none: to the right of everything that is drawn, level with
 * what it is connected to, or below other things there. Rules do not know where things are; this does.
 */
export function withPlaces(design: Design, edits: readonly Edit[]): readonly Edit[] {
  const isHomeless = (edit: Edit): boolean =>
    edit.do === 'add-node' && edit.box === undefined && nodeKind(edit.node.kind)?.shape !== 'row';
  if (!edits.some(isHomeless)) return edits;
  const before = indexOf(design);
  const column = drawnBounds(before);
  const taken: Rect[] = [];
  return edits.map((edit) => {
    if (edit.do !== 'add-node' || !isHomeless(edit) || edit.node.parent !== undefined) return edit;
    const size = nodeKind(edit.node.kind)?.size ?? { width: 200, height: 64 };
    const partner = partnerOf(edit.id, edits);
    let y = partner === undefined ? column.y : absoluteTop(before, partner);
    while (taken.some((rect) => y < rect.y + rect.height + gap && rect.y < y + size.height + gap)) y += grid;
    const box: Box = { x: toGrid(rightOf(before, y, size.height, column)), y: toGrid(y) };
    taken.push({ ...box, ...size });
    return { ...edit, box };
  });
}

/** Where nothing is drawn at that height, so that a new thing stands as near as it can. */
function rightOf(q: IndexedDesign, y: number, height: number, column: Rect): number {
  const roots = Object.keys(q.design.nodes).filter((id) => q.node(id)!.parent === undefined);
  const level = roots
    .map((id) => drawnRect(q, id))
    .filter((rect) => rect.y < y + height + gap && y < rect.y + rect.height + gap);
  return level.length === 0 ? column.x : Math.max(...level.map((rect) => rect.x + rect.width)) + gap;
}

/** What the added node is joined to by these edits. */
function partnerOf(id: string, edits: readonly Edit[]): NodeId | undefined {
  for (const edit of edits) {
    if (edit.do !== 'add-link') continue;
    if (edit.link.from === id) return edit.link.to;
    if (edit.link.to === id) return edit.link.from;
  }
  return undefined;
}

function absoluteTop(q: IndexedDesign, id: NodeId): number {
  let top = 0;
  for (let here: NodeId | undefined = id; here !== undefined; here = q.node(here)?.parent) {
    top += q.design.layout[here]?.y ?? 0;
  }
  return top;
}

function toGrid(value: number): number {
  return Math.round(value / grid) * grid;
}
