import { emptyDesign, type Box, type Design, type DesignLink, type DesignNode } from '#model/design.ts';
import type { RunAbout } from '#store/run-store.ts';

/** Services on Fargate in rows, each behind a load balancer that it shares with four others where there are many. */
export function crowdedDesign(services: number, tasksEach: number): Design {
  // Few with many tasks each stand close together, so that every mark is on the screen and large enough to be one.
  const isDense = tasksEach > 1000;
  const step = isDense ? { x: 226, y: 94 } : { x: 250, y: 240 };
  const nodes: Record<string, DesignNode> = {};
  const links: Record<string, DesignLink> = {};
  const layout: Record<string, Box> = {};
  const columns = Math.ceil(Math.sqrt(services * 1.6));
  for (let i = 0; i < services; i++) {
    const at = { x: (i % columns) * step.x, y: Math.floor(i / columns) * step.y };
    nodes[`service-${i}`] = {
      kind: 'service',
      props: {
        serviceName: `service-${i}`,
        desiredCount: tasksEach,
        launchType: 'FARGATE',
        deploymentConfiguration: { minimumHealthyPercent: 50, maximumPercent: 100 },
      },
    };
    layout[`service-${i}`] = at;
    if (isDense) continue;
    const balancer = `balancer-${Math.floor(i / 5)}`;
    if (!nodes[balancer]) {
      nodes[balancer] = { kind: 'load-balancer', props: { name: balancer, type: 'application' } };
      layout[balancer] = { x: at.x, y: at.y - 110 };
    }
    links[`link-${i}`] = { kind: 'target-group', from: balancer, to: `service-${i}`, props: {} };
  }
  return { ...emptyDesign('crowded', 'Crowded'), nodes, links, layout };
}

/** What a run of it is about: nothing but tasks. */
export function crowdedAbout(services: number): RunAbout {
  return {
    seed: 1,
    workloads: Array.from({ length: services }, (_, i) => ({
      node: `service-${i}`,
      name: `service-${i}`,
      lanes: [{ name: 'FARGATE', sort: 'fargate' }],
      zones: [0],
    })),
    zones: ['a'],
    groups: [],
    targetGroups: [],
    sources: [],
    series: [],
    reasons: [],
    interventions: [],
    deeds: {},
    notes: [],
  };
}
