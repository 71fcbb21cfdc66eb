import type { Rect } from '../frame-geometry.ts';
import type { FieldGrid } from './fields.ts';
import { markShare } from './marks.ts';

/** Why tasks of a field have failed, in a word, and in which places those tasks stand. */
export type Failures = ReadonlyMap<string, readonly number[]>;

export interface Badge {
  readonly text: string;
  readonly rect: Rect;
}

/** How large badges are, in the same px as the field. */
export interface BadgeSize {
  readonly height: number;
  widthOf(text: string): number;
}

const apart = 2;

/**
 * One badge for each reason, however many tasks it took: in the empty rows below the marks, else over the marks that it
 * is about, and never over another badge. What finds no place is gathered in one that only counts.
 */
export function placeBadges(
  failures: Failures,
  grid: Pick<FieldGrid, 'columns' | 'pitch'>,
  field: Rect,
  reach: number,
  size: BadgeSize,
): readonly Badge[] {
  const reasons = [...failures].toSorted(([, a], [, b]) => b.length - a.length);
  const placed: Badge[] = [];
  const left: number[] = [];
  for (const [text, slots] of reasons) {
    const words = slots.length > 1 ? `${slots.length} × ${text}` : text;
    const rect = placeFor(words, slots, grid, field, reach, size, placed);
    if (rect) placed.push({ text: words, rect });
    else left.push(...slots);
  }
  if (left.length === 0) return placed;
  const rest = `${left.length} failed`;
  const rect = placeFor(rest, left, grid, field, reach, size, placed);
  if (rect) return [...placed, { text: rest, rect }];
  const all = [...failures.values()].flat();
  const text = `${all.length} failed`;
  return [{ text, rect: overMark(all[0]!, size.widthOf(text), grid, field, size) }];
}

function placeFor(
  text: string,
  slots: readonly number[],
  grid: Pick<FieldGrid, 'columns' | 'pitch'>,
  field: Rect,
  reach: number,
  size: BadgeSize,
  placed: readonly Badge[],
): Rect | undefined {
  const width = size.widthOf(text);
  const isFree = (rect: Rect): boolean => placed.every((other) => !touch(rect, other.rect));
  const end = field.y + field.height;
  for (
    let y = field.y + Math.ceil(reach / grid.columns) * grid.pitch;
    y + size.height <= end;
    y += size.height + apart
  ) {
    const ends = placed.flatMap(({ rect }) => (rect.y === y ? [rect.x + rect.width + apart] : []));
    const rect = { x: Math.max(field.x, ...ends), y, width, height: size.height };
    if (rect.x + width <= field.x + field.width) return rect;
  }
  return slots.map((slot) => overMark(slot, width, grid, field, size)).find(isFree);
}

/** At the foot of a mark, above the next row, and within the field. */
function overMark(
  slot: number,
  width: number,
  { columns, pitch }: Pick<FieldGrid, 'columns' | 'pitch'>,
  field: Rect,
  { height }: BadgeSize,
): Rect {
  const x = field.x + (slot % columns) * pitch;
  const foot = field.y + Math.floor(slot / columns) * pitch + pitch * markShare + 1;
  return {
    x: Math.max(field.x, Math.min(x, field.x + field.width - width)),
    y: foot - 0.8 * height,
    width,
    height,
  };
}

const touch = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width + apart && b.x < a.x + a.width + apart && a.y < b.y + b.height && b.y < a.y + a.height;
