import { runStore } from '#store/run-store.ts';
import { overlaps, type Rect } from '../frame-geometry.ts';
import { zoneParts } from './lanes.ts';
import { paintWords } from './paint-words.ts';
import type { StageFrame, StagePart, StageScene } from './stage-part.ts';
import type { ZoneBox } from './stage-plan.ts';
import { clockOf, lostSince, zoneTitle } from './zone-names.ts';

/** Availability Zones inside groups and cards: dashed in AWS's teal, red and in words once they are lost. */
export const zonesPart: StagePart = {
  id: 'zones',
  begin: (scene) => ({
    paint(ctx, frame) {
      const { interventions } = runStore.getState();
      const since = scene.about.zones.map((zone) => lostSince(zone, interventions, frame.atMs));
      for (const box of scene.plan.zones) {
        const rect = placed(box, frame);
        if (rect && overlaps(rect, frame.seen))
          paintZone(ctx, scene, frame, { box, rect, lost: since[box.zone] });
      }
      return false;
    },
    isMoved: () => false,
  }),
};

/** Where something inside a node is drawn now. */
export function placed({ node, rect }: { node: string; rect: Rect }, frame: StageFrame): Rect | undefined {
  const owner = frame.rectOf(node);
  return owner && { ...rect, x: owner.x + rect.x, y: owner.y + rect.y };
}

function paintZone(
  ctx: CanvasRenderingContext2D,
  { about, crowd }: StageScene,
  { colour, camera: { zoom } }: StageFrame,
  { box, rect, lost }: { box: ZoneBox; rect: Rect; lost: number | undefined },
): void {
  const tone = lost === undefined ? 'zone' : 'error';
  const hair = 1 / Math.max(zoom, 0.35);
  ctx.beginPath();
  ctx.roundRect(rect.x, rect.y, rect.width, rect.height, 10);
  ctx.globalAlpha = lost === undefined ? 0.04 : 0.08;
  ctx.fillStyle = colour(tone);
  ctx.fill();
  ctx.globalAlpha = 1;
  ctx.setLineDash([4 * hair, 3 * hair]);
  ctx.lineWidth = hair;
  ctx.strokeStyle = colour(tone);
  ctx.stroke();
  ctx.setLineDash([]);
  const name = zoneTitle(about.zones[box.zone] ?? '');
  const { group, zone } = box;
  if (group !== undefined && lost === undefined && crowd.hosts.countIn(group, zone) === 0)
    paintWords(ctx, zoom, {
      text: 'no instance',
      x: rect.x + zoneParts.pad,
      y: rect.y + zoneParts.label + 12,
      size: 10.5,
      style: colour('muted'),
      room: rect.width - 2 * zoneParts.pad,
    });
  paintWords(ctx, zoom, {
    text: lost === undefined ? name : `${name} · lost ${clockOf(lost)}`,
    x: rect.x + zoneParts.pad,
    y: rect.y + zoneParts.label / 2 + 1,
    size: 11.5,
    weight: 550,
    style: colour(lost === undefined ? 'zone-ink' : 'error'),
    room: rect.width - 2 * zoneParts.pad,
  });
}
