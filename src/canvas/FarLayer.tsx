import { useStoreApi } from 'reactflow';
import { useMemo } from 'react';
import { findingsAt, findingsStore } from '#store/findings.ts';
import { farScene } from './far-scene.ts';
import { paint, themeColours } from './far-paint.ts';
import { flowStore } from './flow-store.ts';
import { onTheme, Painting, type Painter } from './Painting.tsx';

/** A large design from far away: painted on one canvas, where thousands of elements would be slow. */
export function FarLayer() {
  const flow = useStoreApi();
  const painter = useMemo<Painter>(
    () => (ctx, ask) => {
      const findings = (id: string) => findingsAt(findingsStore.getState(), id);
      let scene = farScene(flowStore.getState(), findings);
      let colour = themeColours();
      const stops = [
        flow.subscribe((state, before) => state.transform !== before.transform && ask()),
        flowStore.subscribe((next) => {
          scene = farScene(next, findings);
          ask();
        }),
        findingsStore.subscribe((state, before) => {
          if (state.byPlace === before.byPlace) return;
          scene = farScene(flowStore.getState(), findings);
          ask();
        }),
        onTheme(() => {
          colour = themeColours();
          ask();
        }),
      ];
      const draw = (): void => {
        const [x, y, zoom] = flow.getState().transform;
        paint(ctx, scene, { x, y, zoom }, colour, true);
      };
      return { draw, stop: () => stops.forEach((stop) => stop()) };
    },
    [flow],
  );
  return <Painting painter={painter} className="pointer-events-none absolute inset-0 z-1 size-full" />;
}
