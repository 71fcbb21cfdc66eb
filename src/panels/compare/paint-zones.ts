import { signs, tones, type Sign, type ZoneMarks } from './zone-marks.ts';

/** The colours of the page, as they are at the moment. */
export type Paint = (name: string) => string;

const gapPx = 6;
const padPx = 6;
const labelPx = 14;
/** Sizes of a mark, the largest that fits is taken; where none does, bars stand for the tasks. */
const sizesPx = [11, 8, 6, 4];

/** Draws zones side by side with their tasks; coordinates are CSS pixels. */
export function paintZones(
  ctx: CanvasRenderingContext2D,
  zones: readonly ZoneMarks[],
  size: { width: number; height: number },
  paint: Paint,
): void {
  ctx.clearRect(0, 0, size.width, size.height);
  const width = (size.width - gapPx * (zones.length - 1)) / zones.length;
  const fits = sizesPx.find((px) => zones.every((zone) => roomFor(px, width, size.height) >= total(zone)));
  zones.forEach((zone, i) => {
    const x = i * (width + gapPx);
    paintFrame(ctx, zone.label, { x, width, height: size.height }, paint);
    const inside = { x: x + padPx, y: labelPx + 2, width: width - 2 * padPx, height: size.height };
    if (fits === undefined) paintBars(ctx, zone, inside, paint);
    else paintMarks(ctx, zone, inside, fits, paint);
  });
}

const total = ({ counts }: ZoneMarks): number => counts.reduce((sum, count) => sum + count, 0);

const step = (px: number): number => px + (px > 6 ? 3 : 2);

const columnsOf = (px: number, width: number): number =>
  Math.max(0, Math.floor((width - 2 * padPx + 2) / step(px)));

const roomFor = (px: number, width: number, height: number): number =>
  columnsOf(px, width) * Math.floor((height - labelPx - 4) / step(px));

function paintFrame(
  ctx: CanvasRenderingContext2D,
  label: string,
  { x, width, height }: { x: number; width: number; height: number },
  paint: Paint,
): void {
  const isZone = label !== 'not placed';
  ctx.strokeStyle = paint(isZone ? 'zone' : 'edge');
  ctx.setLineDash([3, 3]);
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.roundRect(x + 0.5, 0.5, width - 1, height - 1, 6);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.fillStyle = paint(isZone ? 'zone-ink' : 'muted');
  ctx.font = '550 10px "Inter Variable", sans-serif';
  ctx.textBaseline = 'middle';
  ctx.fillText(fitted(ctx, label, width - 2 * padPx), x + padPx, labelPx / 2 + 2);
}

// The end of a zone's name tells it from the others.
function fitted(ctx: CanvasRenderingContext2D, text: string, width: number): string {
  if (ctx.measureText(text).width <= width) return text;
  let from = 1;
  while (from < text.length && ctx.measureText(`…${text.slice(from)}`).width > width) from++;
  return `…${text.slice(from)}`;
}

interface Inside {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function paintMarks(
  ctx: CanvasRenderingContext2D,
  zone: ZoneMarks,
  { x, y, width }: Inside,
  px: number,
  paint: Paint,
): void {
  const columns = columnsOf(px, width + 2 * padPx);
  let place = 0;
  for (let tone = 0; tone < tones; tone++) {
    const colour = paint(['rev-a', 'rev-b', 'rev-c'][tone]!);
    signs.forEach((sign, i) => {
      for (let n = zone.counts[tone * signs.length + i]!; n > 0; n--, place++) {
        const left = x + (place % columns) * step(px);
        const top = y + Math.floor(place / columns) * step(px);
        paintMark(ctx, sign, { left, top, px, colour }, paint);
      }
    });
  }
}

interface Mark {
  readonly left: number;
  readonly top: number;
  readonly px: number;
  readonly colour: string;
}

function paintMark(ctx: CanvasRenderingContext2D, sign: Sign, mark: Mark, paint: Paint): void {
  const { left, top, px, colour } = mark;
  ctx.fillStyle = colour;
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1;
  const box = (): void => {
    ctx.beginPath();
    ctx.roundRect(left + 0.5, top + 0.5, px - 1, px - 1, px > 6 ? 2 : 1);
  };
  if (sign === 'stopping') ctx.globalAlpha = 0.4;
  if (sign === 'starting') ctx.setLineDash([2, 1.5]);
  box();
  if (sign === 'healthy' || sign === 'stopping') ctx.fill();
  ctx.stroke();
  ctx.setLineDash([]);
  if (sign === 'running') ctx.fillRect(left + 1, top + px / 2, px - 2, px / 2 - 1);
  ctx.globalAlpha = 1;
  if (sign === 'healthy' && px >= 8) strokeIn(ctx, mark, '#ffffff', [0.25, 0.5, 0.43, 0.69, 0.75, 0.31]);
  if (sign === 'stopping' && px >= 8) strokeIn(ctx, mark, paint('ink'), [0.5, 0.2, 0.5, 0.75, 0.3, 0.55]);
  if (sign === 'unhealthy') {
    strokeIn(ctx, mark, paint('error'), [0.2, 0.2, 0.8, 0.8]);
    strokeIn(ctx, mark, paint('error'), [0.8, 0.2, 0.2, 0.8]);
  }
}

/** A line through points given as shares of the mark. */
function strokeIn(
  ctx: CanvasRenderingContext2D,
  { left, top, px }: Mark,
  colour: string,
  points: readonly number[],
): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.4;
  ctx.beginPath();
  for (let i = 0; i < points.length; i += 2) ctx.lineTo(left + points[i]! * px, top + points[i + 1]! * px);
  ctx.stroke();
}

/** A bar for each colour, as long as its share; the part that is healthy is full, and the number stands beside it. */
function paintBars(ctx: CanvasRenderingContext2D, zone: ZoneMarks, inside: Inside, paint: Paint): void {
  const most = Math.max(1, total(zone));
  const barPx = 8;
  ctx.font = '450 10px "Inter Variable", sans-serif';
  const numberPx = ctx.measureText(most.toLocaleString('en-US')).width + 6;
  let { y } = inside;
  for (let tone = 0; tone < tones; tone++) {
    const counts = zone.counts.subarray(tone * signs.length, (tone + 1) * signs.length);
    const sum = counts.reduce((all, count) => all + count, 0);
    if (sum === 0) continue;
    const scale = (inside.width - numberPx) / most;
    ctx.fillStyle = paint(['rev-a', 'rev-b', 'rev-c'][tone]!);
    ctx.globalAlpha = 0.35;
    ctx.fillRect(inside.x, y, Math.max(1, sum * scale), barPx);
    ctx.globalAlpha = 1;
    ctx.fillRect(inside.x, y, counts[0]! * scale, barPx);
    ctx.fillStyle = paint('ink');
    ctx.fillText(sum.toLocaleString('en-US'), inside.x + sum * scale + 4, y + barPx / 2);
    y += barPx + 4;
  }
}
