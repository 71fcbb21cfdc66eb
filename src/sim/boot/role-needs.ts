import type { Query } from '#model/query.ts';
import { titleOf } from '#model/registry.ts';
import { secretName } from '#model/task-definition/references.ts';
import { secretsRead } from '#model/view/secrets-read.ts';
import type { TaskDefinitionView } from '#model/view/task-definition.ts';
import type { Lack, RoleNeeds } from '../plan.ts';
import { cannotAssume, hasExecutionRole, lacksOf, type RunsOn } from './lacks.ts';

/** What ECS would say if a role of a task definition were broken while it runs: facts, ecs-scheduler.md §9. */
export function roleNeedsOf(q: Query, view: TaskDefinitionView, on: RunsOn): RoleNeeds {
  const { doc, executionRole, taskRole } = view;
  const trust = (role: string | undefined, arn: string | undefined): Lack[] => {
    const name = arn ?? (role === undefined ? '' : titleOf(q, role));
    return name === '' ? [] : [cannotAssume(name)];
  };
  return {
    execution: hasExecutionRole(view) ? lacksOf(q, view, on, 'execution') : [],
    instance: lacksOf(q, view, on, 'instance'),
    executionTrust: trust(executionRole, doc.executionRoleArn),
    taskTrust: trust(taskRole, doc.taskRoleArn),
  };
}

/** Names of the secrets that its containers get, each once. */
export const secretNamesOf = (view: TaskDefinitionView): readonly string[] => [
  ...new Set(secretsRead(view).map(({ base }) => secretName(base))),
];
