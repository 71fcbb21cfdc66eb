import type { NodeId } from '#model/design.ts';
import type { Query } from '#model/query.ts';
import { hostGroupsOf } from '#model/view/runner-hosts.ts';
import { copiesOn, taskDemand, type TaskDemand } from '#model/view/task-demand.ts';
import type { TaskDefinitionView } from '#model/view/task-definition.ts';

/** How many copies of a task its instances take, were nothing else on them. */
export interface Room {
  copies: number;
  /** Instances there may be, those that managed scaling adds included. */
  instances: number;
  demand: TaskDemand;
}

/** Undefined when no instances are drawn, or a type among them is not in the catalogue. */
export function roomFor(q: Query, runner: NodeId, view: TaskDefinitionView): Room | undefined {
  const groups = hostGroupsOf(q, runner);
  const demand = taskDemand(view);
  let copies = 0;
  for (const { hosts, most } of groups) {
    if (!hosts.each) return undefined;
    copies += most * copiesOn(hosts.each, demand);
  }
  const instances = groups.reduce((sum, { most }) => sum + most, 0);
  return groups.length === 0 ? undefined : { copies, instances, demand };
}
