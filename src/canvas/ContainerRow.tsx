import { Handle, Position } from 'reactflow';
import { memo } from 'react';
import { select, useSelection } from '#store/selection.ts';
import { setView } from '#store/view.ts';
import { cx } from '#ui/cx.ts';
import { useCanvas } from './canvas-store.ts';
import type { RowData } from './card-data.ts';
import { FindingsBadge } from './FindingsBadge.tsx';
import { findingsText } from './findings-text.ts';
import { NameInput, useRenaming } from './NameInput.tsx';
import { useConnectState } from './NodeCard.tsx';
import { rowDrag } from './row-drag.ts';
import { findingsAt, useFindings } from '#store/findings.ts';

/** One colour a container, in the bar and in its row. */
export const rowColours = ['bg-rev-a', 'bg-rev-c', 'bg-rev-b', 'bg-vpc', 'bg-public', 'bg-muted'];

/** A container in the card of its task definition: an end of lines, and to be dragged to another place or card. */
export const ContainerRow = memo(function ContainerRow({ row, colour }: { row: RowData; colour: string }) {
  const selected = useSelection((state) => state.ids.has(row.id));
  const dragged = useCanvas((state) => state.row?.id === row.id);
  const connect = useConnectState(row.id);
  const renaming = useRenaming(row.id);
  const findings = useFindings((state) => findingsText(findingsAt(state, row.id)));
  const name = [`Container ${row.title}`, findings].filter((part) => part !== '').join(', ');
  return (
    <div
      data-at={row.id}
      data-id={row.id}
      data-connect={connect}
      data-selected={selected}
      tabIndex={0}
      role="group"
      aria-label={name}
      onPointerDown={(event) => rowDrag(event, row.id)}
      onClick={(event) => {
        event.stopPropagation();
        select([row.id], event.shiftKey || event.metaKey || event.ctrlKey ? 'toggle' : 'set');
      }}
      onDoubleClick={(event) => {
        event.stopPropagation();
        setView({ renaming: row.id });
      }}
      className={cx('card-row nodrag nopan', dragged && 'opacity-40')}
    >
      <span aria-hidden className={cx('size-2 shrink-0 rounded-[3px]', colour)} />
      <span className="min-w-0 flex-1">
        {renaming ? (
          <NameInput id={row.id} title={row.title} />
        ) : (
          <span className={cx('block truncate', !row.essential && 'text-muted')}>{row.title}</span>
        )}
      </span>
      <FindingsBadge at={row.id} title={row.title} quiet />
      {row.note !== '' && <span className="font-mono text-sm text-muted">{row.note}</span>}
      <Handle id={`${row.id} left`} type="source" position={Position.Left} className="knob" aria-hidden />
      <Handle id={`${row.id} right`} type="source" position={Position.Right} className="knob" aria-hidden />
    </div>
  );
});
