import { cardParts } from './card-size.ts';
import type { FarLink, FarNode, FarScene } from './far-scene.ts';
import { overlaps, type Rect } from './frame-geometry.ts';

/** Camera: canvas px times `zoom`, plus `x` and `y`, are px of the element. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export type Colour = (token: string) => string;

const toneTokens: Readonly<Record<string, string>> = {
  vpc: 'vpc',
  purple: 'vpc',
  cluster: 'asg',
  capacity: 'asg',
  orange: 'asg',
  teal: 'zone',
  green: 'public',
  blue: 'rev-a',
  red: 'error',
  Traffic: 'vpc',
  Network: 'vpc',
  ECS: 'asg',
  Capacity: 'asg',
  Storage: 'public',
  Identity: 'error',
  Resources: 'rev-a',
};

const tokenOf = (tone: string): string => toneTokens[tone] ?? 'faint';

/** Reads the theme's colours once; ask again when the theme has changed. */
export function themeColours(): Colour {
  const style = getComputedStyle(document.documentElement);
  const known = new Map<string, string>();
  return (token) => {
    let value = known.get(token);
    if (value === undefined) known.set(token, (value = style.getPropertyValue(`--color-${token}`).trim()));
    return value;
  };
}

/** Paints all that the camera sees; `detail` off leaves out words and bends, for a map. */
export function paint(
  ctx: CanvasRenderingContext2D,
  scene: FarScene,
  camera: Camera,
  colour: Colour,
  detail: boolean,
): void {
  const { canvas } = ctx;
  const scale = devicePixelRatio;
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.clearRect(0, 0, canvas.width, canvas.height);
  const z = camera.zoom * scale;
  ctx.setTransform(z, 0, 0, z, camera.x * scale, camera.y * scale);
  const seen: Rect = {
    x: -camera.x / camera.zoom,
    y: -camera.y / camera.zoom,
    width: canvas.width / z,
    height: canvas.height / z,
  };
  const inView = scene.nodes.filter(({ rect }) => overlaps(rect, seen));
  const hair = 1 / camera.zoom;
  for (const node of inView) if (node.frame) paintFrame(ctx, node, colour, hair);
  paintLinks(ctx, scene.links, seen, colour, hair, detail);
  paintCards(
    ctx,
    inView.filter((node) => !node.frame),
    colour,
    hair,
  );
  if (detail) paintAlerts(ctx, inView, colour, hair);
  if (detail && camera.zoom > 0.1) for (const node of inView) paintTitle(ctx, node, colour, camera.zoom);
}

function paintFrame(ctx: CanvasRenderingContext2D, node: FarNode, colour: Colour, hair: number): void {
  const { x, y, width, height } = node.rect;
  const tone = colour(tokenOf(node.tone));
  ctx.beginPath();
  ctx.roundRect(x, y, width, height, 14);
  ctx.globalAlpha = 0.05;
  ctx.fillStyle = tone;
  ctx.fill();
  ctx.globalAlpha = 1;
  ctx.strokeStyle = node.selected ? colour('accent') : tone;
  ctx.lineWidth = hair * (node.selected ? 2.5 : 1);
  ctx.setLineDash(node.tone === 'capacity' ? [4 * hair, 3 * hair] : []);
  ctx.stroke();
  ctx.setLineDash([]);
}

