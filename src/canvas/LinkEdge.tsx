import { EdgeLabelRenderer, useInternalNode, type EdgeProps, type InternalNode } from 'reactflow';
import { memo } from 'react';
import { findingsAt, useFindings } from '#store/findings.ts';
import { select, useSelection } from '#store/selection.ts';
import { cx } from '#ui/cx.ts';
import { useCanvas } from './canvas-store.ts';
import { captionPlace, captionWidth } from './caption-place.ts';
import { curvePath, type Curve } from './edge-geometry.ts';
import { linkCurve } from './far-scene.ts';
import { FindingsBadge } from './FindingsBadge.tsx';
import type { FlowEdge, FlowNode, LinkData } from './flow-adapter.ts';
import type { Rect } from './frame-geometry.ts';
import { useNote } from './stage/badges-store.ts';

/** A line between two cards: it finds its own sides, and its caption keeps off the cards. */
export const LinkEdge = memo(function LinkEdge({ id, source, target, data, selected }: EdgeProps<FlowEdge>) {
  const from = useInternalNode<FlowNode>(source);
  const to = useInternalNode<FlowNode>(target);
  const far = useCanvas((state) => state.far);
  const busy = useCanvas((state) => state.connecting !== undefined);
  const touching = useSelection((state) => state.ids.has(source) || state.ids.has(target));
  if (!from || !to || !data) return null;
  const curve = linkCurve(rectOf(from), rectOf(to), data);
  const path = curvePath(curve);
  return (
    <>
      <g
        className={cx(
          'link',
          selected === true && 'link-selected',
          touching && 'link-touching',
          busy && 'opacity-40',
        )}
      >
        <path
          d={path}
          fill="none"
          className="react-flow__edge-interaction"
          strokeWidth={20}
          stroke="transparent"
        />
        <path
          d={path}
          fill="none"
          className="link-line"
          strokeDasharray={data.dashed ? '5 4' : undefined}
          markerEnd={far ? undefined : `url(#${selected === true ? 'arrow-selected' : 'arrow'})`}
        />
      </g>
      {!far && <Caption id={id} curve={curve} data={data} selected={selected === true} />}
    </>
  );
});

function Caption(props: { id: string; curve: Curve; data: LinkData; selected: boolean }) {
  const { id, curve, data, selected } = props;
  const note = useNote(id);
  const drawn = data.caption === '' && selected ? data.label : data.caption;
  const words = note?.lines[0] ?? drawn;
  const findings = useFindings((state) => findingsAt(state, id).length);
  if (words === '' && findings === 0) return null;
  const at = captionPlace(curve, captionWidth(words, findings > 0));
  return (
    <EdgeLabelRenderer>
      <div
        className="link-caption nodrag nopan"
        style={{ transform: `translate(-50%,-50%) translate(${at.x}px,${at.y}px)` }}
      >
        {words !== '' && (
          <button
            type="button"
            tabIndex={-1}
            data-link={id}
            aria-pressed={selected}
            onClick={(event) => {
              event.stopPropagation();
              select([id], event.shiftKey || event.metaKey || event.ctrlKey ? 'toggle' : 'set');
            }}
          >
            {words}
          </button>
        )}
        <FindingsBadge at={id} title={data.label} />
      </div>
    </EdgeLabelRenderer>
  );
}

function rectOf(node: InternalNode<FlowNode>): Rect {
  const { x, y } = node.internals.positionAbsolute;
  return { x, y, width: node.width ?? 0, height: node.height ?? 0 };
}
