import type { Rect } from '../frame-geometry.ts';
import { markShare } from './marks.ts';
import type { StageFrame, StagePart, StageScene } from './stage-part.ts';

const leastPx = 10;

/** A ring around the task or host that is selected. */
export const focusPart: StagePart = {
  id: 'focus',
  begin: (scene) => ({
    paint(ctx, frame) {
      const rect = focusRect(scene, frame);
      if (rect) paintRing(ctx, rect, frame);
      return false;
    },
    isMoved: () => false,
  }),
};

/** Where what is selected stands; undefined where it is no longer, or not yet, on stage. */
function focusRect(scene: StageScene, frame: StageFrame): Rect | undefined {
  const { focus } = frame;
  if (focus?.what === 'task') return taskRect(scene, frame, focus.number);
  if (focus?.what === 'host') return hostRect(scene, frame, focus.number);
  return undefined;
}

/** Where a task stands, in px of the canvas; undefined where it is not on stage. */
export function taskRect({ crowd }: StageScene, frame: StageFrame, task: number): Rect | undefined {
  const field = crowd.field[task] ?? -1;
  const grid = field < 0 ? undefined : crowd.fields.grid(field);
  const owner = grid && frame.rectOf(grid.node);
  if (!owner) return undefined;
  const slot = crowd.slot[task]!;
  const size = grid.pitch * markShare;
  return {
    x: owner.x + grid.x + (slot % grid.columns) * grid.pitch,
    y: owner.y + grid.y + Math.floor(slot / grid.columns) * grid.pitch,
    width: size,
    height: size,
  };
}

/** Where a host stands, in px of the canvas; undefined where it is not on stage. */
function hostRect(
  { crowd, timeline: { record } }: StageScene,
  frame: StageFrame,
  host: number,
): Rect | undefined {
  if (crowd.hosts.isHere[host] !== 1) return undefined;
  const group = record.hostGroup.data[host]!;
  const node = crowd.hosts.nodeOf(group);
  const owner = node === undefined ? undefined : frame.rectOf(node);
  const rect = owner && crowd.hosts.rectOf(host, group, record.hostZone.data[host]!);
  return rect && owner && { ...rect, x: owner.x + rect.x, y: owner.y + rect.y };
}

function paintRing(
  ctx: CanvasRenderingContext2D,
  { x, y, width, height }: Rect,
  { colour, camera: { zoom } }: StageFrame,
): void {
  const gap = 2.5 / zoom + Math.max(0, leastPx / zoom - width) / 2;
  ctx.beginPath();
  ctx.roundRect(x - gap, y - gap, width + 2 * gap, height + 2 * gap, Math.min(width * 0.25 + gap, 12));
  ctx.lineWidth = 4.5 / zoom;
  ctx.strokeStyle = colour('card');
  ctx.stroke();
  ctx.lineWidth = 2 / zoom;
  ctx.strokeStyle = colour('accent');
  ctx.stroke();
}
