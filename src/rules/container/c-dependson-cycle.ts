import type { TaskDefinitionView } from '#model/view/task-definition.ts';
import { waitsOf, type Wait } from '../container-graph.ts';
import { editContainer } from '../edits.ts';
import { ec2, fargate, sidecar } from '../examples.ts';
import { inContainer, taskRule } from '../task-rules.ts';

export const cDependsonCycle = taskRule({
  id: 'c-dependson-cycle',
  title: 'Containers that wait for each other',
  why: 'dependsOn, links and volumesFrom all say which container starts first. In a circle none can, and AWS refuses it.',
  *check(view, q) {
    for (const circle of circlesOf(view)) {
      const last = circle.at(-1)!;
      const names = [...circle.map(({ from }) => from.doc.name), last.to.doc.name];
      const mendable = circle.findLast(({ field }) => field[0] === 'dependsOn') ?? last;
      yield inContainer(last.from, {
        field: last.field,
        message: `Containers wait for each other in a circle: ${names.join(' → ')}.`,
        fix: {
          label: `Let ${mendable.from.doc.name} not wait for ${mendable.to.doc.name}`,
          edits: editContainer(q, mendable.from, mendable.field),
        },
      });
    }
  },
  good: [
    () =>
      fargate({
        container: {
          dependsOn: [
            { containerName: 'db', condition: 'START' },
            { containerName: 'cache', condition: 'START' },
          ],
        },
        sidecars: [
          sidecar({ name: 'db', dependsOn: [{ containerName: 'cache', condition: 'START' }] }),
          sidecar({ name: 'cache' }),
        ],
      }),
  ],
  bad: [
    () =>
      fargate({
        container: { dependsOn: [{ containerName: 'db', condition: 'START' }] },
        sidecars: [sidecar({ name: 'db', dependsOn: [{ containerName: 'web', condition: 'START' }] })],
      }),
    () =>
      ec2({
        container: { links: ['db:database'] },
        sidecars: [sidecar({ name: 'db', volumesFrom: [{ sourceContainer: 'web' }] })],
      }),
  ],
});

/** One circle for each container that closes one, found from the first container on; a wait for oneself is another rule's. */
function circlesOf(view: TaskDefinitionView): Wait[][] {
  const waits = waitsOf(view).filter(({ from, to }) => from.index !== to.index);
  const done = new Set<number>();
  const circles: Wait[][] = [];
  const visit = (index: number, path: readonly Wait[]): void => {
    for (const wait of waits.filter(({ from }) => from.index === index)) {
      const start = path.findIndex(({ from }) => from.index === wait.to.index);
      if (start >= 0) circles.push([...path.slice(start), wait]);
      else if (!done.has(wait.to.index)) visit(wait.to.index, [...path, wait]);
    }
    done.add(index);
  };
  for (const { index } of view.containers) if (!done.has(index)) visit(index, []);
  return circles;
}
