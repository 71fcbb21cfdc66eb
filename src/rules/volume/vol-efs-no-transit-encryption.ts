import { editVolume } from '../edits.ts';
import { efsTask, encryptInTransit } from '../efs-examples.ts';
import { volumeName, volumeRule } from '../task-rules.ts';

export const volEfsNoTransitEncryption = volumeRule({
  id: 'vol-efs-no-transit-encryption',
  title: 'EFS traffic in the clear',
  why: 'NFS sends files as they are. With transitEncryption ENABLED they travel inside TLS; the default is DISABLED.',
  *check(volume) {
    const efs = volume.doc.efsVolumeConfiguration;
    if (!efs || efs.transitEncryption === 'ENABLED') return;
    // Where encryption is required by something else, that has an error of its own.
    const { authorizationConfig, transitEncryptionPort } = efs;
    if (
      authorizationConfig?.iam === 'ENABLED' ||
      authorizationConfig?.accessPointId ||
      transitEncryptionPort !== undefined
    )
      return;
    yield {
      field: ['efsVolumeConfiguration', 'transitEncryption'],
      message: `${volumeName(volume)} does not encrypt files on their way to EFS.`,
      fix: {
        label: encryptInTransit,
        edits: editVolume(volume, ['efsVolumeConfiguration', 'transitEncryption'], 'ENABLED'),
      },
    };
  },
  good: [() => efsTask({})],
  bad: [() => efsTask({ transitEncryption: 'DISABLED' })],
});
