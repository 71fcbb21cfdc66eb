import { type NodeProps } from 'reactflow';
import { memo } from 'react';
import { useView } from '#store/view.ts';
import { cx } from '#ui/cx.ts';
import { CardHandles } from './CardHandles.tsx';
import { useCanvas } from './canvas-store.ts';
import { FindingsBadge } from './FindingsBadge.tsx';
import { FrameResizer } from './FrameResizer.tsx';
import type { FlowNode } from './flow-adapter.ts';
import { KindIcon } from './icons.tsx';
import { NameInput, useRenaming } from './NameInput.tsx';
import { useNote } from './stage/badges-store.ts';
import { CardFacts } from './stage/badges.tsx';
import { views } from './views/index.ts';

/** How a card looks while a connection is drawn elsewhere: a legal end, no end, or the one it would snap to. */
export function useConnectState(id: string): string {
  return useCanvas(({ connecting, aim }) => {
    if (!connecting) return '';
    if (aim === id) return 'aimed';
    if (connecting.from === id) return 'source';
    return (connecting.targets.get(id)?.legal.length ?? 0) > 0 ? 'legal' : 'dimmed';
  });
}

/** A node as a quiet card: icon, name, one line of facts, and what one looks up most. */
export const NodeCard = memo(function NodeCard({ id, data, selected }: NodeProps<FlowNode>) {
  const far = useCanvas((state) => state.far);
  const connect = useConnectState(id);
  const renaming = useRenaming(id);
  const note = useNote(id);
  const view = views[data.kind];
  const Whole = view?.whole;
  // On the stage, what happens takes the place of the picture of what may.
  const isRehearsed = useView(({ mode }) => mode === 'simulate');
  const Body = isRehearsed ? undefined : view?.body;
  return (
    <div
      data-at={id}
      data-connect={connect}
      data-selected={selected}
      data-note={note?.tone}
      className="node-card"
    >
      {Whole ? (
        <Whole id={id} data={data} renaming={renaming} selected={selected} />
      ) : (
        <>
          <div className="flex h-16 items-center gap-2.5 px-3">
            <KindIcon icon={data.icon} />
            <div className="min-w-0 flex-1">
              <CardTitle id={id} title={data.title} renaming={renaming} far={far} />
              <CardFacts id={id} facts={data.facts} far={far} />
            </div>
          </div>
          {!far && Body && <Body id={id} data={data} />}
          {!far && !Body && !note && data.chips.length > 0 && <Chips chips={data.chips} />}
        </>
      )}
      <span className="absolute -top-2 right-2.5">
        <FindingsBadge at={id} title={data.title} />
      </span>
      {view?.resizable && selected && !far && !isRehearsed && <FrameResizer id={id} />}
      <CardHandles far={far} />
    </div>
  );
});

export function CardTitle(props: { id: string; title: string; renaming: boolean; far: boolean }) {
  const { id, title, renaming, far } = props;
  if (renaming) return <NameInput id={id} title={title} />;
  return <p className={cx('truncate font-semibold', far && 'far-title')}>{title}</p>;
}

function Chips({ chips }: { chips: readonly string[] }) {
  return (
    <ul className="-mt-2 flex gap-1.5 overflow-hidden px-3">
      {chips.map((chip) => (
        <li
          key={chip}
          className="h-5.5 truncate rounded-tag border border-line bg-inset px-1.5 text-sm leading-5 font-medium text-muted"
        >
          {chip}
        </li>
      ))}
    </ul>
  );
}
