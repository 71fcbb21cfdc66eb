import type { Design, NodeId } from '#model/design.ts';
import { indexOf } from '#model/design-index.ts';
import type { RunCatalogue } from '#model/run-catalogue.ts';
import type { Boots } from './boot/boots.ts';
import type { Draft } from './boot/draft.ts';
import { hostGroupsIn } from './boot/host-groups.ts';
import { networkPartsIn } from './boot/network-parts.ts';
import { Numbering } from './boot/numbering.ts';
import { imageSizeMb } from './boot/parameters.ts';
import { trafficSourcesIn } from './boot/traffic-sources.ts';
import { zonesIn } from './boot/zones.ts';
import { catalogueOf } from './catalogue.ts';
import { Parameters } from './parameters.ts';
import type { Plan, PlanNote, Revision, TargetGroup, Workload } from './plan.ts';
import type { System } from './system.ts';
import { systems as all } from './systems/index.ts';

/**
 * Compiles a design into what a run is made from, with every default of AWS's in force. What cannot take part is left
 * out and noted. Throws `PlanBoundExceeded` for a design that is larger than a rehearsal can hold, and `BadCatalogue`
 * for data that cannot be counted with. `systems` are those
 * that will run it, where those are not the ones of systems/index.ts.
 */
export function planOf(
  design: Design,
  options: {
    readonly parameters?: Readonly<Record<string, number | string>>;
    readonly systems?: readonly System[] | undefined;
    readonly catalogue?: RunCatalogue | undefined;
  } = {},
): Plan {
  const q = indexOf(design);
  const notes: PlanNote[] = [];
  const controllers = bootingAmong(options.systems ?? all);
  const zones = zonesIn(
    q,
    controllers.flatMap(({ boots }) => boots.nodesIn(q).flatMap((node) => boots.zonesOf?.(q, node) ?? [])),
  );
  const { catalogue: given } = options;
  const catalogue = given && catalogueOf(given);
  const groups = hostGroupsIn(q, zones, notes, catalogue);
  for (const { boots } of controllers)
    groups.push(...(boots.groupsIn?.({ q, zones, notes }, groups.length) ?? []));
  const draft: Draft = {
    q,
    parameters: new Parameters(options.parameters ?? {}),
    zones,
    groups,
    hostPorts: new Numbering(),
    images: new Numbering(),
    notes,
  };
  const made: Made = { workloads: [], revisions: [], targetGroups: [] };
  for (const { id, boots } of controllers)
    for (const node of boots.nodesIn(q)) addWorkload(draft, made, node, id, boots);
  const sizeMb = draft.parameters.get(imageSizeMb);
  return {
    origin: { design, parameters: options.parameters ?? {}, ...(given ? { catalogue: given } : {}) },
    ...(catalogue ? { catalogue } : {}),
    ...(options.systems ? { systems: options.systems } : {}),
    ...made,
    zones: zones.names,
    hostPorts: draft.hostPorts.names,
    images: draft.images.names.map((name) => ({ name, sizeMb })),
    groups,
    network: networkPartsIn(q),
    sources: trafficSourcesIn(q, made.workloads, made.targetGroups),
    notes,
  };
}

/** The controllers among systems that make workloads of nodes, in their order. */
const bootingAmong = (systems: readonly System[]): { readonly id: string; readonly boots: Boots }[] =>
  systems.flatMap(({ id, controls }) => (controls?.boots ? [{ id, boots: controls.boots }] : []));

interface Made {
  readonly workloads: Workload[];
  readonly revisions: Revision[];
  readonly targetGroups: TargetGroup[];
}

function addWorkload(draft: Draft, made: Made, node: NodeId, controller: string, boots: Boots): void {
  const index = made.workloads.length;
  const compiled = boots.compile(draft, node, {
    workload: index,
    revision: made.revisions.length,
    targetGroup: made.targetGroups.length,
  });
  if (!compiled) return;
  const { workload, revision, targetGroups = [] } = compiled;
  made.workloads.push({ index, node, controller, ...workload });
  made.revisions.push(revision);
  made.targetGroups.push(...targetGroups);
}
