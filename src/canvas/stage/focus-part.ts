import { eventAt, runStore, type SimEvent } from '#store/run-store.ts';
import { overlaps, type Rect } from '../frame-geometry.ts';
import { focusTargets } from './focus-targets.ts';
import { markShare } from './marks.ts';
import type { StageFrame, StagePart, StageScene } from './stage-part.ts';

const leastPx = 10;
/** Rings around more marks than these would be a pattern of their own. */
const mostRings = 400;

/** Rings around what is chosen: a task, an instance, or all that an event or a deployment is about. */
export const focusPart: StagePart = {
  id: 'focus',
  begin: (scene) => {
    let told: SimEvent | undefined;
    return {
      paint(ctx, frame) {
        told = eventOf(frame);
        const { focus } = frame;
        if (!focus) return false;
        const { tasks, hosts, nodes } = focusTargets(scene, focus, told);
        const own = tasks.slice(0, mostRings).flatMap((task) => taskRect(scene, frame, task) ?? []);
        const isOne = own.length === 1;
        // From afar the card says where they are.
        const marks = isOne || frame.level !== 'far' ? own : [];
        paintRings(ctx, marks, frame, isOne ? leastPx : 0, isOne ? 2.5 : 1.5);
        const larger = [
          ...hosts.map((host) => hostRect(scene, frame, host)),
          ...nodes.map((node) => frame.rectOf(node)),
        ];
        paintRings(
          ctx,
          larger.flatMap((rect) => rect ?? []),
          frame,
          leastPx,
          2.5,
        );
        return false;
      },
      // The words of an event, and with them what it is about, may come later than the wish to see it.
      isMoved: (frame) => eventOf(frame) !== told,
    };
  },
};

const eventOf = ({ focus }: StageFrame): SimEvent | undefined =>
  focus?.what === 'event' ? eventAt(runStore.getState(), focus.number) : undefined;

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

/** In the accent's colour, on a line of the card's so that it is seen on everything. */
function paintRings(
  ctx: CanvasRenderingContext2D,
  rects: readonly Rect[],
  { colour, seen, camera: { zoom } }: StageFrame,
  least: number,
  gapPx: number,
): void {
  ctx.beginPath();
  for (const rect of rects) {
    if (!overlaps(rect, seen)) continue;
    const { x, y, width, height } = rect;
    const gap = gapPx / zoom + Math.max(0, least / zoom - width) / 2;
    ctx.roundRect(x - gap, y - gap, width + 2 * gap, height + 2 * gap, Math.min(width * 0.25 + gap, 12));
  }
  ctx.lineWidth = 4.5 / zoom;
  ctx.strokeStyle = colour('card');
  ctx.stroke();
  ctx.lineWidth = 2 / zoom;
  ctx.strokeStyle = colour('accent');
  ctx.stroke();
}
