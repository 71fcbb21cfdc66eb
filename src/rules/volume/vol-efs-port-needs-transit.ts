import { editVolume } from '../edits.ts';
import { efsTask, encryptInTransit } from '../efs-examples.ts';
import { volumeName, volumeRule } from '../task-rules.ts';

export const volEfsPortNeedsTransit = volumeRule({
  id: 'vol-efs-port-needs-transit',
  title: 'TLS port without TLS',
  why: 'transitEncryptionPort is the local port of the TLS tunnel to EFS. Without encryption in transit there is no tunnel.',
  *check(volume) {
    const efs = volume.doc.efsVolumeConfiguration;
    if (efs?.transitEncryptionPort === undefined || efs.transitEncryption === 'ENABLED') return;
    yield {
      field: ['efsVolumeConfiguration', 'transitEncryptionPort'],
      message: `${volumeName(volume)} names port ${efs.transitEncryptionPort} for TLS but does not encrypt in transit.`,
      fix: {
        label: encryptInTransit,
        edits: editVolume(volume, ['efsVolumeConfiguration', 'transitEncryption'], 'ENABLED'),
      },
    };
  },
  good: [() => efsTask({ transitEncryptionPort: 2999 })],
  bad: [() => efsTask({ transitEncryption: 'DISABLED', transitEncryptionPort: 2999 })],
});
