import { type NodeProps } from 'reactflow';
import { memo } from 'react';
import { useView } from '#store/view.ts';
import { cx } from '#ui/cx.ts';
import { CardHandles } from './CardHandles.tsx';
import { useCanvas } from './canvas-store.ts';
import { FindingsBadge } from './FindingsBadge.tsx';
import type { FlowNode } from './flow-adapter.ts';
import { FrameResizer } from './FrameResizer.tsx';
import { KindIcon } from './icons.tsx';
import { NameInput, useRenaming } from './NameInput.tsx';
import { useConnectState } from './NodeCard.tsx';
import { useNote } from './stage/badges-store.ts';
import { views } from './views/index.ts';

/** A frame in AWS's conventions of colour and line. Only its label and its edge are solid; inside, one reaches the canvas. */
export const GroupFrame = memo(function GroupFrame({ id, data, selected }: NodeProps<FlowNode>) {
  const adopting = useCanvas((state) => state.adopting === id);
  const far = useCanvas((state) => state.far);
  const connect = useConnectState(id);
  const renaming = useRenaming(id);
  const isRehearsed = useView(({ mode }) => mode === 'simulate');
  const facts = useNote(id)?.lines[0] ?? data.facts;
  const Body = isRehearsed ? undefined : views[data.kind]?.body;
  return (
    <div
      data-tone={data.tone}
      data-selected={selected}
      data-adopting={adopting}
      data-connect={connect}
      className="group-frame"
    >
      {edges.map((edge) => (
        <span key={edge} data-at={id} className={cx('frame-grip frame-edge', edge)} />
      ))}
      <div data-at={id} className="frame-grip frame-label">
        <KindIcon icon={data.icon} size={20} />
        {renaming ? (
          <span className="w-40">
            <NameInput id={id} title={data.title} />
          </span>
        ) : (
          <span className={cx('truncate font-semibold', far && 'far-title')}>{data.title}</span>
        )}
        {!far && facts !== '' && <span className="truncate text-sm opacity-90">{facts}</span>}
        <FindingsBadge at={id} title={data.title} />
      </div>
      {!far && Body && <Body id={id} data={data} />}
      {selected && !far && !isRehearsed && <FrameResizer id={id} />}
      <CardHandles far={far} />
    </div>
  );
});

const edges = [
  'inset-x-0 -top-1 h-2',
  'inset-x-0 -bottom-1 h-2',
  'inset-y-0 -left-1 w-2',
  'inset-y-0 -right-1 w-2',
];
