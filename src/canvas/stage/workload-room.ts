import type { NodeId } from '#model/design.ts';
import type { IndexedDesign } from '#model/query.ts';
import type { RunAbout } from '#store/run-store.ts';
import { naturalSize } from '../card-size.ts';
import { fargateNodeOf } from './fargate-room.ts';
import { lanesSize, plotLanes, type LanesNeed } from './lanes.ts';
import type { Plotter, Rooms } from './stage-plan.ts';
import type { Room } from './staged-design.ts';
import { mostTasks } from './task-demand.ts';

/** Heights of the parts below a workload's own card, in px, and how far they keep from its edge. */
export const workloadParts = { tray: 32, gap: 8, legend: 22, inset: 12, label: 72 } as const;

/** The card of a service or standalone task: who waits, what runs on Fargate that is not drawn, and which revisions. */
export function workloadRooms(q: IndexedDesign, about: RunAbout): Rooms {
  const cards = about.workloads.flatMap(({ node, lanes, zones }, workload) => {
    if (!q.node(node)) return [];
    const most = mostTasks(q, node);
    const here = (sort: string, provider: 'FARGATE' | 'FARGATE_SPOT'): number | undefined =>
      lanes.some((lane) => lane.sort === sort) && fargateNodeOf(q, node, provider) === undefined
        ? most
        : undefined;
    const need = { zones, onDemand: here('fargate', 'FARGATE'), spot: here('fargate-spot', 'FARGATE_SPOT') };
    const inCard = zones.length > 0 && (need.onDemand ?? need.spot) !== undefined ? need : undefined;
    return [{ node, workload, most, need: inCard, head: naturalSize(q, node).height }];
  });
  return {
    sizes: new Map(cards.map((card) => [card.node, sizeOf(card)])),
    plot(plotter, rects) {
      for (const card of cards) {
        const rect = rects.get(card.node);
        if (rect) plot(plotter, card, rect.width);
      }
    },
  };
}

interface Card {
  readonly node: NodeId;
  readonly workload: number;
  readonly most: number;
  readonly need: LanesNeed | undefined;
  readonly head: number;
}

const trayHeight = ({ most }: Card): number => workloadParts.tray * (most > 60 ? 2 : 1);

function sizeOf(card: Card): Room {
  const { gap, legend, inset } = workloadParts;
  const lanes = card.need && lanesSize(card.need);
  return {
    width: lanes ? lanes.width + 2 * inset : 0,
    height: card.head + trayHeight(card) + gap + (lanes ? lanes.height + gap : 0) + legend + 4,
  };
}

function plot(plotter: Plotter, card: Card, width: number): void {
  const { gap, legend, inset, label } = workloadParts;
  const { node, workload, head, need } = card;
  const inner = width - 2 * inset;
  const tray = trayHeight(card);
  const waiting = { x: inset + label, y: head + 4, width: inner - label - 4, height: tray - 8 };
  let y = head + tray + gap;
  if (need) {
    const { height } = lanesSize(need);
    plotLanes(plotter, node, { x: inset, y, width: inner, height }, need);
    y += height + gap;
  }
  plotter.workloads.set(workload, {
    node,
    workload,
    rect: { x: inset, y: head, width: inner, height: tray },
    tray: plotter.field(node, waiting, 'tray', Math.ceil(card.most / 4)),
    legend: { x: inset, y, width: inner, height: legend },
  });
}
