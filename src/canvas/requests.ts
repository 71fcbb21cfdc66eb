import { setView, viewStore, type CanvasRequest } from '#store/view.ts';
import { setCanvas } from './canvas-store.ts';
import { fit, fitSelection, quickAdd, spotOf, zoomIn, zoomOut, zoomReset } from './commands.ts';
import { focusCanvas } from './focus.ts';
import { shown } from './flow-store.ts';
import { geometryOf, union } from './frame-geometry.ts';
import { bringIntoView, toScreen } from './viewport.ts';

/** What other parts of the page ask of the camera. */
export function answer(request: CanvasRequest): void {
  switch (request.do) {
    case 'fit':
      return fit();
    case 'fit-selection':
      return fitSelection();
    case 'zoom-in':
      return zoomIn();
    case 'zoom-out':
      return zoomOut();
    case 'zoom-100':
      return zoomReset();
    case 'reveal':
      show(request.ids);
      if (request.focus) requestAnimationFrame(() => focusCanvas());
  }
}

function show(ids: readonly string[]): void {
  const q = shown();
  const { rects } = geometryOf(q);
  const nodes = ids.flatMap((id) => {
    const link = q.link(id);
    return link ? [link.from, link.to] : [id];
  });
  bringIntoView(union(nodes.flatMap((id) => rects.get(id) ?? [])));
}

/** Opens the small windows that other parts of the page ask for through the view's state. */
export function followView(): () => void {
  return viewStore.subscribe(({ connecting, quickAdd: asked }) => {
    if (connecting) {
      setView({ connecting: undefined });
      const { from } = connecting;
      setCanvas({ popup: { type: 'connect-to', from, spot: spotOf(from) } });
    }
    if (asked) {
      setView({ quickAdd: undefined });
      const { x, y } = asked;
      quickAdd(x === undefined || y === undefined ? undefined : toScreen({ x, y }));
    }
  });
}
