import type { Query } from '#model/query.ts';
import type { ContainerView, TaskDefinitionView } from '#model/view/task-definition.ts';
import { editContainer } from '../edits.ts';
import { ec2, fargate } from '../examples.ts';
import { addExecutionRole } from '../execution-role.ts';
import { newId } from '../new-id.ts';
import type { Fix } from '../rule.ts';
import { isSaid } from '../said.ts';
import { containerRule, hasExecutionRole, nameOf } from '../task-rules.ts';

export const logMissing = containerRule({
  id: 'log-missing',
  title: 'Output that nobody keeps',
  why: 'Without logConfiguration the output of a container stays on its host until the container is removed; on Fargate it is lost at once. When the task fails, nothing says why.',
  *check(container, view, q) {
    const { logConfiguration, firelensConfiguration, name } = container.doc;
    // A log router without logs of its own has a rule for itself.
    if (logConfiguration || isSaid(container.raw['logConfiguration']) || firelensConfiguration) return;
    yield {
      field: ['logConfiguration'],
      message: `${nameOf(container)} sends its output nowhere${view.launches.has('FARGATE') ? ', and on Fargate it is lost' : ''}.`,
      ...(name ? { fix: logFix(q, view, container, name) } : {}),
    };
  },
  good: [
    () => fargate(),
    () =>
      ec2({ container: { logConfiguration: { logDriver: 'json-file', options: { 'max-size': '10m' } } } }),
  ],
  bad: [
    () => fargate({ container: { logConfiguration: undefined } }),
    () => fargate({ executionRoleArn: undefined, container: { logConfiguration: null } }),
  ],
});

// The Region is not known here; containers of the same task usually log to the same one.
function logFix(q: Query, view: TaskDefinitionView, container: ContainerView, name: string): Fix {
  const sibling = view.containers
    .map(({ doc }) => doc.logConfiguration?.options?.['awslogs-region'])
    .find(Boolean);
  const parent = q.node(view.id)?.parent;
  const group = newId('log-group');
  const logGroupName = `/ecs/${view.doc.family ?? name}`;
  const options = { 'awslogs-region': sibling ?? 'us-east-1', 'awslogs-stream-prefix': name };
  return {
    label: `Log to ${logGroupName}`,
    edits: [
      ...editContainer(q, container, ['logConfiguration'], { logDriver: 'awslogs', options }),
      {
        do: 'add-node',
        id: group,
        node: {
          kind: 'log-group',
          ...(parent === undefined ? {} : { parent }),
          props: { logGroupName, retentionInDays: 30 },
        },
      },
      { do: 'add-link', id: newId('logs'), link: { kind: 'logs', from: container.at, to: group, props: {} } },
      ...(view.launches.has('FARGATE') && !hasExecutionRole(view) ? addExecutionRole(q, view) : []),
    ],
  };
}
