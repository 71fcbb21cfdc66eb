import { editContainer } from '../edits.ts';
import { fargate } from '../examples.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const mounting = (sourceVolume: string) =>
  fargate({
    volumes: [{ name: 'data' }],
    container: { mountPoints: [{ sourceVolume, containerPath: '/data' }] },
  });

export const volMountDeclared = containerRule({
  id: 'vol-mount-declared',
  title: 'Mount of a volume that is not declared',
  why: 'A container mounts volumes by name, and the task declares what each name is. AWS refuses a mount point whose volume is not declared.',
  *check(container, view, q) {
    const names = view.volumes.map(({ doc }) => doc.name);
    for (const [index, { sourceVolume }] of (container.doc.mountPoints ?? []).entries()) {
      if (!sourceVolume || names.includes(sourceVolume)) continue;
      yield {
        field: ['mountPoints', index, 'sourceVolume'],
        message: `${nameOf(container)} mounts ${sourceVolume}, which the task does not declare${names.length > 0 ? ` (it declares ${names.join(', ')})` : ''}.`,
        fix: { label: 'Remove the mount point', edits: editContainer(q, container, ['mountPoints', index]) },
      };
    }
  },
  good: [() => mounting('data')],
  bad: [() => mounting('date')],
});
