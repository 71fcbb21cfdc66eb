import { editVolume } from '../edits.ts';
import { efsTask } from '../efs-examples.ts';
import { volumeName, volumeRule } from '../task-rules.ts';

const authorizationConfig = { accessPointId: 'fsap-12345678' };

export const volEfsAccesspointRoot = volumeRule({
  id: 'vol-efs-accesspoint-root',
  title: 'Access point and a directory of its own',
  why: 'The access point decides which directory is the root. Beside one, rootDirectory must be left out or be /, and AWS refuses anything else.',
  *check(volume) {
    const efs = volume.doc.efsVolumeConfiguration;
    if (!efs?.authorizationConfig?.accessPointId || [undefined, '', '/'].includes(efs.rootDirectory)) return;
    yield {
      field: ['efsVolumeConfiguration', 'rootDirectory'],
      message: `${volumeName(volume)} uses access point ${efs.authorizationConfig.accessPointId} and asks for the directory ${efs.rootDirectory}.`,
      fix: {
        label: 'Remove rootDirectory',
        edits: editVolume(volume, ['efsVolumeConfiguration', 'rootDirectory']),
      },
    };
  },
  good: [
    () => efsTask({ authorizationConfig, rootDirectory: '/' }),
    () => efsTask({ rootDirectory: '/uploads' }),
  ],
  bad: [() => efsTask({ authorizationConfig, rootDirectory: '/uploads' })],
});
