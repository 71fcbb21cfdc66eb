import { runStore } from '#store/run-store.ts';
import { overlaps, type Point, type Rect } from '../frame-geometry.ts';
import { zoneParts } from './lanes.ts';
import { canRead, paintWords } from './paint-words.ts';
import type { StageFrame, StageHit, StagePart, StageScene } from './stage-part.ts';
import type { ZoneBox } from './stage-plan.ts';
import { zoneFacts } from './zone-counts.ts';
import { clockOf, lostSince, zoneTitle } from './zone-names.ts';

/** Availability Zones inside groups and cards: dashed in AWS's teal, red and in words once they are lost. */
export const zonesPart: StagePart = {
  id: 'zones',
  begin: (scene) => {
    let seen: readonly Seen[] = [];
    let view = -1;
    let told = '';
    const lostAt = (atMs: number): readonly (number | undefined)[] => {
      const { interventions } = runStore.getState();
      return scene.about.zones.map((zone) => lostSince(zone, interventions, atMs));
    };
    return {
      paint(ctx, frame) {
        const since = lostAt(frame.atMs);
        told = since.join(' ');
        if (frame.view !== view) seen = seenIn(scene, frame);
        view = frame.view;
        const lost = seen.filter(({ box }) => since[box.zone] !== undefined);
        paintBoxes(ctx, frame, lost.length === 0 ? seen : seen.filter((each) => !lost.includes(each)), false);
        if (lost.length > 0) paintBoxes(ctx, frame, lost, true);
        if (canRead(titleSize, frame.camera.zoom))
          for (const each of seen) paintZoneWords(ctx, scene, frame, each, since[each.box.zone]);
        return false;
      },
      isMoved: ({ atMs }) => lostAt(atMs).join(' ') !== told,
      hit: (at, frame) => zoneHit(scene, at, frame),
    };
  },
};

function seenIn({ plan }: StageScene, frame: StageFrame): readonly Seen[] {
  return plan.zones.flatMap((box) => {
    const rect = placed(box, frame);
    return rect && overlaps(rect, frame.seen) ? [{ box, rect }] : [];
  });
}

/** The whole of a zone can be pressed; its title tells how it is. */
function zoneHit(scene: StageScene, at: Point, frame: StageFrame): StageHit | undefined {
  const found = scene.plan.zones.findIndex((box) => {
    const rect = placed(box, frame);
    return rect !== undefined && holds(rect, at);
  });
  const box = scene.plan.zones[found];
  const rect = box && placed(box, frame);
  if (!rect) return undefined;
  const title = { ...rect, height: zoneParts.label };
  const words = holds(title, at) ? zoneFacts(scene, found, frame.atMs) : [];
  return { key: `zone ${found} ${words.length}`, rect: title, words, zone: box.zone };
}

export const holds = ({ x, y, width, height }: Rect, at: Point): boolean =>
  at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height;

const titleSize = 11.5;
const noteSize = 11;

interface Seen {
  readonly box: ZoneBox;
  readonly rect: Rect;
}

/** Where something inside a node is drawn now. */
export function placed({ node, rect }: { node: string; rect: Rect }, frame: StageFrame): Rect | undefined {
  const owner = frame.rectOf(node);
  return owner && { ...rect, x: owner.x + rect.x, y: owner.y + rect.y };
}

/** One path for all that are alike, because each path costs more than what is in it. */
function paintBoxes(
  ctx: CanvasRenderingContext2D,
  { colour, camera: { zoom } }: StageFrame,
  seen: readonly Seen[],
  isLost: boolean,
): void {
  const hair = 1 / Math.max(zoom, 0.35);
  const isSmall = zoom < 0.3;
  ctx.beginPath();
  for (const { rect } of seen) {
    if (isSmall) ctx.rect(rect.x, rect.y, rect.width, rect.height);
    else ctx.roundRect(rect.x, rect.y, rect.width, rect.height, 10);
  }
  const tone = colour(isLost ? 'error' : 'zone');
  ctx.globalAlpha = isLost ? 0.08 : 0.04;
  ctx.fillStyle = tone;
  ctx.fill();
  ctx.globalAlpha = 1;
  // From afar dashes would be a grey line that costs as much as all the rest.
  if (seen.length < 100) ctx.setLineDash([4 * hair, 3 * hair]);
  ctx.lineWidth = hair;
  ctx.strokeStyle = tone;
  ctx.stroke();
  ctx.setLineDash([]);
}

function paintZoneWords(
  ctx: CanvasRenderingContext2D,
  { about, crowd, plan }: StageScene,
  { colour, camera: { zoom } }: StageFrame,
  { box, rect }: Seen,
  lost: number | undefined,
): void {
  const name = zoneTitle(about.zones[box.zone] ?? '');
  const line = { x: rect.x + zoneParts.pad, room: rect.width - 2 * zoneParts.pad };
  paintWords(ctx, zoom, {
    ...line,
    text: lost === undefined ? name : `${name} · lost ${clockOf(lost)}`,
    y: rect.y + zoneParts.label / 2 + 1,
    size: titleSize,
    weight: 550,
    style: colour(lost === undefined ? 'zone-ink' : 'error'),
  });
  const note = { ...line, size: noteSize, style: colour('muted') };
  const { group, zone, fields } = box;
  if (group !== undefined && lost === undefined && crowd.hosts.countIn(group, zone) === 0)
    paintWords(ctx, zoom, { ...note, text: 'no instance', y: rect.y + zoneParts.label + 12 });
  for (const field of fields) {
    const lane = plan.fields[field]!;
    if (lane.sort !== 'spot-lane') continue;
    const y = rect.y + lane.rect.y - box.rect.y - zoneParts.spotLabel / 2;
    paintWords(ctx, zoom, { ...note, text: 'Spot', y });
  }
}
