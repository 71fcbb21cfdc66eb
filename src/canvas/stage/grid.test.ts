import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { gridFilling, gridIn } from './grid.ts';
import { Slots } from './slots.ts';
import { stopBadge } from './stop-badge.ts';

test('a grid has room for all it is to hold and stays in its box', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 20, max: 900 }),
      fc.integer({ min: 20, max: 700 }),
      fc.integer({ min: 1, max: 3000 }),
      (width, height, count) => {
        const { columns, rows, cell } = gridIn({ width, height }, count, { width: 20, height: 16 });
        expect(columns * rows).toBeGreaterThanOrEqual(count);
        expect(columns * cell.width).toBeLessThanOrEqual(width + 1e-6);
        expect(rows * cell.height).toBeLessThanOrEqual(Math.max(height, cell.height) + 1e-6);
        expect(cell.width).toBeLessThanOrEqual(20);
      },
    ),
  );
});

test('cells that may grow take the room of their box, and never more', () => {
  const least = { width: 136, height: 112 };
  const filled = (width: number, height: number, count: number) =>
    gridFilling({ width, height }, count, least, 1.5).cell;
  expect(filled(272, 224, 1)).toEqual({ width: 272, height: 168 });
  expect(filled(272, 224, 2)).toEqual({ width: 272, height: 112 });
  expect(filled(272, 224, 3)).toEqual({ width: 136, height: 112 });
  fc.assert(
    fc.property(
      fc.integer({ min: 60, max: 900 }),
      fc.integer({ min: 60, max: 700 }),
      fc.integer({ min: 1, max: 300 }),
      (width, height, count) => {
        const { columns, rows, cell } = gridFilling({ width, height }, count, least, 1.5);
        expect(columns * rows).toBeGreaterThanOrEqual(count);
        expect(columns * cell.width).toBeLessThanOrEqual(width + 1e-6);
        expect(rows * cell.height).toBeLessThanOrEqual(Math.max(height, cell.height) + 1e-6);
        expect(cell.height).toBeLessThanOrEqual(168);
        expect(cell.width).toBeGreaterThanOrEqual(gridIn({ width, height }, count, least).cell.width - 1e-6);
      },
    ),
  );
});

test('who comes back takes the place he had, and others the first that is free', () => {
  const slots = new Slots();
  expect([slots.take(7, -1), slots.take(8, -1), slots.take(9, -1)]).toEqual([0, 1, 2]);
  slots.leave(1);
  slots.leave(0);
  expect(slots.take(8, 1)).toBe(1);
  expect(slots.take(5, -1)).toBe(0);
  expect(slots.take(6, 1)).toBe(3);
  expect([...slots.taken.subarray(0, slots.reach)]).toEqual([5, 8, 9, 6]);
});

test.each([
  [2, 'OutOfMemoryError: Container killed due to memory usage', 'OOM'],
  [2, 'Essential container in task exited', 'exit'],
  [1, 'CannotPullContainerError: pull image manifest has been retried 5 time(s)', 'image'],
  [4, 'Task failed ELB health checks in (target-group)', 'health'],
  [4, 'Scaling activity initiated by (deployment ecs-svc/1)', undefined],
  [5, 'Your Spot Task was interrupted.', 'Spot'],
  [6, 'Host EC2 (instance i-00000001) terminated.', 'host'],
  [3, '', undefined],
] as const)('stop code %i with "%s" is badged %s', (code, text, badge) => {
  expect(stopBadge(code, text)).toBe(badge);
});
