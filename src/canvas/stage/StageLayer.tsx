import { useStoreApi } from 'reactflow';
import { useMemo } from 'react';
import { useRun } from '#store/run-store.ts';
import { useView } from '#store/view.ts';
import { Painting, type Painter } from '../Painting.tsx';
import { cameraMoves, showStage } from './stage-pointer.ts';
import { StagePainter } from './stage-painter.ts';

/** The rehearsal, painted above the nodes of the design. */
export function StageLayer() {
  const isOn = useView(({ mode }) => mode === 'simulate');
  const isKnown = useRun(({ about }) => about !== undefined);
  return isOn && isKnown ? <StageCanvas /> : null;
}

function StageCanvas() {
  const flow = useStoreApi();
  const painter = useMemo<Painter>(
    () => (ctx, ask) => {
      const camera = () => {
        const [x, y, zoom] = flow.getState().transform;
        return { x, y, zoom };
      };
      const stage = new StagePainter(ctx, camera, ask);
      const stops = [
        flow.subscribe((state, before) => {
          if (state.transform === before.transform) return;
          stage.invalidate();
          cameraMoves();
        }),
        showStage((at) => stage.hit(at)),
      ];
      return {
        draw: () => stage.draw(),
        resized: () => stage.invalidate(),
        stop: () => {
          stops.forEach((stop) => stop());
          stage.stop();
        },
      };
    },
    [flow],
  );
  return <Painting painter={painter} className="pointer-events-none absolute inset-0 z-3 size-full" />;
}
