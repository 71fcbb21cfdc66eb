import { ec2, managedInstances } from '../examples.ts';
import { volumeName, volumeRule } from '../task-rules.ts';

const mounting = (sourcePath: string, readOnly = false) => ({
  volumes: [{ name: 'data', host: { sourcePath } }],
  container: { mountPoints: [{ sourceVolume: 'data', containerPath: '/data', readOnly }] },
});

export const volBindManagedInstancesWritable = volumeRule({
  id: 'vol-bind-managed-instances-writable',
  title: 'Host directory that cannot be written',
  why: 'Managed Instances run an operating system whose files are read-only, except for directories such as /var and /tmp.',
  *check(volume, view) {
    const path = volume.doc.host?.sourcePath;
    if (path === undefined || !view.launches.has('MANAGED_INSTANCES') || /^\/(var|tmp)(\/|$)/.test(path))
      return;
    const writer = view.containers.find(({ doc }) =>
      doc.mountPoints?.some(
        ({ sourceVolume, readOnly }) => sourceVolume === volume.doc.name && readOnly !== true,
      ),
    );
    if (!writer) return;
    yield {
      field: ['host', 'sourcePath'],
      message: `${volumeName(volume)} is ${path} of the instance, which ${writer.doc.name} mounts for writing; Managed Instances allow that under /var and /tmp.`,
    };
  },
  good: [
    () => managedInstances(mounting('/var/data')),
    () => managedInstances(mounting('/etc/app', true)),
    () => ec2(mounting('/data')),
  ],
  bad: [() => managedInstances(mounting('/data')), () => managedInstances(mounting('/various'))],
});
