import { describe, expect, test } from 'vitest';
import type { Rect } from '../frame-geometry.ts';
import { placeBadges, type Badge, type Failures } from './badge-places.ts';

const grid = { columns: 4, pitch: 22 };
const size = { height: 14, widthOf: (text: string) => text.length * 6 + 6 };
/** Room for two rows of four marks. */
const field: Rect = { x: 10, y: 20, width: 92, height: 44 };

const placed = (failures: Record<string, number[]>, reach: number, within = field): readonly Badge[] =>
  placeBadges(new Map(Object.entries(failures)) as Failures, grid, within, reach, size);

function expectApart(badges: readonly Badge[]): void {
  badges.forEach(({ rect: a }, i) =>
    badges.slice(i + 1).forEach(({ rect: b }) => {
      const isApart =
        a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
      expect(isApart).toBe(true);
    }),
  );
}

describe('badges of tasks that failed', () => {
  test('stand in the empty row below the marks, and cover none', () => {
    const [badge, ...others] = placed({ image: [1] }, 4);
    expect(others).toEqual([]);
    expect(badge).toEqual({ text: 'image', rect: { x: 10, y: 42, width: 36, height: 14 } });
  });

  test('are gathered by their reason, the most frequent first', () => {
    const failures = { OOM: [0], image: [1, 2, 3] };
    const beside = placed(failures, 4);
    expect(beside.map(({ text, rect }) => [text, rect.y])).toEqual([
      ['3 × image', 42],
      ['OOM', 42],
    ]);
    expectApart(beside);
    const narrow = placed(failures, 4, { ...field, width: 80 });
    expect(narrow.map(({ text, rect }) => [text, rect.y])).toEqual([
      ['3 × image', 42],
      ['OOM', expect.closeTo(27.4)],
    ]);
  });

  test('go over their own marks where no row is empty, and not over each other', () => {
    const badges = placed({ OOM: [0], zone: [6] }, 8);
    expect(badges.map(({ text }) => text)).toEqual(['OOM', 'zone']);
    expect(badges[0]!.rect).toMatchObject({ x: 10, y: expect.closeTo(27.4) as number });
    expectApart(badges);
  });

  test('are one that counts where there is no room for two', () => {
    const badges = placed({ OOM: [0], health: [1], image: [2], zone: [3] }, 4, { ...field, height: 20 });
    expectApart(badges);
    expect(badges.map(({ text }) => text)).toEqual(['4 failed']);
  });

  test('stay inside the field', () => {
    for (let slot = 0; slot < 8; slot++) {
      const [{ rect } = { rect: field }] = placed({ 'env file': [slot] }, 8);
      expect(rect.x).toBeGreaterThanOrEqual(field.x);
      expect(rect.x + rect.width).toBeLessThanOrEqual(field.x + field.width);
    }
  });
});
