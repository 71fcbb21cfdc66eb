import { editVolume } from '../edits.ts';
import { efsTask, encryptInTransit } from '../efs-examples.ts';
import { volumeName, volumeRule } from '../task-rules.ts';

const authorizationConfig = { accessPointId: 'fsap-12345678' };

export const volEfsAccesspointNeedsTransit = volumeRule({
  id: 'vol-efs-accesspoint-needs-transit',
  title: 'Access point without encryption in transit',
  why: 'The mount helper tells EFS the access point inside TLS. AWS refuses one without the other.',
  *check(volume) {
    const efs = volume.doc.efsVolumeConfiguration;
    if (!efs?.authorizationConfig?.accessPointId || efs.transitEncryption === 'ENABLED') return;
    yield {
      field: ['efsVolumeConfiguration', 'transitEncryption'],
      message: `${volumeName(volume)} uses access point ${efs.authorizationConfig.accessPointId} but does not encrypt in transit.`,
      fix: {
        label: encryptInTransit,
        edits: editVolume(volume, ['efsVolumeConfiguration', 'transitEncryption'], 'ENABLED'),
      },
    };
  },
  good: [() => efsTask({ authorizationConfig })],
  bad: [() => efsTask({ transitEncryption: 'DISABLED', authorizationConfig })],
});
