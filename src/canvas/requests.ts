import type { CanvasRequest } from '#store/view.ts';
import { fit, fitSelection, zoomIn, zoomOut, zoomReset } from './commands.ts';
import { focusCanvas } from './focus.ts';
import { present } from './flow-store.ts';
import { geometryOf, union } from './frame-geometry.ts';
import { bringIntoView } from './viewport.ts';

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
  const q = present();
  const { rects } = geometryOf(q);
  const nodes = ids.flatMap((id) => {
    const link = q.link(id);
    return link ? [link.from, link.to] : [id];
  });
  bringIntoView(union(nodes.flatMap((id) => rects.get(id) ?? [])));
}
