import { editContainer } from '../edits.ts';
import { ec2, sidecar } from '../examples.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const from = (sourceContainer: string) =>
  ec2({ container: { volumesFrom: [{ sourceContainer }] }, sidecars: [sidecar({ name: 'files' })] });

export const volVolumesfromExists = containerRule({
  id: 'vol-volumesfrom-exists',
  title: 'Volumes of a container that is not there',
  why: 'volumesFrom mounts what another container of the same task mounts. AWS refuses any other name.',
  *check(container, view, q) {
    const names = view.containers.map(({ doc }) => doc.name);
    for (const [index, { sourceContainer }] of (container.doc.volumesFrom ?? []).entries()) {
      const itself = sourceContainer === container.doc.name;
      if (!sourceContainer || (names.includes(sourceContainer) && !itself)) continue;
      yield {
        field: ['volumesFrom', index, 'sourceContainer'],
        message: `${nameOf(container)} takes the volumes of ${itself ? 'itself' : `${sourceContainer}, which is no container of this task`}.`,
        fix: { label: 'Remove the entry', edits: editContainer(q, container, ['volumesFrom', index]) },
      };
    }
  },
  good: [() => from('files')],
  bad: [() => from('file'), () => from('web')],
});
