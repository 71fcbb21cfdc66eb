import { NodeResizer } from 'reactflow';
import { commit } from '#store/design-store.ts';
import { resizeEdits } from './drop.ts';
import { present } from './flow-store.ts';
import { geometryOf } from './frame-geometry.ts';
import { resizeEnd } from './resize.ts';
import { viewHeight } from './views/view-size.ts';

/** Knobs at the corners and edges of what is selected, to give it its size by hand. */
export function FrameResizer({ id }: { id: string }) {
  return (
    <NodeResizer
      minWidth={120}
      minHeight={Math.max(64, viewHeight(present(), id) ?? 0)}
      lineClassName="resize-line"
      handleClassName="resize-knob"
      onResizeEnd={() => {
        const to = resizeEnd(id);
        const q = present();
        if (to) commit('Resize', resizeEdits(q, geometryOf(q), id, to));
      }}
    />
  );
}
