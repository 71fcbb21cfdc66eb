import type { NodeId } from '#model/design.ts';
import { ancestor, targets } from '#model/query.ts';
import { titleOf } from '#model/registry.ts';
import { serviceView } from '#model/view/service.ts';
import { taskDefinitionView, type TaskDefinitionView } from '#model/view/task-definition.ts';
import type { TargetGroup, Workload } from '../plan.ts';
import type { Boots, NextNumbers } from './boots.ts';
import { bounded } from './bounds.ts';
import type { Draft } from './draft.ts';
import { groundOf, type Ground } from './lanes.ts';
import { firstRevision } from './revisions.ts';
import { serviceSpecOf } from './service-spec.ts';
import { standaloneSpecOf } from './standalone-spec.ts';
import { targetGroupsOf } from './target-groups.ts';
import { zonesOfRunner } from './zones.ts';

// What runs a task definition of ECS: services and standalone tasks.

/** Tasks of one service that a rehearsal can hold; AWS's quota is far below. */
const tasksMax = 1_000_000;

type Wanted = Pick<Workload, 'spec' | 'desired'> & { readonly targetGroups?: readonly TargetGroup[] };

type Compile = (
  draft: Draft,
  node: NodeId,
  runs: { readonly view: TaskDefinitionView; readonly ground: Ground },
  next: NextNumbers,
) => Wanted;

const runner = (kind: 'service' | 'standalone-task', wantedBy: Compile): Boots => ({
  nodesIn: (q) => q.ofKind(kind),
  zonesOf: zonesOfRunner,
  compile(draft, node, next) {
    const { q, notes } = draft;
    const name = titleOf(q, node);
    const definition = targets(q, node, 'runs')[0];
    if (definition === undefined) {
      notes.push({ node, says: `${name} takes no part: it runs no task definition.` });
      return undefined;
    }
    const view = taskDefinitionView(q, definition);
    const ground = groundOf(draft, node);
    const { targetGroups = [], ...wanted } = wantedBy(draft, node, { view, ground }, next);
    return {
      workload: { name, cluster: ancestor(q, node, 'cluster'), ...wanted },
      revision: firstRevision(draft, view, ground, { index: next.revision, workload: next.workload }),
      targetGroups,
    };
  },
});

export const serviceBoots = runner('service', (draft, node, { ground }, next) => {
  const view = serviceView(draft.q, node);
  const targetGroups = targetGroupsOf(draft.q, node, { workload: next.workload, from: next.targetGroup });
  const name = titleOf(draft.q, node);
  const spec = serviceSpecOf(draft, view, ground, {
    name,
    targetGroups: targetGroups.map(({ index }) => index),
  });
  if (spec.scaling?.policies.some(({ metric }) => metric === 'ECSServiceAverageMemoryUtilization'))
    draft.notes.push({ node, says: `${name} is not scaled by memory, of which a rehearsal knows nothing.` });
  // AWS requires a count for REPLICA; CloudFormation takes 1. A daemon service has a task on each instance.
  const wanted = spec.scheduling === 'DAEMON' ? hostsUnder(draft, ground) : (view.props.desiredCount ?? 1);
  return { spec, desired: bounded(wanted, tasksMax, `tasks of ${name}`), targetGroups };
});

export const standaloneBoots = runner('standalone-task', (draft, node, { view, ground }) => {
  const spec = standaloneSpecOf(draft.q.props('standalone-task', node), view, ground);
  return { spec, desired: spec.count };
});

const hostsUnder = ({ groups }: Draft, { lanes }: Ground): number =>
  [...new Set(lanes.flatMap((lane) => lane.groups))].reduce(
    (sum, group) => sum + groups[group]!.startCount,
    0,
  );
