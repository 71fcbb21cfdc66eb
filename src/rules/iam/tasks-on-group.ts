import type { NodeId } from '#model/design.ts';
import { sources, targets, type Query } from '#model/query.ts';
import { titleOf } from '#model/registry.ts';
import { taskDefinitionView } from '#model/view/task-definition.ts';

/** The name of one service or task that runs tasks in this network mode on the group; undefined when none does. */
export function runnerInMode(q: Query, group: NodeId, mode: string): string | undefined {
  for (const runner of sources(q, group, 'capacity')) {
    const task = targets(q, runner, 'runs')[0];
    if (task !== undefined && taskDefinitionView(q, task).networkMode === mode) return titleOf(q, runner);
  }
  return undefined;
}
