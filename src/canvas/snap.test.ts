import { describe, expect, test } from 'vitest';
import { captionAt, curveBetween, pointAt, sidesBetween } from './edge-geometry.ts';
import { overlaps } from './frame-geometry.ts';
import { matching } from './matches.ts';
import { snap } from './snap.ts';

const box = (x: number, y: number, width = 100, height = 60) => ({ x, y, width, height });

describe('snapping', () => {
  test('aligns edges and centres that are near, and shows the line', () => {
    const { shift, guides } = snap(box(203, 300), [box(200, 0)], 6, 0);
    expect(shift).toEqual({ x: -3, y: 0 });
    expect(guides).toEqual([{ axis: 'x', at: 200, from: 0, to: 360 }]);
  });

  test('takes the nearest of several', () => {
    expect(snap(box(203, 300), [box(199, 0), box(202, 0)], 6, 0).shift.x).toBe(-1);
  });

  test('falls back to the grid', () => {
    expect(snap(box(201, 303), [box(900, 900)], 6, 4)).toEqual({ shift: { x: -1, y: 1 }, guides: [] });
  });
});

describe('lines', () => {
  test('leave and reach the sides that face each other', () => {
    expect(sidesBetween(box(0, 0), box(300, 10), false)).toEqual(['right', 'left']);
    expect(sidesBetween(box(300, 0), box(0, 10), false)).toEqual(['left', 'right']);
    expect(sidesBetween(box(0, 0), box(10, 300), false)).toEqual(['bottom', 'top']);
  });

  test('of rows leave only at the sides', () => {
    expect(sidesBetween(box(0, 0, 200, 32), box(10, 300), true)).toEqual(['left', 'left']);
  });

  test('begin and end where they should', () => {
    const ends = {
      from: { x: 100, y: 30 },
      to: { x: 300, y: 40 },
      fromSide: 'right',
      toSide: 'left',
    } as const;
    const curve = curveBetween(ends);
    expect(pointAt(curve, 0)).toEqual(ends.from);
    expect(pointAt(curve, 1)).toEqual(ends.to);
  });

  test('have their caption where it covers no card', () => {
    const ends = {
      from: { x: 100, y: 30 },
      to: { x: 500, y: 30 },
      fromSide: 'right',
      toSide: 'left',
    } as const;
    const inTheWay = box(250, 0);
    const at = captionAt(curveBetween(ends), 60, 20, [inTheWay]);
    expect(overlaps({ x: at.x - 30, y: at.y - 10, width: 60, height: 20 }, inTheWay)).toBe(false);
  });
});

describe('finding by typing', () => {
  const items = [
    { label: 'Users', note: 'Where requests come from.' },
    { label: 'SQS queue', keywords: ['messages'] },
    { label: 'EC2 Auto Scaling group', keywords: ['ASG', 'instances'] },
  ];
  const found = (typed: string): string[] => matching(items, typed).map(({ label }) => label);

  test('names come before other words, and every word has to match', () => {
    expect(found('sqs')).toEqual(['SQS queue']);
    expect(found('asg')).toEqual(['EC2 Auto Scaling group']);
    expect(found('auto gr')).toEqual(['EC2 Auto Scaling group']);
    expect(found('auto queue')).toEqual([]);
    expect(found('')).toHaveLength(3);
  });
});
