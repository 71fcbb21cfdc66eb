import { editContainer } from '../edits.ts';
import { fargate, sidecar } from '../examples.ts';
import { containerRule } from '../task-rules.ts';

export const cNameUnique = containerRule({
  id: 'c-name-unique',
  title: 'Two containers of one name',
  why: 'Dependencies, links, log streams and target groups call a container by its name, so AWS refuses a name that is used twice in a task.',
  *check(container, { containers }, q) {
    const { name } = container.doc;
    const first = containers.find(({ doc }) => doc.name === name)!;
    if (!name || first.index === container.index) return;
    const free = freeName(
      name,
      containers.map(({ doc }) => doc.name),
    );
    yield {
      field: ['name'],
      message: `Containers ${first.index + 1} and ${container.index + 1} are both called ${name}.`,
      fix: { label: `Rename it to ${free}`, edits: editContainer(q, container, ['name'], free) },
    };
  },
  good: [() => fargate({ sidecars: [sidecar({ name: 'web2' })] })],
  bad: [() => fargate({ sidecars: [sidecar({ name: 'web' })] })],
});

function freeName(name: string, taken: readonly (string | undefined)[]): string {
  let n = 2;
  while (taken.includes(`${name}-${n}`)) n++;
  return `${name}-${n}`;
}
