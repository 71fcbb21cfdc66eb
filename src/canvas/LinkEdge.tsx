import { EdgeLabelRenderer, useInternalNode, type EdgeProps, type InternalNode } from 'reactflow';
import { memo } from 'react';
import { findingsAt, useFindings } from '#store/findings.ts';
import { select, useSelection } from '#store/selection.ts';
import { cx } from '#ui/cx.ts';
import { useCanvas } from './canvas-store.ts';
import { captionAt, curvePath, type Curve } from './edge-geometry.ts';
import { linkCurve } from './far-scene.ts';
import { FindingsBadge } from './FindingsBadge.tsx';
import type { FlowEdge, FlowNode, LinkData } from './flow-adapter.ts';
import { present } from './flow-store.ts';
import { geometryOf, overlaps, type Geometry, type Rect } from './frame-geometry.ts';
import { nodeKind } from '#model/registry.ts';

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
  const words = data.caption === '' && selected ? data.label : data.caption;
  const findings = useFindings((state) => findingsAt(state, id).length);
  if (words === '' && findings === 0) return null;
  const width = (words === '' ? 0 : words.length * 6.6 + 16) + (findings > 0 ? 22 : 0);
  const at = captionAt(curve, width, 20, cardsNear(curve));
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

/** Cards that a caption on this line could cover. */
function cardsNear(curve: Curve): Rect[] {
  const xs = curve.map((point) => point.x);
  const ys = curve.map((point) => point.y);
  const x = Math.min(...xs) - 80;
  const y = Math.min(...ys) - 20;
  const area = { x, y, width: Math.max(...xs) + 80 - x, height: Math.max(...ys) + 20 - y };
  return cards().filter((rect) => overlaps(rect, area));
}

const known = new WeakMap<Geometry, readonly Rect[]>();

function cards(): readonly Rect[] {
  const q = present();
  const geometry = geometryOf(q);
  let found = known.get(geometry);
  if (!found) {
    found = geometry.order.flatMap((id) => {
      const shape = nodeKind(q.node(id)?.kind ?? '')?.shape;
      return shape === 'frame' || shape === 'row' ? [] : (geometry.rects.get(id) ?? []);
    });
    known.set(geometry, found);
  }
  return found;
}
