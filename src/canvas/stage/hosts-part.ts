import { overlaps, type Rect } from '../frame-geometry.ts';
import { binParts, type BinParts } from './bin-parts.ts';
import { hostState, isConnected } from './hosts.ts';
import { canRead, paintWords, sizeAt, wordsWidth } from './paint-words.ts';
import type { StageFrame, StagePart, StageScene } from './stage-part.ts';

interface Bin {
  readonly host: number;
  /** The name that the log and explanations have for it. */
  readonly also: string;
  readonly state: number;
  readonly rect: Rect;
  readonly cpu: number;
  readonly memory: number;
}

/** Instances as bins: their names, what of CPU and memory is taken, and how they are. */
export const hostsPart: StagePart = {
  id: 'hosts',
  begin: (scene) => ({
    paint(ctx, frame) {
      const bins = binsIn(scene, frame);
      paintBoxes(ctx, bins, frame);
      paintBars(ctx, bins, frame);
      for (const bin of bins) paintStates(ctx, bin, frame);
      return false;
    },
    isMoved: () => false,
    hit(at, frame) {
      const bin = binsIn(scene, frame).find(
        ({ rect: { x, y, width, height } }) =>
          at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height,
      );
      if (!bin) return undefined;
      return {
        focus: { what: 'host', number: bin.host },
        key: `host ${bin.host}`,
        rect: bin.rect,
        words: hostWords(scene, bin),
      };
    },
  }),
};

export const hostName = (host: number): string => `i-${(host + 1).toString(16).padStart(8, '0')}`;

const stateWords: Readonly<Record<number, string>> = {
  [hostState.launching]: 'launching',
  [hostState.active]: '',
  [hostState.draining]: 'draining',
  [hostState.lost]: 'lost',
  [hostState.terminated]: 'terminated',
};

/** How an instance is, in a word; nothing where all is well. */
function stateOfHost(state: number): string {
  const words = stateWords[state & 7] ?? '';
  const isUp = (state & 7) === hostState.active || (state & 7) === hostState.draining;
  return isUp && !isConnected(state) ? 'agent off' : words;
}

function hostWords(
  { about, crowd, timeline }: StageScene,
  { host, state, cpu, memory }: Bin,
): readonly string[] {
  const { record } = timeline;
  const group = about.groups[record.hostGroup.data[host]!];
  const zone = about.zones[record.hostZone.data[host]!] ?? '';
  const percent = (share: number): string => `${Math.round(share * 100)} %`;
  return [
    hostName(host),
    `${group?.instanceType ?? ''} · ${zone.length === 1 ? `zone ${zone}` : zone} · ${stateOfHost(state) || 'active'}`,
    `CPU ${crowd.hosts.cpuUnits[host]!.toLocaleString('en-US')} of ${(group?.cpuUnits ?? 0).toLocaleString('en-US')} · ${percent(cpu)}`,
    `Memory ${crowd.hosts.memoryMib[host]!.toLocaleString('en-US')} of ${(group?.memoryMib ?? 0).toLocaleString('en-US')} MiB · ${percent(memory)}`,
  ];
}

function binsIn({ about, crowd, timeline: { record } }: StageScene, frame: StageFrame): Bin[] {
  const { hosts } = crowd;
  const bins: Bin[] = [];
  const nodes = about.groups.map(({ node }) => frame.rectOf(node));
  for (let host = 0; host < record.hostGroup.length; host++) {
    if (hosts.isHere[host] !== 1) continue;
    const group = record.hostGroup.data[host]!;
    const owner = nodes[group];
    const inside = owner && hosts.rectOf(host, group, record.hostZone.data[host]!);
    if (!inside) continue;
    const rect = { ...inside, x: owner.x + inside.x, y: owner.y + inside.y };
    if (!overlaps(rect, frame.seen)) continue;
    const { cpuUnits, memoryMib, name } = about.groups[group]!;
    bins.push({
      host,
      also: `${name}/${host + 1}`,
      state: hosts.shown[host]!,
      rect,
      cpu: cpuUnits > 0 ? hosts.cpuUnits[host]! / cpuUnits : 0,
      memory: memoryMib > 0 ? hosts.memoryMib[host]! / memoryMib : 0,
    });
  }
  return bins;
}

const isFaded = (state: number): boolean => (state & 7) >= hostState.lost;

/** What is not there yet, or not any more, has nothing that could be taken. */
const hasBars = (state: number): boolean => !isFaded(state) && (state & 7) !== hostState.launching;

function paintBoxes(
  ctx: CanvasRenderingContext2D,
  bins: readonly Bin[],
  { colour, camera }: StageFrame,
): void {
  const hair = 1 / Math.max(camera.zoom, 0.3);
  for (const kind of ['solid', 'launching', 'faded'] as const) {
    ctx.beginPath();
    for (const { rect, state } of bins) {
      const own = isFaded(state) ? 'faded' : (state & 7) === hostState.launching ? 'launching' : 'solid';
      if (own === kind) ctx.roundRect(rect.x, rect.y, rect.width, rect.height, Math.min(8, rect.width / 10));
    }
    ctx.globalAlpha = kind === 'faded' ? 0.45 : 1;
    ctx.fillStyle = colour('card');
    ctx.fill();
    ctx.setLineDash(kind === 'launching' ? [3 * hair, 3 * hair] : []);
    ctx.lineWidth = hair;
    ctx.strokeStyle = colour(kind === 'solid' ? 'line' : 'edge');
    ctx.stroke();
  }
  ctx.setLineDash([]);
  ctx.globalAlpha = 1;
}

