import type { NodeId } from '#model/design.ts';
import type { IndexedDesign, Query } from '#model/query.ts';
import type { RunAbout } from '#store/run-store.ts';
import { cardParts } from '../card-size.ts';
import { lanesSize, plotLanes, type LanesNeed } from './lanes.ts';
import type { Rooms } from './stage-plan.ts';
import { mostTasks } from './task-demand.ts';

/** The drawn Fargate that a service or standalone task is connected to for this provider. */
export function fargateNodeOf(
  q: Query,
  workload: NodeId,
  provider: 'FARGATE' | 'FARGATE_SPOT',
): NodeId | undefined {
  const link = q
    .linksFrom(workload, 'capacity')
    .map((id) => ({ to: q.link(id)!.to, provider: q.linkProps('capacity', id).capacityProvider }))
    .find(
      ({ to, provider: own }) => q.node(to)?.kind === 'fargate-capacity' && (own ?? 'FARGATE') === provider,
    );
  return link?.to;
}

const inset = 12;

/** Drawn Fargate: lanes by zone for all that is connected to it. */
export function fargateRooms(q: IndexedDesign, about: RunAbout): Rooms {
  const needs = new Map<NodeId, LanesNeed>();
  for (const { node, zones } of about.workloads) {
    const most = mostTasks(q, node);
    for (const provider of ['FARGATE', 'FARGATE_SPOT'] as const) {
      const home = fargateNodeOf(q, node, provider);
      if (home === undefined || zones.length === 0) continue;
      const before = needs.get(home) ?? { zones: [], onDemand: undefined, spot: undefined };
      const here = [...new Set([...before.zones, ...zones])].toSorted((a, b) => a - b);
      const key = provider === 'FARGATE' ? 'onDemand' : 'spot';
      needs.set(home, { ...before, zones: here, [key]: (before[key] ?? 0) + most });
    }
  }
  return {
    sizes: new Map(
      [...needs].map(([node, need]) => {
        const { width, height } = lanesSize(need);
        return [node, { width: width + 2 * inset, height: cardParts.head + height + inset }];
      }),
    ),
    plot(plotter, rects) {
      for (const [node, need] of needs) {
        const rect = rects.get(node);
        if (!rect) continue;
        const { width, height } = rect;
        const area = {
          x: inset,
          y: cardParts.head,
          width: width - 2 * inset,
          height: height - cardParts.head - inset,
        };
        plotLanes(plotter, node, area, need);
      }
    },
  };
}
