import { editContainer } from '../edits.ts';
import { fargate, sidecar } from '../examples.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const waiting = (containerName: string) =>
  fargate({
    container: { dependsOn: [{ containerName, condition: 'START' }] },
    sidecars: [sidecar({ name: 'db' })],
  });

export const cDependsonTargetExists = containerRule({
  id: 'c-dependson-target-exists',
  title: 'Dependency on a container that is not there',
  why: 'dependsOn orders the containers of one task. It must name another container of the same task, and AWS refuses any other name.',
  *check(container, view, q) {
    const names = view.containers.map(({ doc }) => doc.name);
    for (const [index, { containerName }] of (container.doc.dependsOn ?? []).entries()) {
      if (!containerName) continue;
      const itself = containerName === container.doc.name;
      if (names.includes(containerName) && !itself) continue;
      yield {
        field: ['dependsOn', index, 'containerName'],
        message: itself
          ? `${nameOf(container)} waits for itself.`
          : `${nameOf(container)} waits for ${containerName}, which is no container of this task.`,
        fix: { label: 'Remove the dependency', edits: editContainer(q, container, ['dependsOn', index]) },
      };
    }
  },
  good: [() => waiting('db')],
  bad: [() => waiting('database'), () => waiting('web')],
});
