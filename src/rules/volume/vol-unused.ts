import { ec2, fargate } from '../examples.ts';
import { volumeName, volumeRule } from '../task-rules.ts';

export const volUnused = volumeRule({
  id: 'vol-unused',
  title: 'Volume that nothing mounts',
  why: 'A volume that the task declares and no container mounts does nothing.',
  *check({ at, doc, index, prefix, raw }, view) {
    const mounted = view.containers.some((container) =>
      container.doc.mountPoints?.some(({ sourceVolume }) => sourceVolume === doc.name),
    );
    if (!doc.name || mounted) return;
    yield {
      field: ['name'],
      message: `${volumeName({ at, doc, index, prefix, raw })} is declared, but no container mounts it.`,
    };
  },
  good: [
    () =>
      fargate({
        volumes: [{ name: 'data' }],
        container: { mountPoints: [{ sourceVolume: 'data', containerPath: '/data' }] },
      }),
  ],
  bad: [() => ec2({ volumes: [{ name: 'data', host: { sourcePath: '/var/data' } }] })],
});
