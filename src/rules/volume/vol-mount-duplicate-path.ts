import { editContainer } from '../edits.ts';
import { fargate } from '../examples.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const mounting = (one: string, other: string) =>
  fargate({
    volumes: [{ name: 'data' }, { name: 'cache' }],
    container: {
      mountPoints: [
        { sourceVolume: 'data', containerPath: one },
        { sourceVolume: 'cache', containerPath: other },
      ],
    },
  });

export const volMountDuplicatePath = containerRule({
  id: 'vol-mount-duplicate-path',
  title: 'Two volumes at one path',
  why: 'One path can show one volume. As far as we know Docker refuses to start a container with two mounts at the same path.',
  *check(container, _view, q) {
    const mounts = container.doc.mountPoints ?? [];
    for (const [index, { containerPath, sourceVolume }] of mounts.entries()) {
      const rival = mounts.slice(0, index).find((other) => other.containerPath === containerPath);
      if (!containerPath || !rival) continue;
      yield {
        field: ['mountPoints', index, 'containerPath'],
        message: `${nameOf(container)} mounts ${rival.sourceVolume} and ${sourceVolume} both at ${containerPath}.`,
        fix: {
          label: `Do not mount ${sourceVolume}`,
          edits: editContainer(q, container, ['mountPoints', index]),
        },
      };
    }
  },
  good: [() => mounting('/data', '/data/cache')],
  bad: [() => mounting('/data', '/data')],
});
