import { overlaps, type Point, type Rect } from './frame-geometry.ts';

export type Side = 'top' | 'right' | 'bottom' | 'left';

export interface Ends {
  readonly from: Point;
  readonly to: Point;
  readonly fromSide: Side;
  readonly toSide: Side;
}

/** Four points of a cubic curve. */
export type Curve = readonly [Point, Point, Point, Point];

const normals: Readonly<Record<Side, Point>> = {
  top: { x: 0, y: -1 },
  right: { x: 1, y: 0 },
  bottom: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
};

/** Which sides a line between two boxes leaves and reaches. Rows of a card (`flat`) have no top and bottom. */
export function sidesBetween(a: Rect, b: Rect, flat: boolean): readonly [Side, Side] {
  const right = b.x - (a.x + a.width);
  const left = a.x - (b.x + b.width);
  const below = b.y - (a.y + a.height);
  const above = a.y - (b.y + b.height);
  const across = Math.max(right, left);
  const along = Math.max(below, above);
  if (flat || across >= Math.min(along, 24)) {
    if (across >= 0) return right >= left ? ['right', 'left'] : ['left', 'right'];
    if (flat) return right >= left ? ['right', 'right'] : ['left', 'left'];
  }
  if (along >= 0) return below >= above ? ['bottom', 'top'] : ['top', 'bottom'];
  return right >= left ? ['right', 'right'] : ['left', 'left'];
}

/** The middle of a side, `offset` px along it, kept off the corners. */
export function pointOn(rect: Rect, side: Side, offset: number): Point {
  const length = side === 'top' || side === 'bottom' ? rect.width : rect.height;
  const most = Math.max(0, length / 2 - 12);
  const along = Math.max(-most, Math.min(most, offset));
  if (side === 'left' || side === 'right')
    return { x: side === 'left' ? rect.x : rect.x + rect.width, y: rect.y + rect.height / 2 + along };
  return { x: rect.x + rect.width / 2 + along, y: side === 'top' ? rect.y : rect.y + rect.height };
}

export function curveBetween({ from, to, fromSide, toSide }: Ends): Curve {
  const distance = Math.hypot(to.x - from.x, to.y - from.y);
  const reach = (side: Side): number => {
    const n = normals[side];
    const ahead = (to.x - from.x) * n.x + (to.y - from.y) * n.y;
    const forward = side === fromSide ? ahead : -ahead;
    return forward >= 0
      ? Math.max(forward / 2, Math.min(24, distance / 3))
      : Math.min(120, 24 + distance / 4);
  };
  const out = reach(fromSide);
  const back = fromSide === toSide ? out : reach(toSide);
  const a = normals[fromSide];
  const b = normals[toSide];
  return [
    from,
    { x: from.x + a.x * out, y: from.y + a.y * out },
    { x: to.x + b.x * back, y: to.y + b.y * back },
    to,
  ];
}

export function curvePath([a, b, c, d]: Curve): string {
  return `M${a.x},${a.y}C${b.x},${b.y} ${c.x},${c.y} ${d.x},${d.y}`;
}

export function pointAt([a, b, c, d]: Curve, t: number): Point {
  const u = 1 - t;
  const mix = (k: 'x' | 'y'): number =>
    u * u * u * a[k] + 3 * u * u * t * b[k] + 3 * u * t * t * c[k] + t * t * t * d[k];
  return { x: mix('x'), y: mix('y') };
}

const alongLine = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];
const besideLine = [0, -18, 18, -34, 34, -50, 50, -66, 66];

/**
 * Where a caption of that size sits without covering a card: on the line where it can, else beside it; in the middle
 * when everything is full.
 */
export function captionAt(curve: Curve, width: number, height: number, cards: readonly Rect[]): Point {
  for (const shift of besideLine) {
    for (const t of alongLine) {
      const on = pointAt(curve, t);
      const at = { x: on.x, y: on.y + shift };
      const pill = { x: at.x - width / 2, y: at.y - height / 2, width, height };
      if (!cards.some((card) => overlaps(pill, card, 3))) return at;
    }
  }
  return pointAt(curve, 0.5);
}
