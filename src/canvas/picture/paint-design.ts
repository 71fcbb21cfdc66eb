import { cardParts } from '../card-size.ts';
import type { Curve } from '../edge-geometry.ts';
import type { Colour } from '../far-paint.ts';
import { farScene } from '../far-scene.ts';
import type { Flow, FlowNode } from '../flow-adapter.ts';
import type { Rect } from '../frame-geometry.ts';
import type { IconImages } from './icon-images.ts';

const words = "'Inter Variable', sans-serif";
const mono = "'JetBrains Mono Variable', monospace";

const frameTokens: Readonly<Record<string, string>> = {
  vpc: 'vpc',
  purple: 'vpc',
  cluster: 'asg',
  capacity: 'asg',
  orange: 'asg',
  teal: 'zone',
  green: 'public',
  blue: 'rev-a',
  red: 'error',
};

/** Paints a design as the page shows it from near, in coordinates of the canvas: frames, lines, cards. */
export function paintDesign(
  ctx: CanvasRenderingContext2D,
  flow: Flow,
  colour: Colour,
  icons: IconImages,
): void {
  const { nodes, links } = farScene(flow);
  const rects = new Map(nodes.map(({ id, rect }) => [id, rect]));
  for (const node of flow.nodes)
    if (node.type === 'frame') paintFrame(ctx, node, rects.get(node.id)!, colour, icons);
  for (const { curve, dashed } of links) paintLine(ctx, curve, dashed, colour);
  for (const node of flow.nodes)
    if (node.type !== 'frame') paintCard(ctx, node, rects.get(node.id)!, colour, icons);
}

function paintFrame(
  ctx: CanvasRenderingContext2D,
  { data }: FlowNode,
  { x, y, width, height }: Rect,
  colour: Colour,
  icons: IconImages,
): void {
  const token = frameTokens[data.tone] ?? 'faint';
  ctx.beginPath();
  ctx.roundRect(x, y, width, height, 14);
  ctx.fillStyle = colour(token);
  ctx.globalAlpha = 0.04;
  ctx.fill();
  ctx.globalAlpha = 1;
  ctx.strokeStyle = colour(token);
  ctx.lineWidth = 1;
  ctx.setLineDash(data.tone === 'capacity' ? [4, 3] : []);
  ctx.stroke();
  ctx.setLineDash([]);
  const icon = icons.get(data.icon);
  if (icon) ctx.drawImage(icon, x + 14, y + 12, 20, 20);
  ctx.fillStyle = colour(`${token}-ink`) || colour('muted');
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  ctx.font = `600 13px ${words}`;
  ctx.fillText(data.title, x + 42, y + 22, width - 56);
  const left = x + 50 + ctx.measureText(data.title).width;
  ctx.font = `400 11.5px ${words}`;
  if (left < x + width - 40) ctx.fillText(data.facts, left, y + 22, x + width - 14 - left);
}

function paintLine(
  ctx: CanvasRenderingContext2D,
  [a, b, c, d]: Curve,
  dashed: boolean,
  colour: Colour,
): void {
  ctx.strokeStyle = colour('faint');
  ctx.fillStyle = colour('faint');
  ctx.lineWidth = 1.25;
  ctx.setLineDash(dashed ? [5, 4] : []);
  ctx.beginPath();
  ctx.moveTo(a.x, a.y);
  ctx.bezierCurveTo(b.x, b.y, c.x, c.y, d.x, d.y);
  ctx.stroke();
  ctx.setLineDash([]);
  const angle = Math.atan2(d.y - c.y, d.x - c.x);
  ctx.beginPath();
  ctx.moveTo(d.x, d.y);
  for (const side of [-0.45, 0.45])
    ctx.lineTo(d.x - 8 * Math.cos(angle + side), d.y - 8 * Math.sin(angle + side));
  ctx.fill();
}

function paintCard(
  ctx: CanvasRenderingContext2D,
  { data, type }: FlowNode,
  rect: Rect,
  colour: Colour,
  icons: IconImages,
): void {
  const { x, y, width, height } = rect;
  const isNote = data.kind === 'note';
  ctx.beginPath();
  ctx.roundRect(x, y, width, height, 10);
  ctx.fillStyle = colour(isNote ? 'warning-wash' : 'card');
  ctx.fill();
  ctx.strokeStyle = colour('line');
  ctx.lineWidth = 1;
  ctx.stroke();
  ctx.save();
  ctx.clip();
  const icon = isNote ? undefined : icons.get(data.icon);
  if (icon) ctx.drawImage(icon, x + 12, y + 17, 30, 30);
  const left = isNote ? x + 12 : x + 52;
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  ctx.fillStyle = colour('ink');
  ctx.font = `600 13px ${words}`;
  ctx.fillText(data.title, left, isNote ? y + 18 : y + 24, x + width - 10 - left);
  if (!isNote) {
    ctx.fillStyle = colour('muted');
    ctx.font = `400 11.5px ${words}`;
    ctx.fillText(data.facts, left, y + 42, x + width - 10 - left);
  }
  if (type === 'stack') paintRows(ctx, data, rect, colour);
  ctx.restore();
}

function paintRows(ctx: CanvasRenderingContext2D, data: FlowNode['data'], rect: Rect, colour: Colour): void {
  (data.stack?.rows ?? []).forEach(({ title, note }, i) => {
    const top = rect.y + cardParts.stackHead + i * cardParts.row;
    ctx.fillStyle = colour('line');
    ctx.fillRect(rect.x, top, rect.width, 1);
    ctx.fillStyle = colour('ink');
    ctx.font = `500 13px ${words}`;
    ctx.fillText(title, rect.x + 14, top + cardParts.row / 2, rect.width - 80);
    ctx.fillStyle = colour('muted');
    ctx.textAlign = 'right';
    ctx.font = `400 11.5px ${mono}`;
    ctx.fillText(note, rect.x + rect.width - 12, top + cardParts.row / 2);
    ctx.textAlign = 'left';
  });
}
