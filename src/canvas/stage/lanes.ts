import type { NodeId } from '#model/design.ts';
import type { Size } from '../card-size.ts';
import type { Rect } from '../frame-geometry.ts';
import type { Plotter } from './stage-plan.ts';
import { boxOfMarks } from './task-demand.ts';

/** Zones side by side, and in each the lanes of Fargate, one below the other. */
export interface LanesNeed {
  /** Numbers of zones. */
  readonly zones: readonly number[];
  /** How many tasks there are at most on demand and on Spot; undefined where that is not used. */
  readonly onDemand: number | undefined;
  readonly spot: number | undefined;
}

export const zoneParts = { label: 22, pad: 8, gap: 8, spotLabel: 14 } as const;

const lanesOf = ({ onDemand, spot }: LanesNeed) =>
  [
    { isSpot: false, tasks: onDemand },
    { isSpot: true, tasks: spot },
  ].flatMap(({ isSpot, tasks }) => (tasks === undefined ? [] : [{ isSpot, tasks }]));

/** Tasks of a lane in one zone: a zone may have more than its share when another is lost. */
const perZone = (tasks: number, zones: number): number =>
  zones === 1 ? tasks : Math.ceil((tasks * 1.5) / zones) + 1;

export function lanesSize(need: LanesNeed): Size {
  const boxes = lanesOf(need).map(({ tasks }) => boxOfMarks(perZone(tasks, need.zones.length), 1.6));
  const width = Math.max(60, ...boxes.map((box) => box.width)) + 2 * zoneParts.pad;
  const heights = boxes.reduce((sum, box) => sum + box.height, 0);
  const spotLabel = need.spot === undefined ? 0 : zoneParts.spotLabel;
  return {
    width: need.zones.length * (width + zoneParts.gap) - zoneParts.gap,
    height: zoneParts.label + heights + spotLabel + (boxes.length - 1) * 6 + zoneParts.pad,
  };
}

/** Puts zones and lanes into a rectangle of a node. */
export function plotLanes(plotter: Plotter, node: NodeId, area: Rect, need: LanesNeed): void {
  const count = need.zones.length;
  const width = (area.width - (count - 1) * zoneParts.gap) / count;
  const lanes = lanesOf(need);
  const weights = lanes.map(({ tasks }) => boxOfMarks(perZone(tasks, count), 1.6).height);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const spotLabel = need.spot === undefined ? 0 : zoneParts.spotLabel;
  const free = area.height - zoneParts.label - zoneParts.pad - spotLabel - (lanes.length - 1) * 6;
  need.zones.forEach((zone, i) => {
    const x = area.x + i * (width + zoneParts.gap);
    let y = area.y + zoneParts.label;
    const fields = lanes.map(({ isSpot, tasks }, lane) => {
      if (isSpot) y += zoneParts.spotLabel;
      const height = (free * weights[lane]!) / total;
      const rect = { x: x + zoneParts.pad, y, width: width - 2 * zoneParts.pad, height };
      y += height + 6;
      return plotter.lane(node, rect, zone, { isSpot, tasks: perZone(tasks, count) });
    });
    const rect = { x, y: area.y, width, height: area.height };
    plotter.zones.push({ node, zone, group: undefined, fields, rect });
  });
}
