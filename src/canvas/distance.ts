import { canvasStore, setCanvas } from './canvas-store.ts';
import { flowStore } from './flow-store.ts';
import { farZoom, zoom } from './viewport.ts';

/** From this many nodes on, a far view is painted: it is here that elements begin to cost more than a frame. */
const paintedFrom = 120;

/** Tells cards how much of them can be read at this zoom. */
export function setDistance(zoom: number): void {
  const far = zoom < farZoom;
  const painted = far && flowStore.getState().nodes.length >= paintedFrom;
  const now = canvasStore.getState();
  if (far !== now.far || painted !== now.painted) setCanvas({ far, painted });
}

/** A design may become large, or another one be opened, without the camera moving. */
export function followSize(): () => void {
  return flowStore.subscribe(({ nodes }, before) => {
    if (nodes.length !== before.nodes.length) setDistance(zoom());
  });
}
