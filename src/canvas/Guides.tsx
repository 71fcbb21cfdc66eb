import { ViewportPortal } from 'reactflow';
import { useCanvas } from './canvas-store.ts';

/** Lines that show what a dragged card is aligned with. */
export function Guides() {
  const guides = useCanvas((state) => state.guides);
  return (
    <ViewportPortal>
      {guides.map(({ axis, at, from, to }) => (
        <span
          key={`${axis} ${at}`}
          className={axis === 'x' ? 'guide border-l' : 'guide border-t'}
          style={
            axis === 'x'
              ? { transform: `translate(${at}px,${from}px)`, height: to - from }
              : { transform: `translate(${from}px,${at}px)`, width: to - from }
          }
        />
      ))}
    </ViewportPortal>
  );
}
