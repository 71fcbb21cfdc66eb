import type { NodeId } from '#model/design.ts';
import type { IndexedDesign } from '#model/query.ts';
import type { GroupAbout, RunAbout } from '#store/run-store.ts';
import type { Size } from '../card-size.ts';
import { framePadding, type Rect } from '../frame-geometry.ts';
import { boxFor, gridFilling, type Grid } from './grid.ts';
import { zoneParts } from './lanes.ts';
import type { HostHall, Plotter, Rooms } from './stage-plan.ts';

/** A host as it is drawn where there is room for it, and the smaller ones for many of them; the gap is part of each. */
const hostCells: readonly { readonly upTo: number; readonly cell: Size }[] = [
  { upTo: 10, cell: { width: 136, height: 112 } },
  { upTo: 40, cell: { width: 92, height: 80 } },
  { upTo: 150, cell: { width: 64, height: 52 } },
  { upTo: Infinity, cell: { width: 44, height: 36 } },
];

export const hostGap = 8;

const cellFor = (hosts: number): Size => hostCells.find(({ upTo }) => hosts <= upTo)!.cell;

/** How much larger a host is drawn where its zone has room. */
const mostEnlarged = 1.5;

/** How `count` hosts stand in a hall. */
export const hostGrid = ({ rect, hosts }: Pick<HostHall, 'rect' | 'hosts'>, count: number): Grid =>
  gridFilling(rect, count, cellFor(hosts), mostEnlarged);

/** Auto Scaling groups: hosts by zone, as many as there can be. */
export function hostRooms(q: IndexedDesign, about: RunAbout): Rooms {
  const groups = about.groups.flatMap((group, number) =>
    q.node(group.node) && group.zones.length > 0 ? [{ ...group, number, ...needOf(group) }] : [],
  );
  return {
    sizes: new Map(
      groups.map(({ node, zones, zone }) => {
        const { left, right, bottom } = framePadding;
        const width = zones.length * (zone.width + 12) - 12 + left + right;
        const isFilled = q.children(node).length > 0;
        const height = (isFilled ? 0 : framePadding.top) + zone.height + bottom;
        return [node, { width, height, below: isFilled }];
      }),
    ),
    plot(plotter, rects) {
      for (const group of groups) {
        const rect = rects.get(group.node);
        if (rect) plot(plotter, about, group, q.children(group.node).length > 0, rect);
      }
    },
  };
}

interface Need {
  /** About how many hosts there are in one zone at most. */
  readonly hosts: number;
  /** How large a zone is. */
  readonly zone: Size;
}

/** So few hosts stand beside each other rather than one below the other: screens are wide. */
const few = 6;

/** When a zone is lost, the others take its share. */
function needOf({ maxSize, zones }: GroupAbout): Need {
  const others = Math.max(1, zones.length - 1);
  const hosts = Math.max(1, Math.ceil(zones.length === 2 ? (maxSize * 2) / 3 : maxSize / others));
  const { width, height } = boxFor(hosts, cellFor(hosts), hosts <= few ? 1.6 : 1.1);
  return {
    hosts,
    zone: {
      width: width - hostGap + 2 * zoneParts.pad,
      height: zoneParts.label + height - hostGap + zoneParts.pad + 2,
    },
  };
}

function plot(
  plotter: Plotter,
  about: RunAbout,
  group: Need & { node: NodeId; number: number; zones: readonly number[] },
  isFilled: boolean,
  frame: Rect,
): void {
  const { node, number, hosts, zones } = group;
  const { left, right, bottom } = framePadding;
  const top = isFilled ? frame.height - bottom - group.zone.height : framePadding.top;
  const width = (frame.width - left - right + 12) / zones.length - 12;
  const height = frame.height - top - bottom;
  zones.forEach((zone, i) => {
    const rect = { x: left + i * (width + 12), y: top, width, height };
    plotter.zones.push({ node, zone, group: number, fields: [], rect });
    plotter.halls.set(number * about.zones.length + zone, {
      node,
      group: number,
      zone,
      hosts,
      rect: {
        x: rect.x + zoneParts.pad,
        y: top + zoneParts.label,
        width: width - 2 * zoneParts.pad + hostGap,
        height: height - zoneParts.label - zoneParts.pad + hostGap,
      },
    });
  });
}
