import { describe, expect, test } from 'vitest';
import { fitView, type FitRoom } from './fit-view.ts';
import { union, type Rect } from './frame-geometry.ts';

const tools = { x: 12, y: 252, width: 320, height: 36 };
const room: FitRoom = { size: { width: 960, height: 300 }, covered: [tools], leastZoom: 0.05, mostZoom: 1 };

const fitted = (rects: readonly Rect[], own: Partial<FitRoom> = {}) => {
  const view = fitView(rects, union(rects), { ...room, ...own });
  const drawn = rects.map(({ x, y, width, height }) => ({
    left: x * view.zoom + view.x,
    top: y * view.zoom + view.y,
    right: (x + width) * view.zoom + view.x,
    bottom: (y + height) * view.zoom + view.y,
  }));
  return { view, drawn };
};

describe('a view that shows all', () => {
  test('is no closer than 100 %, and in the middle', () => {
    const { view, drawn } = fitted([{ x: 1000, y: 500, width: 200, height: 100 }]);
    expect(view.zoom).toBe(1);
    expect(drawn).toEqual([{ left: 380, top: 100, right: 580, bottom: 200 }]);
  });

  test('keeps a margin on all sides, whichever side is too long', () => {
    for (const rect of [
      { x: -50, y: 20, width: 4000, height: 90 },
      { x: -50, y: 20, width: 90, height: 4000 },
      { x: 0, y: 0, width: 3000, height: 3000 },
    ]) {
      const [{ left, top, right, bottom } = { left: 0, top: 0, right: 0, bottom: 0 }] = fitted([rect]).drawn;
      expect(Math.min(left, top, 960 - right, 300 - bottom)).toBeGreaterThanOrEqual(15.9);
    }
  });

  test('has nothing under the tools, and is nearer where the corner is empty anyway', () => {
    const wide = { x: 0, y: 0, width: 1500, height: 100 };
    const foot = { x: 700, y: 100, width: 800, height: 440 };
    const full = { x: 0, y: 100, width: 1500, height: 440 };
    const isClear = ({ drawn }: ReturnType<typeof fitted>): boolean =>
      drawn.every(({ left, bottom }) => left >= tools.x + tools.width || bottom <= tools.y);
    const [empty, taken] = [fitted([wide, foot]), fitted([wide, full])];
    expect(isClear(empty)).toBe(true);
    expect(isClear(taken)).toBe(true);
    expect(empty.view.zoom).toBeGreaterThan(taken.view.zoom * 1.1);
  });

  test('goes beside the tools where that is nearer', () => {
    const { view, drawn } = fitted([{ x: 0, y: 0, width: 1000, height: 600 }]);
    expect(view.zoom).toBeGreaterThan(0.44);
    expect(drawn[0]!.left).toBeGreaterThan(332);
    expect(drawn[0]!.right).toBeLessThanOrEqual(944);
  });

  test('stays as far as one may go, where not even that is enough', () => {
    const { view } = fitted([{ x: 0, y: 0, width: 90_000, height: 90_000 }]);
    expect(view.zoom).toBe(0.05);
  });
});
