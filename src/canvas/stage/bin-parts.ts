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
  /** The middle of the line with its name. */
  readonly nameY: number;
  /** How large its words are. */
  readonly wordSize: number;
  readonly marksY: number;
  /** How far apart the marks of its tasks stand at most. */
  readonly pitch: number;
}

const [usualWidth, usualHeight] = [128, 104];

/** Words grow less than what is around them, so as not to be louder than the cards. */
const mostSpoken = 1.25;

/** A bin that is larger has larger parts. */
export function binParts({ width, height }: { width: number; height: number }): BinParts {
  const scale = Math.max(1, Math.min(height / usualHeight, width / usualWidth));
  if (width >= 110 && height >= 92)
    return {
      hasName: true,
      hasLabels: true,
      barsY: 32 * scale,
      barGap: 16 * scale,
      barHeight: 4 * scale,
      pad: 9 * scale,
      nameY: 16 * scale,
      wordSize: 11 * Math.min(scale, mostSpoken),
      marksY: 59 * scale,
      pitch: 24 * scale,
    };
  if (width >= 70) return { ...small, hasName: true, barsY: 24, barGap: 6, barHeight: 3, pad: 7, marksY: 36 };
  const unit = Math.min(1, height / 44);
  return {
    ...small,
    barsY: 4 * unit,
    barGap: 4 * unit,
    barHeight: 2 * unit,
    pad: 4 * unit,
    marksY: 12 * unit,
  };
}

const small = { hasName: false, hasLabels: false, nameY: 13, wordSize: 11, pitch: 24 } as const;

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
