import { dependenciesOf } from '../container-graph.ts';
import { editContainer } from '../edits.ts';
import { fargate, sidecar } from '../examples.ts';
import type { Fix } from '../rule.ts';
import type { ContainerView } from '#model/view/task-definition.ts';
import type { Query } from '#model/query.ts';
import { isSaid } from '../said.ts';
import { containerRule, nameOf } from '../task-rules.ts';

// Images that bring a program which tells whether they are ready.
const knownChecks: readonly (readonly [image: RegExp, command: string])[] = [
  [/(^|\/)postgres(:|@|$)/, 'pg_isready -U postgres || exit 1'],
  [/(^|\/)(mysql|mariadb)(:|@|$)/, 'mysqladmin ping -h localhost || exit 1'],
  [/(^|\/)(redis|valkey)(:|@|$)/, 'redis-cli ping || exit 1'],
  [/(^|\/)rabbitmq(:|@|$)/, 'rabbitmq-diagnostics -q ping || exit 1'],
];

const waitingFor = (changes: Parameters<typeof sidecar>[0], condition = 'HEALTHY') =>
  fargate({
    container: { dependsOn: [{ containerName: 'db', condition }] },
    sidecars: [sidecar({ name: 'db', ...changes })],
  });

export const cDependsonHealthyNeedsHealthcheck = containerRule({
  id: 'c-dependson-healthy-needs-healthcheck',
  title: 'Waiting for health that nobody checks',
  why: 'HEALTHY waits until the health check of the other container passes. ECS looks at checks of the task definition only, not at one baked into the image, and AWS refuses the dependency without one.',
  *check(container, view, q) {
    for (const { index, condition, target } of dependenciesOf(container, view)) {
      if (condition !== 'HEALTHY' || target.doc.healthCheck || isSaid(target.raw['healthCheck'])) continue;
      yield {
        field: ['dependsOn', index, 'condition'],
        message: `${nameOf(container)} waits until ${target.doc.name} is healthy, but ${target.doc.name} has no health check.`,
        fix: checkFix(q, target) ?? {
          label: `Wait for the start of ${target.doc.name} only`,
          edits: editContainer(q, container, ['dependsOn', index, 'condition'], 'START'),
        },
      };
    }
  },
  good: [
    () => waitingFor({ healthCheck: { command: ['CMD-SHELL', 'true'] } }),
    () => waitingFor({}, 'START'),
  ],
  bad: [() => waitingFor({}), () => waitingFor({ image: 'public.ecr.aws/docker/library/postgres:17.2' })],
});

function checkFix(q: Query, target: ContainerView): Fix | undefined {
  const command = knownChecks.find(([image]) => image.test(target.doc.image ?? ''))?.[1];
  if (command === undefined) return undefined;
  return {
    label: `Check the health of ${target.doc.name} with ${command.split(' ')[0]}`,
    edits: editContainer(q, target, ['healthCheck'], { command: ['CMD-SHELL', command] }),
  };
}
