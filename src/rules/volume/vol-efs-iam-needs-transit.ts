import { editVolume } from '../edits.ts';
import { efsTask, encryptInTransit } from '../efs-examples.ts';
import { volumeName, volumeRule } from '../task-rules.ts';

export const volEfsIamNeedsTransit = volumeRule({
  id: 'vol-efs-iam-needs-transit',
  title: 'IAM for EFS without encryption in transit',
  why: 'To authorise with IAM, the mount helper signs the connection, which it can do inside TLS alone. AWS refuses one without the other.',
  *check(volume) {
    const efs = volume.doc.efsVolumeConfiguration;
    if (efs?.authorizationConfig?.iam !== 'ENABLED' || efs.transitEncryption === 'ENABLED') return;
    yield {
      field: ['efsVolumeConfiguration', 'transitEncryption'],
      message: `${volumeName(volume)} authorises with IAM but does not encrypt in transit.`,
      fix: {
        label: encryptInTransit,
        edits: editVolume(volume, ['efsVolumeConfiguration', 'transitEncryption'], 'ENABLED'),
      },
    };
  },
  good: [
    () => efsTask({ authorizationConfig: { iam: 'ENABLED' } }),
    () => efsTask({ transitEncryption: 'DISABLED', authorizationConfig: { iam: 'DISABLED' } }),
  ],
  bad: [() => efsTask({ transitEncryption: 'DISABLED', authorizationConfig: { iam: 'ENABLED' } })],
});