/** Cards in few strokes of the brush: one path a colour, because each path costs more than what is in it. */
function paintCards(
  ctx: CanvasRenderingContext2D,
  cards: readonly FarNode[],
  colour: Colour,
  hair: number,
): void {
  const round = hair < 6;
  const box = (x: number, y: number, width: number, height: number, radius: number): void =>
    round ? ctx.roundRect(x, y, width, height, radius) : ctx.rect(x, y, width, height);
  for (const selected of [false, true]) {
    ctx.beginPath();
    for (const { rect, selected: is } of cards)
      if (is === selected) box(rect.x, rect.y, rect.width, rect.height, 10);
    ctx.fillStyle = colour('card');
    ctx.fill();
    ctx.strokeStyle = colour(selected ? 'accent' : 'edge');
    ctx.lineWidth = hair * (selected ? 2.5 : 1);
    ctx.stroke();
  }
  for (const token of new Set(cards.map(({ tone }) => tokenOf(tone)))) {
    ctx.beginPath();
    for (const { rect, tone } of cards) if (tokenOf(tone) === token) box(rect.x + 12, rect.y + 15, 34, 34, 7);
    ctx.fillStyle = colour(token);
    ctx.fill();
  }
  ctx.fillStyle = colour('line');
  for (const { rect, rows } of cards) {
    for (let row = 0; row < rows; row++) {
      const y = rect.y + cardParts.stackHead + (row + 0.5) * cardParts.row - 5;
      ctx.fillRect(rect.x + 14, y, rect.width * 0.6, 10);
    }
  }
}

/** Findings as marks on the corner: a disc for errors, a square for warnings, of one size however far away one is. */
function paintAlerts(
  ctx: CanvasRenderingContext2D,
  nodes: readonly FarNode[],
  colour: Colour,
  hair: number,
): void {
  const size = Math.min(36, 9 * hair);
  for (const alert of ['warning', 'error'] as const) {
    ctx.beginPath();
    for (const { rect, alert: own } of nodes) {
      if (own !== alert) continue;
      const [x, y] = [rect.x + rect.width - size, rect.y];
      if (alert === 'error') ctx.moveTo(x + size / 2, y);
      if (alert === 'error') ctx.arc(x, y, size / 2, 0, 2 * Math.PI);
      else ctx.rect(x - size / 2, y - size / 2, size, size);
    }
    ctx.fillStyle = colour(alert);
    ctx.fill();
  }
}

/** A title is written as large as the card allows, because the card is small. */
function paintTitle(ctx: CanvasRenderingContext2D, node: FarNode, colour: Colour, zoom: number): void {
  const size = Math.min(28, Math.max(20, 8 / zoom));
  const left = node.frame ? 16 : 56;
  const letters = Math.floor((node.rect.width - left - 8) / (size * 0.52));
  if (letters < 3) return;
  const words = node.title.length > letters ? `${node.title.slice(0, letters - 1)}…` : node.title;
  ctx.font = `600 ${size}px 'Inter Variable', sans-serif`;
  ctx.textBaseline = 'middle';
  ctx.fillStyle = node.frame ? colour(`${tokenOf(node.tone)}-ink`) || colour('muted') : colour('ink');
  ctx.fillText(words, node.rect.x + left, node.rect.y + (node.frame ? 26 : 33));
}

function paintLinks(
  ctx: CanvasRenderingContext2D,
  links: readonly FarLink[],
  seen: Rect,
  colour: Colour,
  hair: number,
  detail: boolean,
): void {
  const bent = detail && hair < 8;
  for (const selected of [false, true]) {
    for (const dashed of [false, true]) {
      ctx.beginPath();
      for (const link of links) {
        if (link.selected !== selected || link.dashed !== dashed || !near(link, seen)) continue;
        const [a, b, c, d] = link.curve;
        ctx.moveTo(a.x, a.y);
        if (bent) ctx.bezierCurveTo(b.x, b.y, c.x, c.y, d.x, d.y);
        else ctx.lineTo(d.x, d.y);
      }
      ctx.setLineDash(dashed && detail ? [4 * hair, 3 * hair] : []);
      ctx.strokeStyle = colour(selected ? 'accent' : 'faint');
      ctx.lineWidth = hair * (selected ? 2 : detail ? 1 : 0.5);
      ctx.stroke();
    }
  }
  ctx.setLineDash([]);
}

function near({ curve: [a, , , d] }: FarLink, seen: Rect): boolean {
  const x = Math.min(a.x, d.x);
  const y = Math.min(a.y, d.y);
  return overlaps({ x, y, width: Math.abs(a.x - d.x), height: Math.abs(a.y - d.y) }, seen, 120);
}
