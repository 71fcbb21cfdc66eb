import { overlaps, type Rect } from '../frame-geometry.ts';
import { taskRect } from './focus-part.ts';
import { MarkSprites } from './mark-sprites.ts';
import { lifecycle, lifecycleOf, Looks, looks, tones } from './marks.ts';
import { paintWords } from './paint-words.ts';
import { startRounds } from './start-order.ts';
import type { StageFrame, StagePart, StageScene } from './stage-part.ts';

/** Nearer still: the containers inside each task, a column for each round in which they start. */
export const containersPart: StagePart = {
  id: 'containers',
  begin: (scene) => {
    const orders = new Map<number, readonly number[]>();
    const orderOf = (revision: number): readonly number[] => {
      let order = orders.get(revision);
      if (!order) {
        order = startRounds(scene.timeline.record.revisions[revision]?.containers ?? []);
        orders.set(revision, order);
      }
      return order;
    };
    let sprites: MarkSprites | undefined;
    let colour: StageFrame['colour'] | undefined;
    return {
      paint(ctx, frame) {
        if (frame.level !== 'close') return false;
        if (!sprites || frame.colour !== colour) sprites = new MarkSprites(frame.colour);
        colour = frame.colour;
        const { record } = scene.timeline;
        for (let task = 0; task < record.workload.length; task++) {
          const state = lifecycleOf(scene.crowd.shown[task]!);
          if (scene.crowd.field[task]! < 0 || state > lifecycle.running) continue;
          const rect = taskRect(scene, frame, task);
          if (!rect || !overlaps(rect, frame.seen)) continue;
          const paint = rect.width * frame.camera.zoom >= namesFromPx ? paintNames : paintContainers;
          paint(ctx, frame, rect, {
            scene,
            task,
            order: orderOf(record.revision.data[task]!),
            state,
            sprites,
          });
        }
        return false;
      },
      isMoved: () => false,
    };
  },
};

interface Inside {
  readonly scene: StageScene;
  readonly task: number;
  readonly order: readonly number[];
  readonly state: number;
  readonly sprites: MarkSprites;
}

const namePx = 11;
const rowPx = 14;
/** A mark has room for names from this size on the screen on. */
const namesFromPx = 64;

/** Nearer than near: how the task is, and a row for each container in the order in which they start, with its name. */
function paintNames(
  ctx: CanvasRenderingContext2D,
  frame: StageFrame,
  rect: Rect,
  { scene, task, order, state, sprites }: Inside,
): void {
  const {
    colour,
    camera: { zoom },
  } = frame;
  const { x, y, width, height } = rect;
  paintHead(ctx, frame, rect, { scene, task, sprites });
  const { record } = scene.timeline;
  const { containers = [] } = record.revisions[record.revision.data[task]!] ?? {};
  const px = 1 / zoom;
  const room = Math.max(1, Math.floor((height * zoom - 22) / rowPx));
  const sorted = containers.map((_, i) => i).toSorted((a, b) => order[a]! - order[b]!);
  const shown = sorted.slice(0, sorted.length > room ? room - 1 : room);
  const rows = shown.length < sorted.length ? shown.length + 1 : shown.length;
  const top = y + height - (rows * rowPx + 5) * px;
  const line = { x: x + 15 * px, size: namePx * px, room: width - 19 * px, style: colour('ink') };
  shown.forEach((container, row) => {
    const middle = top + (2.5 + rowPx * (row + 0.5)) * px;
    ctx.globalAlpha = state >= lifecycle.activating ? 1 : 0.4;
    dot(
      ctx,
      x + 8 * px,
      middle,
      3 * px,
      colour(tones[scene.crowd.toneOf(task)]!),
      containers[container]!.essential,
    );
    ctx.globalAlpha = 1;
    paintWords(ctx, zoom, {
      ...line,
      text: `${order[container]! + 1} ${containers[container]!.name}`,
      y: middle,
    });
  });
  if (shown.length < sorted.length) {
    const text = `and ${sorted.length - shown.length} more`;
    paintWords(ctx, zoom, {
      ...line,
      text,
      y: top + (2.5 + rowPx * (rows - 0.5)) * px,
      style: colour('muted'),
    });
  }
}

const signPx = 14;

/** What the mark says, small: its sign, and the same in a word, on a card with the colour of its revision around it. */
function paintHead(
  ctx: CanvasRenderingContext2D,
  { colour, scale, camera: { zoom } }: StageFrame,
  { x, y, width, height }: Rect,
  { scene: { crowd }, task, sprites }: Pick<Inside, 'scene' | 'task' | 'sprites'>,
): void {
  const px = 1 / zoom;
  const [look, tone] = [crowd.lookOf(task), crowd.toneOf(task)];
  ctx.fillStyle = colour('card');
  ctx.strokeStyle = colour(tones[tone]!);
  ctx.lineWidth = 1.5 * px;
  ctx.beginPath();
  ctx.roundRect(x, y, width, height, 6 * px);
  ctx.fill();
  ctx.stroke();
  const { sheet, size, step } = sprites.ofSize(Math.round(signPx * scale * px));
  const [left, top, side] = [x + 5 * px, y + 5 * px, signPx * px];
  ctx.drawImage(sheet, look * step, tone * step, size, size, left, top, side, side);
  paintWords(ctx, zoom, {
    text: looks[look]!,
    x: left + side + 4 * px,
    y: top + side / 2 + px / 2,
    size: namePx * px,
    weight: 550,
    style: colour(look === Looks.unhealthy ? 'error' : 'muted'),
    room: width - side - 12 * px,
  });
}

function dot(
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  tone: string,
  isSolid: boolean,
): void {
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  ctx.fillStyle = tone;
  ctx.strokeStyle = tone;
  ctx.lineWidth = radius * 0.5;
  if (isSolid) ctx.fill();
  else ctx.stroke();
}

/** Essential ones are solid, the others rings; pale ones have not started. */
function paintContainers(
  ctx: CanvasRenderingContext2D,
  { colour }: StageFrame,
  { x, y, width, height }: Rect,
  { scene, task, order, state }: Inside,
): void {
  const { record } = scene.timeline;
  const { containers = [] } = record.revisions[record.revision.data[task]!] ?? {};
  // One alone is the task itself.
  if (containers.length < 2) return;
  const rounds = Math.max(...order) + 1;
  const step = Math.min((width - 3) / rounds, height * 0.3);
  const radius = Math.min(step * 0.32, height * 0.085);
  // A strip at the foot of the mark, so that its own sign stays to be seen.
  const foot = height * 0.34;
  ctx.fillStyle = colour('card');
  ctx.beginPath();
  ctx.roundRect(x + 1, y + height - foot, width - 2, foot - 1, [0, 0, 2, 2]);
  ctx.fill();
  ctx.strokeStyle = colour(tones[scene.crowd.toneOf(task)]!);
  ctx.fillStyle = ctx.strokeStyle;
  ctx.lineWidth = radius * 0.5;
  ctx.globalAlpha = state >= lifecycle.activating ? 1 : 0.4;
  const rows = new Map<number, number>();
  order.forEach((round, container) => {
    const row = rows.get(round) ?? 0;
    rows.set(round, row + 1);
    if (row > 1) return;
    const centreX = x + 1.5 + step * (round + 0.5);
    const centreY = y + height - foot + foot * (0.3 + 0.42 * row);
    ctx.beginPath();
    ctx.arc(centreX, centreY, radius, 0, 2 * Math.PI);
    if (containers[container]!.essential) ctx.fill();
    else ctx.stroke();
  });
  ctx.globalAlpha = 1;
}
