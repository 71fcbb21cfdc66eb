import { runStore } from '#store/run-store.ts';
import { overlaps, type Rect } from '../frame-geometry.ts';
import { paintWords, wordsWidth } from './paint-words.ts';
import type { StageFrame, StagePart } from './stage-part.ts';
import type { ZoneBox } from './stage-plan.ts';
import { countZones, zoneFacts, zoneParts, zoneSigns, type ZoneCounts } from './zone-counts.ts';
import { clockOf, lostSince, zoneTitle } from './zone-names.ts';
import { holds, placed } from './zones-part.ts';

/** From far away, what the marks of a zone come to: a bar of shares, and the numbers in words. */
export const densityPart: StagePart = {
  id: 'density',
  begin: (scene) => {
    let counted = -1;
    let counts: readonly ZoneCounts[] = [];
    let view = -1;
    let seen: readonly { readonly box: ZoneBox; readonly i: number; readonly rect: Rect }[] = [];
    const renew = (): readonly ZoneCounts[] => {
      if (counted !== scene.crowd.version) counts = countZones(scene);
      counted = scene.crowd.version;
      return counts;
    };
    return {
      paint(ctx, frame) {
        if (frame.level !== 'far') return false;
        const { interventions } = runStore.getState();
        if (frame.view !== view)
          seen = scene.plan.zones.flatMap((box, i) => {
            const rect = placed(box, frame);
            return rect && overlaps(rect, frame.seen) && hasRoom(rect, frame) ? [{ box, i, rect }] : [];
          });
        view = frame.view;
        for (const { box, i, rect } of seen) {
          const of = renew()[i]!;
          const zone = scene.about.zones[box.zone] ?? '';
          const lost = lostSince(zone, interventions, frame.atMs);
          const name = zoneTitle(zone);
          paintLabel(ctx, rect, frame, {
            of,
            title:
              lost === undefined ? [name] : [`${name} · lost ${clockOf(lost)}`, `${name} · lost`, 'lost'],
            isLost: lost !== undefined,
          });
        }
        return false;
      },
      isMoved: () => false,
      hit(at, frame) {
        if (frame.level !== 'far') return undefined;
        const found = scene.plan.zones.findIndex((box) => {
          const rect = placed(box, frame);
          return rect !== undefined && holds(rect, at);
        });
        const box = scene.plan.zones[found];
        const rect = box && placed(box, frame);
        if (!rect) return undefined;
        return { key: `zone ${found}`, rect, words: zoneFacts(scene, found, frame.atMs), zone: box.zone };
      },
    };
  },
};

const labelPx = { width: 44, height: 38 } as const;

const hasRoom = ({ width, height }: Rect, { camera: { zoom } }: StageFrame): boolean =>
  width * zoom >= labelPx.width && height * zoom >= labelPx.height;

interface Label {
  readonly of: ZoneCounts;
  /** The longest one that there is room for is said. */
  readonly title: readonly string[];
  readonly isLost: boolean;
}

/** At the lower edge of the zone, of one size on the screen however far away one is. */
function paintLabel(
  ctx: CanvasRenderingContext2D,
  zone: Rect,
  { colour, camera: { zoom } }: StageFrame,
  { of, title, isLost }: Label,
): void {
  const px = 1 / zoom;
  const height = labelPx.height * px;
  const rect = { x: zone.x, y: zone.y + zone.height - height, width: zone.width, height };
  ctx.globalAlpha = 0.9;
  ctx.fillStyle = colour('card');
  ctx.fillRect(rect.x + px, rect.y, rect.width - 2 * px, rect.height - px);
  ctx.globalAlpha = 1;
  const room = rect.width - 8 * px;
  const x = rect.x + 4 * px;
  paintShares(ctx, { x, y: rect.y + 3 * px, width: room, height: 4 * px }, of, colour);
  const line = { x, room, size: 11 * px };
  const style = colour(isLost ? 'error' : 'zone-ink');
  const longest = title.find((each) => wordsWidth(ctx, each, 550) * line.size <= room) ?? title.at(-1)!;
  const text =
    wordsThatFit(ctx, zoneParts(of), room / line.size) || wordsThatFit(ctx, zoneSigns(of), room / line.size);
  paintWords(ctx, zoom, { ...line, text: longest, y: rect.y + 15 * px, style, weight: 550 });
  paintWords(ctx, zoom, {
    ...line,
    text,
    y: rect.y + 29 * px,
    style: colour(of.failing > 0 ? 'error' : 'muted'),
  });
}

/** As many of the parts as there is room for, what is wrong before all else; nothing where there is no room for one. */
function wordsThatFit(ctx: CanvasRenderingContext2D, parts: readonly string[], room: number): string {
  const sorted = parts.toSorted((a, b) => Number(b.endsWith('failing')) - Number(a.endsWith('failing')));
  let text = '';
  for (const part of sorted) {
    const longer = text === '' ? part : `${text} · ${part}`;
    if (wordsWidth(ctx, longer, 450) > room) break;
    text = longer;
  }
  return text;
}

const shades = [
  ['healthy', 'ok'],
  ['coming', 'accent'],
  ['going', 'faint'],
  ['failing', 'error'],
] as const;

function paintShares(
  ctx: CanvasRenderingContext2D,
  { x, y, width, height }: Rect,
  of: ZoneCounts,
  colour: StageFrame['colour'],
): void {
  ctx.fillStyle = colour('line');
  ctx.fillRect(x, y, width, height);
  const all = of.healthy + of.coming + of.going + of.failing;
  let left = x;
  for (const [sort, token] of shades) {
    const part = (width * of[sort]) / Math.max(1, all);
    ctx.fillStyle = colour(token);
    ctx.fillRect(left, y, part, height);
    left += part;
  }
}
