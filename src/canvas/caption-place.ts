import { nodeKind } from '#model/registry.ts';
import { captionAt, type Curve } from './edge-geometry.ts';
import { shown } from './flow-store.ts';
import { geometryOf, overlaps, type Geometry, type Point, type Rect } from './frame-geometry.ts';

export const captionHeight = 20;

/** About how wide a caption is, in px of the canvas. */
export function captionWidth(words: string, hasBadge: boolean): number {
  return (words === '' ? 0 : words.length * 6.6 + 16) + (hasBadge ? 22 : 0);
}

/** Where the caption of a line stands, so that it covers no card. */
export function captionPlace(curve: Curve, width: number): Point {
  return captionAt(curve, width, captionHeight, cardsNear(curve));
}

/** Cards that a caption on this line could cover. */
function cardsNear(curve: Curve): Rect[] {
  const xs = curve.map((point) => point.x);
  const ys = curve.map((point) => point.y);
  const x = Math.min(...xs) - 80;
  const y = Math.min(...ys) - 20;
  const area = { x, y, width: Math.max(...xs) + 80 - x, height: Math.max(...ys) + 20 - y };
  return cards().filter((rect) => overlaps(rect, area));
}

const known = new WeakMap<Geometry, readonly Rect[]>();

function cards(): readonly Rect[] {
  const q = shown();
  const geometry = geometryOf(q);
  let found = known.get(geometry);
  if (!found) {
    found = geometry.order.flatMap((id) => {
      const shape = nodeKind(q.node(id)?.kind ?? '')?.shape;
      return shape === 'frame' || shape === 'row' ? [] : (geometry.rects.get(id) ?? []);
    });
    known.set(geometry, found);
  }
  return found;
}
