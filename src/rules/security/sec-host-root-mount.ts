import { editContainer } from '../edits.ts';
import { ec2 } from '../examples.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const vital: readonly string[] = ['/', '/etc', '/var/lib/docker', '/root'];
const mounting = (sourcePath: string, readOnly: boolean) =>
  ec2({
    volumes: [{ name: 'host', host: { sourcePath } }],
    container: { mountPoints: [{ sourceVolume: 'host', containerPath: '/host', readOnly }] },
  });

export const secHostRootMount = containerRule({
  id: 'sec-host-root-mount',
  title: 'May write to the system of the host',
  why: 'A container that writes to / or /etc of the instance can add users, change services and so become root there.',
  *check(container, view, q) {
    for (const [index, { sourceVolume, readOnly }] of (container.doc.mountPoints ?? []).entries()) {
      const path = view.volumes.find(({ doc }) => doc.name === sourceVolume)?.doc.host?.sourcePath;
      if (
        path === undefined ||
        readOnly === true ||
        !vital.includes(path.length > 1 ? path.replace(/\/$/, '') : path)
      )
        continue;
      yield {
        field: ['mountPoints', index],
        message: `${nameOf(container)} mounts ${path} of its host and may write there.`,
        fix: {
          label: 'Mount it read-only',
          edits: editContainer(q, container, ['mountPoints', index, 'readOnly'], true),
        },
      };
    }
  },
  good: [() => mounting('/', true), () => mounting('/etc/app', false)],
  bad: [() => mounting('/', false), () => mounting('/etc/', false)],
});
