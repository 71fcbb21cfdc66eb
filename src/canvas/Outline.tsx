import { flushSync } from 'react-dom';
import { useState, type KeyboardEvent } from 'react';
import type { NodeId } from '#model/design.ts';
import { indexOf } from '#model/design-index.ts';
import type { IndexedDesign } from '#model/query.ts';
import { linkKind, nodeKind, titleOf } from '#model/registry.ts';
import { useDesign } from '#store/design-store.ts';
import { useFindings } from '#store/findings.ts';
import { useSelection } from '#store/selection.ts';
import { findingsText } from './findings-text.ts';
import { geometryOf } from './frame-geometry.ts';
import { goTo } from './walk.ts';

/** How many items exist on either side of the active one; a design of thousands would be slow otherwise. */
const near = 60;

/**
 * The same design as a tree of words, for screen readers and for when cards are too small to be elements. It is not
 * seen; what has the keyboard here is selected and brought into view on the canvas.
 */
export function Outline() {
  const design = useDesign((state) => state.design);
  const byPlace = useFindings((state) => state.byPlace);
  const selected = useSelection((state) => state.ids);
  const [active, setActive] = useState<NodeId>();
  const q = indexOf(design);
  const { order, depths } = geometryOf(q);
  const current = active !== undefined && order.includes(active) ? active : order[0];
  const first = Math.max(0, order.indexOf(current ?? '') - near);
  const move = (event: KeyboardEvent): void => {
    const at = order.indexOf(current ?? '');
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: order.length - 1 }[event.key];
    const next = to === undefined ? undefined : order[to];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    flushSync(() => setActive(next));
    document.getElementById(itemId(next))?.focus({ preventScroll: true });
  };
  return (
    <div
      role="tree"
      tabIndex={-1}
      aria-label="Outline of the design"
      aria-multiselectable
      className="sr-only"
      onKeyDown={move}
    >
      {order.slice(first, first + 2 * near).map((id, i) => (
        <div
          key={id}
          id={itemId(id)}
          role="treeitem"
          tabIndex={id === current ? 0 : -1}
          aria-setsize={order.length}
          aria-posinset={first + i + 1}
          aria-level={(depths.get(id) ?? 0) + 1}
          aria-selected={selected.has(id)}
          onFocus={() => {
            setActive(id);
            goTo(id, false);
          }}
        >
          {spoken(q, id, findingsText(byPlace.get(id) ?? []))}
        </div>
      ))}
    </div>
  );
}

function itemId(id: NodeId): string {
  return `outline-${id}`;
}

/** "Service api, 2 errors. Runs api." */
function spoken(q: IndexedDesign, id: NodeId, findings: string): string {
  const label = nodeKind(q.node(id)?.kind ?? '')?.label ?? '';
  const links = q.linksFrom(id).flatMap((link) => {
    const record = q.link(link);
    return record ? [`${linkKind(record.kind)?.verb ?? 'joins'} ${titleOf(q, record.to)}`] : [];
  });
  const first = findings === '' ? `${label} ${titleOf(q, id)}` : `${label} ${titleOf(q, id)}, ${findings}`;
  return links.length === 0 ? first : `${first}. ${links.join(', ')}.`;
}
