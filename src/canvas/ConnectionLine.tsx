import type { ConnectionLineComponentProps } from 'reactflow';
import { canvasStore, useCanvas } from './canvas-store.ts';
import { curveBetween, curvePath, pointOn, sidesBetween } from './edge-geometry.ts';
import type { FlowNode } from './flow-adapter.ts';
import { isRow } from './edge-slots.ts';
import { shown } from './flow-store.ts';
import { geometryOf, type Rect } from './frame-geometry.ts';

/** The line being drawn: from the node's best side to the pointer, or to the card it would join. */
export function ConnectionLine({ toX, toY }: ConnectionLineComponentProps<FlowNode>) {
  const aim = useCanvas((state) => state.aim);
  const from = canvasStore.getState().connecting?.from;
  const q = shown();
  const { rects } = geometryOf(q);
  const a = rects.get(from ?? '');
  const goal = rects.get(aim ?? '');
  if (from === undefined || !a) return null;
  const b: Rect = goal ?? { x: toX, y: toY, width: 0, height: 0 };
  const flat = isRow(q, from) || (aim !== undefined && isRow(q, aim));
  const [fromSide, toSide] = sidesBetween(a, b, flat);
  const ends = { from: pointOn(a, fromSide, 0), to: pointOn(b, toSide, 0), fromSide, toSide };
  const path = curvePath(curveBetween(ends));
  return (
    <path d={path} fill="none" strokeWidth={2} className="stroke-accent" markerEnd="url(#arrow-selected)" />
  );
}
