import type { NodeId } from '#model/design.ts';
import { joinable, type Joinable } from '#model/grammar.ts';
import { nodeKind, titleOf } from '#model/registry.ts';
import { closePopup, type Spot } from './canvas-store.ts';
import { join } from './connect.ts';
import { present } from './flow-store.ts';
import { geometryOf } from './frame-geometry.ts';
import { KindIcon } from './icons.tsx';
import { PopupFrame } from './PopupFrame.tsx';
import { TypeAhead, type TypeAheadItem } from './TypeAhead.tsx';

/** All nodes as possible other ends: those that make sense first, the others with the reason why not. */
export function ConnectTo({ from, spot }: { from: NodeId; spot: Spot }) {
  const q = present();
  const label = `Connect ${titleOf(q, from)} to`;
  const candidates = geometryOf(q)
    .order.filter((id) => id !== from)
    .map((id) => ({ id, joins: joinable(q, from, id) }));
  const legal = candidates.filter(({ joins }) => joins.legal.length > 0);
  const illegal = candidates.filter(({ joins }) => joins.legal.length === 0);
  const choose = (id: string): void => {
    closePopup();
    join(joinable(present(), from, id), spot);
  };
  return (
    <PopupFrame spot={spot} label={label}>
      <TypeAhead
        label={label}
        empty="Nothing of that name."
        onChoose={choose}
        groups={[
          { heading: 'Can be connected', items: legal.map(({ id, joins }) => item(id, joins)) },
          { heading: 'Cannot', items: illegal.map(({ id, joins }) => item(id, joins)) },
        ].filter(({ items }) => items.length > 0)}
      />
    </PopupFrame>
  );
}

function item(id: NodeId, { legal, reason }: Joinable): TypeAheadItem {
  const q = present();
  const kind = nodeKind(q.node(id)?.kind ?? '');
  const parent = q.node(id)?.parent;
  const inside = kind?.shape === 'row' && parent !== undefined ? ` of ${titleOf(q, parent)}` : '';
  return {
    value: id,
    label: titleOf(q, id),
    keywords: [kind?.label ?? '', ...legal.map((way) => way.kind.label)],
    note: `${kind?.label ?? ''}${inside} · ${legal.map((way) => way.kind.label.toLowerCase()).join(', ')}`,
    icon: <KindIcon icon={kind?.icon ?? ''} size={22} />,
    disabled: legal.length === 0 ? reason : undefined,
  };
}
