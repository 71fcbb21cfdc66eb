import { windowsOnEc2 } from '../examples.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const driveOf = (path: string | undefined): string | undefined =>
  /^([A-Za-z]):/.exec(path ?? '')?.[1]?.toUpperCase();
const mounting = (sourcePath: string, containerPath: string) =>
  windowsOnEc2({
    volumes: [{ name: 'data', host: { sourcePath } }],
    container: { mountPoints: [{ sourceVolume: 'data', containerPath }] },
  });

export const volWindowsDrive = containerRule({
  id: 'vol-windows-drive',
  title: 'Mount across drives',
  why: 'Windows containers cannot mount a directory of one drive at a path of another.',
  *check(container, view) {
    if (!view.isWindows) return;
    for (const [index, { sourceVolume, containerPath }] of (container.doc.mountPoints ?? []).entries()) {
      const source = view.volumes.find(({ doc }) => doc.name === sourceVolume)?.doc.host?.sourcePath;
      const [from, to] = [driveOf(source), driveOf(containerPath)];
      if (from === undefined || to === undefined || from === to) continue;
      yield {
        field: ['mountPoints', index, 'containerPath'],
        message: `${nameOf(container)} mounts ${source} at ${containerPath}, which is another drive.`,
      };
    }
  },
  good: [() => mounting('C:\\data', 'c:\\data')],
  bad: [() => mounting('D:\\data', 'C:\\data')],
});
