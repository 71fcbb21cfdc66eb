import { type NodeProps } from 'reactflow';
import { memo } from 'react';
import { CardHandles } from './CardHandles.tsx';
import { CardTitle, useConnectState } from './NodeCard.tsx';
import { useCanvas } from './canvas-store.ts';
import { cardParts } from './card-size.ts';
import { ContainerRow, rowColours } from './ContainerRow.tsx';
import { FindingsBadge } from './FindingsBadge.tsx';
import type { StackData } from './card-data.ts';
import type { FlowNode } from './flow-adapter.ts';
import { KindIcon } from './icons.tsx';
import { useRenaming } from './NameInput.tsx';
import { ShareBar } from './ShareBar.tsx';
import { useNote } from './stage/badges-store.ts';
import { CardFacts } from './stage/badges.tsx';
import { StartOrder } from './StartOrder.tsx';

const empty: StackData = { cpu: 0, memory: 0, rows: [], links: [] };

/** A task definition: how its containers share its CPU and memory, and the containers as rows, each an end of lines. */
export const TaskDefinitionCard = memo(function TaskDefinitionCard({
  id,
  data,
  selected,
}: NodeProps<FlowNode>) {
  const far = useCanvas((state) => state.far);
  const adopting = useCanvas((state) => state.adopting === id || state.row?.card === id);
  const dropIndex = useCanvas((state) => (state.row?.card === id ? state.row.index : undefined));
  const connect = useConnectState(id);
  const renaming = useRenaming(id);
  const note = useNote(id);
  const stack = data.stack ?? empty;
  return (
    <div
      data-at={id}
      data-connect={connect}
      data-selected={selected}
      data-adopting={adopting}
      data-note={note?.tone}
      className="node-card"
    >
      <div className="flex h-13 items-center gap-2.5 px-3 pt-1">
        <KindIcon icon={data.icon} />
        <div className="min-w-0 flex-1">
          <CardTitle id={id} title={data.title} renaming={renaming} far={far} />
          <CardFacts id={id} facts={data.facts} far={far} />
        </div>
      </div>
      {!far && (
        <>
          <ShareBar stack={stack} />
          <div className="absolute inset-x-0" style={{ top: cardParts.stackHead }}>
            {stack.rows.map((row, index) => (
              <ContainerRow key={row.id} row={row} colour={rowColours[index % rowColours.length] ?? ''} />
            ))}
            {stack.rows.length === 0 && (
              <p className="border-t border-line px-3 leading-8 text-muted">Drop a container here</p>
            )}
            <StartOrder links={stack.links} rows={stack.rows.length} />
            {dropIndex !== undefined && (
              <span
                className="absolute inset-x-2 h-0.5 rounded-full bg-accent"
                style={{ top: dropIndex * cardParts.row - 1 }}
              />
            )}
          </div>
        </>
      )}
      <span className="absolute -top-2 right-2.5">
        <FindingsBadge at={id} title={data.title} />
      </span>
      <CardHandles far={far} />
    </div>
  );
});
