import type { NodeId } from '#model/design.ts';
import { linkKinds } from '#model/links/index.ts';
import { paletteGroups, type NodeKind } from '#model/kind.ts';
import { nodeKinds } from '#model/kinds/index.ts';
import { titleOf } from '#model/registry.ts';
import { closePopup, type Spot } from './canvas-store.ts';
import { addNode, spotOf } from './commands.ts';
import { joinNodes } from './connect.ts';
import { present } from './flow-store.ts';
import { KindIcon } from './icons.tsx';
import { PopupFrame } from './PopupFrame.tsx';
import { TypeAhead } from './TypeAhead.tsx';

const allKinds = nodeKinds as readonly unknown[] as readonly NodeKind[];

/** Kinds that some link joins with this node's kind, in either direction. */
function partnersOf(id: NodeId): ReadonlySet<string> {
  const own = present().node(id)?.kind ?? '';
  const partners = new Set<string>();
  for (const kind of linkKinds as readonly { from: readonly string[]; to: readonly string[] }[]) {
    if (kind.from.includes(own)) kind.to.forEach((name) => partners.add(name));
    if (kind.to.includes(own)) kind.from.forEach((name) => partners.add(name));
  }
  return partners;
}

/** Type what you want, Enter puts it here; after a line let go on empty ground, it is connected too. */
export function QuickAdd({ spot, connectFrom }: { spot: Spot; connectFrom?: NodeId | undefined }) {
  const partners = connectFrom === undefined ? undefined : partnersOf(connectFrom);
  const offered = allKinds.filter(({ kind }) => partners?.has(kind) ?? true);
  const label =
    connectFrom === undefined ? 'Add a part' : `Add and connect to ${titleOf(present(), connectFrom)}`;
  const choose = (kind: string): void => {
    closePopup();
    const id = addNode(kind, spot.canvas);
    if (id !== undefined && connectFrom !== undefined) joinNodes(connectFrom, id, spotOf(id));
  };
  const groups = paletteGroups.flatMap((heading) => {
    const items = offered.filter(({ group }) => group === heading);
    return items.length === 0 ? [] : [{ heading, items: items.map(itemOf) }];
  });
  return (
    <PopupFrame spot={spot} label={label}>
      <TypeAhead label={label} empty="No such part." groups={groups} onChoose={choose} />
    </PopupFrame>
  );
}

function itemOf({ kind, label, summary, keywords, icon }: NodeKind) {
  return { value: kind, label, note: summary, keywords, icon: <KindIcon icon={icon} size={22} /> };
}
