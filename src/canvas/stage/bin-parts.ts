import type { Rect } from '../frame-geometry.ts';

/** What of a host is drawn at a size of its bin, in px of the canvas. */
export interface BinParts {
  readonly hasName: boolean;
  /** Words beside the bars. */
  readonly hasLabels: boolean;
  readonly barsY: number;
  readonly barGap: number;
  readonly barHeight: number;
  readonly pad: number;
  readonly marksY: number;
}

export function binParts({ width, height }: { width: number; height: number }): BinParts {
  if (width >= 110)
    return { hasName: true, hasLabels: true, barsY: 31, barGap: 15, barHeight: 4, pad: 9, marksY: 58 };
  if (width >= 70)
    return { hasName: true, hasLabels: false, barsY: 24, barGap: 6, barHeight: 3, pad: 7, marksY: 36 };
  const unit = Math.min(1, height / 44);
  return {
    hasName: false,
    hasLabels: false,
    barsY: 4 * unit,
    barGap: 4 * unit,
    barHeight: 2 * unit,
    pad: 4 * unit,
    marksY: 12 * unit,
  };
}

/** Where the marks of its tasks stand, in the same coordinates as the bin. */
export function marksArea(bin: Rect): Rect {
  const { pad, marksY } = binParts(bin);
  return {
    x: bin.x + pad,
    y: bin.y + marksY,
    width: bin.width - 2 * pad,
    height: bin.height - marksY - pad / 2,
  };
}
