import { Handle, Position } from 'reactflow';

const sides = [Position.Top, Position.Right, Position.Bottom, Position.Left];

/** Four knobs to draw a connection from; any of them will do, because lines find their own sides. */
export function CardHandles({ far }: { far: boolean }) {
  // React Flow draws no line to a card without any, so one stays when the card is too small to be connected by hand.
  if (far) return <Handle id="top" type="source" position={Position.Top} className="knob-away" aria-hidden />;
  return sides.map((side) => (
    <Handle key={side} id={side} type="source" position={side} className="knob" aria-hidden />
  ));
}