/** How much of the bars' room the words beside them take, for each px of their size. */
const labelShare = 3.5;

/** Whether the words beside the bars can be read, and are not as large as to lie on each other. */
const canLabel = ({ hasLabels, wordSize, barGap }: BinParts, zoom: number): boolean =>
  hasLabels && canRead(wordSize, zoom) && sizeAt(wordSize, zoom) <= barGap;

function paintBars(
  ctx: CanvasRenderingContext2D,
  bins: readonly Bin[],
  { colour, camera }: StageFrame,
): void {
  for (const layer of ['track', 'fill', 'over'] as const) {
    ctx.beginPath();
    for (const { rect, state, cpu, memory } of bins) {
      if (!hasBars(state) || rect.width * camera.zoom < 14) continue;
      const parts = binParts(rect);
      const hasLabels = canLabel(parts, camera.zoom);
      const labels = hasLabels ? labelShare * sizeAt(parts.wordSize, camera.zoom) : 0;
      const left = rect.x + parts.pad + labels;
      const room = rect.x + rect.width - parts.pad - left;
      [cpu, memory].forEach((share, i) => {
        const isOver = share > 1.001;
        if (layer === 'over' ? !isOver : layer === 'fill' && isOver) return;
        const width = layer === 'track' ? room : room * Math.min(1, share);
        if (width > 0)
          ctx.roundRect(
            left,
            rect.y + parts.barsY + i * parts.barGap,
            width,
            parts.barHeight,
            parts.barHeight / 2,
          );
      });
    }
    ctx.fillStyle = colour(layer === 'track' ? 'line' : layer === 'fill' ? 'muted' : 'error');
    ctx.fill();
  }
}

function paintStates(ctx: CanvasRenderingContext2D, bin: Bin, frame: StageFrame): void {
  const { rect, state, host } = bin;
  const {
    colour,
    camera: { zoom },
  } = frame;
  const parts = binParts(rect);
  if ((state & 7) === hostState.draining) paintStripes(ctx, rect, colour('warning'));
  if (!parts.hasName) return;
  const words = stateOfHost(state);
  const width = paintWords(ctx, zoom, {
    text: hostName(host).replace(/^i-0+(?=[0-9a-f]{3})/, 'i-'),
    x: rect.x + parts.pad,
    y: rect.y + parts.nameY,
    size: parts.wordSize,
    mono: true,
    style: colour(isFaded(state) ? 'faint' : 'ink'),
    room: rect.width - 2 * parts.pad,
  });
  if (hasBars(state)) paintBarWords(ctx, bin, frame, width);
  else
    paintWords(ctx, zoom, {
      text: words,
      x: rect.x + parts.pad,
      y: rect.y + parts.barsY + 4,
      size: parts.wordSize,
      style: colour('muted'),
      room: rect.width - 2 * parts.pad,
    });
}

/** Beside the bars what they are; beside the name how the host is, or where all is well what else it is called. */
function paintBarWords(
  ctx: CanvasRenderingContext2D,
  { rect, state, also }: Bin,
  { colour, camera: { zoom } }: StageFrame,
  nameWidth: number,
): void {
  const parts = binParts(rect);
  const words = stateOfHost(state);
  const line = {
    x: rect.x + rect.width - parts.pad,
    y: rect.y + parts.nameY,
    room: rect.width - 2 * parts.pad - nameWidth - 6,
    align: 'right',
  } as const;
  const size = parts.wordSize;
  if (words !== '')
    paintWords(ctx, zoom, { ...line, text: words, size, weight: 550, style: colour('warning') });
  else if (parts.hasLabels && wordsWidth(ctx, also, 450) * sizeAt(size, zoom) <= line.room)
    paintWords(ctx, zoom, { ...line, text: also, size, style: colour('muted') });
  if (!canLabel(parts, zoom)) return;
  ['CPU', 'MEM'].forEach((text, i) => {
    const y = rect.y + parts.barsY + i * parts.barGap + parts.barHeight / 2 + 0.5;
    const room = (labelShare - 0.4) * sizeAt(size, zoom);
    paintWords(ctx, zoom, { text, x: rect.x + parts.pad, y, size, style: colour('muted'), room });
  });
}

/** What is on its way out, without colour alone. */
function paintStripes(ctx: CanvasRenderingContext2D, { x, y, width, height }: Rect, style: string): void {
  ctx.save();
  ctx.beginPath();
  ctx.roundRect(x, y, width, height, 8);
  ctx.clip();
  ctx.globalAlpha = 0.14;
  ctx.strokeStyle = style;
  ctx.lineWidth = 3;
  ctx.beginPath();
  for (let at = -height; at < width; at += 10) {
    ctx.moveTo(x + at, y + height);
    ctx.lineTo(x + at + height, y);
  }
  ctx.stroke();
  ctx.restore();
}
