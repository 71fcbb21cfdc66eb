import type { Design, NodeId } from '#model/design.ts';
import { indexOf } from '#model/design-index.ts';
import { ancestor, targets } from '#model/query.ts';
import { titleOf } from '#model/registry.ts';
import { serviceView } from '#model/view/service.ts';
import { taskDefinitionView, type TaskDefinitionView } from '#model/view/task-definition.ts';
import { bounded } from './boot/bounds.ts';
import { runnersIn } from './boot/capacity.ts';
import type { Draft } from './boot/draft.ts';
import { hostGroupsIn } from './boot/host-groups.ts';
import { groundOf, type Ground } from './boot/lanes.ts';
import { Numbering } from './boot/numbering.ts';
import { imageSizeMb } from './boot/parameters.ts';
import { firstRevision } from './boot/revisions.ts';
import { serviceSpecOf } from './boot/service-spec.ts';
import { standaloneSpecOf } from './boot/standalone-spec.ts';
import { targetGroupsOf } from './boot/target-groups.ts';
import { trafficSourcesIn } from './boot/traffic-sources.ts';
import { zonesIn } from './boot/zones.ts';
import { Parameters } from './parameters.ts';
import type { Plan, PlanNote, Revision, TargetGroup, Workload } from './plan.ts';
import { ecsService } from './systems/ecs-service/spec.ts';
import { standaloneTask } from './systems/standalone-task/spec.ts';

/** Tasks of one service that a rehearsal can hold; AWS's quota is far below. */
const tasksMax = 1_000_000;

/**
 * Compiles a design into what a run is made from, with every default of AWS's in force. What cannot take part is left
 * out and noted. Throws `PlanBoundExceeded` for a design that is larger than a rehearsal can hold.
 */
export function planOf(
  design: Design,
  options: { readonly parameters?: Readonly<Record<string, number | string>> } = {},
): Plan {
  const q = indexOf(design);
  const notes: PlanNote[] = [];
  const zones = zonesIn(q);
  const draft: Draft = {
    q,
    parameters: new Parameters(options.parameters ?? {}),
    zones,
    groups: hostGroupsIn(q, zones, notes),
    hostPorts: new Numbering(),
    images: new Numbering(),
    notes,
  };
  const made: Made = { workloads: [], revisions: [], targetGroups: [] };
  for (const node of runnersIn(q)) addWorkload(draft, made, node);
  const sizeMb = draft.parameters.get(imageSizeMb);
  return {
    origin: { design, parameters: options.parameters ?? {} },
    ...made,
    zones: zones.names,
    hostPorts: draft.hostPorts.names,
    images: draft.images.names.map((name) => ({ name, sizeMb })),
    groups: draft.groups,
    sources: trafficSourcesIn(q, made.workloads),
    notes,
  };
}

interface Made {
  readonly workloads: Workload[];
  readonly revisions: Revision[];
  readonly targetGroups: TargetGroup[];
}

function addWorkload(draft: Draft, made: Made, node: NodeId): void {
  const { q, notes } = draft;
  const name = titleOf(q, node);
  const definition = targets(q, node, 'runs')[0];
  if (definition === undefined) {
    notes.push({ node, says: `${name} takes no part: it runs no task definition.` });
    return;
  }
  const view = taskDefinitionView(q, definition);
  const ground = groundOf(draft, node);
  const index = made.workloads.length;
  const isService = q.node(node)?.kind === 'service';
  const controlled = isService
    ? serviceOf(draft, made, node, ground)
    : standaloneOf(draft, node, view, ground);
  made.workloads.push({ index, node, name, cluster: ancestor(q, node, 'cluster'), ...controlled });
  made.revisions.push(firstRevision(draft, view, ground, { index: made.revisions.length, workload: index }));
}

type Controlled = Pick<Workload, 'controller' | 'spec' | 'desired'>;

function serviceOf(draft: Draft, made: Made, node: NodeId, ground: Ground): Controlled {
  const view = serviceView(draft.q, node);
  const groups = targetGroupsOf(draft.q, node, {
    workload: made.workloads.length,
    from: made.targetGroups.length,
  });
  made.targetGroups.push(...groups);
  const name = titleOf(draft.q, node);
  const spec = serviceSpecOf(draft, view, ground, { name, targetGroups: groups.map(({ index }) => index) });
  // AWS requires a count for REPLICA; CloudFormation takes 1. A daemon service has a task on each instance.
  const wanted = spec.scheduling === 'DAEMON' ? hostsUnder(draft, ground) : (view.props.desiredCount ?? 1);
  return { controller: ecsService, spec, desired: bounded(wanted, tasksMax, `tasks of ${name}`) };
}

function standaloneOf(draft: Draft, node: NodeId, view: TaskDefinitionView, ground: Ground): Controlled {
  const spec = standaloneSpecOf(draft.q.props('standalone-task', node), view, ground);
  return { controller: standaloneTask, spec, desired: spec.count };
}

const hostsUnder = ({ groups }: Draft, { lanes }: Ground): number =>
  [...new Set(lanes.flatMap((lane) => lane.groups))].reduce(
    (sum, group) => sum + groups[group]!.startCount,
    0,
  );
