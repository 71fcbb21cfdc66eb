import { interventionKinds } from '#sim/interventions/index.ts';
import type { Rehearsal } from '#sim/rehearsal.ts';
import { groundOf } from '#sim/systems/faults/spot.ts';
import { secretsOf } from '#sim/systems/iam/secrets.ts';
import { routesOf, workloadOf } from '#sim/systems/traffic/routes.ts';
import type { World } from '#sim/world/world.ts';
import { interventionForms } from './intervention-forms.ts';
import type { RunAbout, SourceAbout, WorkloadAbout } from './run-batch.ts';

/** What the numbers of a run stand for. */
export function aboutOf({ simulation, spec }: Rehearsal): RunAbout {
  const { world } = simulation;
  const { plan } = world;
  const workloads = plan.workloads.map((each): WorkloadAbout => {
    const { lanes = [], zones = [] } = groundOf(world, each.index) ?? {};
    return {
      node: each.node,
      name: each.name,
      lanes: lanes.map(({ name, sort }) => ({ name, sort })),
      zones,
    };
  });
  const services = workloads.map(({ name }) => name);
  return {
    seed: spec.seed,
    workloads,
    zones: plan.zones,
    groups: plan.groups.map(({ node, name, instanceType, room, maxSize, zones }) => ({
      node,
      name,
      instanceType,
      cpuUnits: room.cpuUnits,
      memoryMib: room.memoryMib,
      maxSize,
      zones,
    })),
    targetGroups: plan.targetGroups.map(({ link, loadBalancer, workload }) => ({
      link,
      loadBalancer,
      workload,
    })),
    sources: plan.sources.map(({ index }) => sourceAbout(world, index)),
    series: world.systems.flatMap(({ series = [] }) =>
      series.map((key) => ({ id: key.id, per: key.per, says: key.says, first: world.seriesOf(key) })),
    ),
    reasons: world.reasons.map(({ id, level, explained = false }) => ({ id, level, explained })),
    interventions: interventionForms({
      service: services,
      workload: services,
      zone: plan.zones,
      ...namesOf('group', plan.groups),
      ...namesOf('users', plan.sources),
      ...namesOf(
        'secret',
        secretsOf(plan).map((name) => ({ name })),
      ),
    }),
    deeds: Object.fromEntries(interventionKinds.map((kind) => [kind.do, kind.label])),
    notes: plan.notes,
  };
}

/** Names to choose from; where there are none, one may still type what the refusal then explains. */
const namesOf = (argument: string, all: ReadonlyArray<{ readonly name: string }>) =>
  all.length === 0 ? {} : { [argument]: all.map(({ name }) => name) };

function sourceAbout(world: World, source: number): SourceAbout {
  const { plan } = world;
  const { node, loadBalancers, workloads } = plan.sources[source]!;
  const reached = [...loadBalancers, ...workloads.map((each) => plan.workloads[each]!.node)];
  return {
    node,
    loadBalancers,
    workloads,
    routes: routesOf(world).destinations[source]!.map(({ forwards }, i) => ({
      node: reached[i]!,
      forwards: forwards.map(({ entry, weight }) => ({
        ...(entry < plan.targetGroups.length ? { targetGroup: entry } : {}),
        workload: workloadOf(plan, entry),
        weight,
      })),
    })),
  };
}
