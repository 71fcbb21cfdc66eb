import { service } from '#model/build.ts';
import { titleOf } from '#model/registry.ts';
import { ec2Task } from '../examples.ts';
import { volumeName, volumeRule } from '../task-rules.ts';
import type { Design } from '#model/design.ts';

const running = (desiredCount: number, readOnly = false): Design =>
  service({
    props: { desiredCount },
    on: 'EC2',
    runs: ec2Task({
      volumes: [{ name: 'uploads', host: { sourcePath: '/var/uploads' } }],
      container: { mountPoints: [{ sourceVolume: 'uploads', containerPath: '/uploads', readOnly }] },
    }),
  });

export const volBindSourcePathPerInstance = volumeRule({
  id: 'vol-bind-source-path-per-instance',
  title: 'Data that stays behind on an instance',
  why: 'A host path is a directory of one instance. Tasks on two instances see different files, and a task that moves finds an empty directory. EFS is the same everywhere.',
  *check(volume, view, q) {
    const path = volume.doc.host?.sourcePath;
    const written = view.containers.some(({ doc }) =>
      doc.mountPoints?.some(
        ({ sourceVolume, readOnly }) => sourceVolume === volume.doc.name && readOnly !== true,
      ),
    );
    if (path === undefined || !written) return;
    for (const runner of view.runners) {
      const { desiredCount = 1, schedulingStrategy } = q.props('service', runner);
      if (desiredCount < 2 || schedulingStrategy === 'DAEMON') continue;
      yield {
        field: ['host', 'sourcePath'],
        message: `${titleOf(q, runner)} runs ${desiredCount} tasks that write to ${path}, a directory that each instance has for itself: ${volumeName(volume)} is not shared.`,
      };
    }
  },
  good: [() => running(1), () => running(2, true)],
  bad: [() => running(2)],
});
