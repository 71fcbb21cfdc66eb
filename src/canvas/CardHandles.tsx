import { Handle, Position } from 'reactflow';

const sides = [Position.Top, Position.Right, Position.Bottom, Position.Left];

/** Four knobs to draw a connection from; any of them will do, because lines find their own sides. */
export function CardHandles() {
  return sides.map((side) => (
    <Handle key={side} id={side} type="source" position={side} className="knob" aria-hidden />
  ));
}
