import { z } from '../zod.ts';
import { efsVolumeConfigurationSchema } from '../aws/network-volume.ts';
import { guidePage } from '../aws/pages.ts';
import { membersOf } from '../aws/shape-docs.ts';
import { volumeName } from '../aws/volume-name.ts';
import { field } from '../field.ts';
import { defineKind } from '../kind.ts';
import { mountedAt } from '../mounts.ts';
import type { Query } from '../query.ts';

export const efs = defineKind({
  kind: 'efs',
  label: 'EFS file system',
  group: 'Storage',
  summary: 'Files that tasks share and that outlive them.',
  keywords: ['NFS', 'shared', 'persistent', 'volume', 'elastic file system', 'access point'],
  docs: guidePage('efs-volumes'),
  icon: 'efs',
  schema: z.strictObject({
    name: volumeName,
    efsVolumeConfiguration: field(efsVolumeConfigurationSchema, {
      help: 'Which file system it is and how tasks mount it.',
      docs: membersOf('Volume')('efsVolumeConfiguration'),
      required: true,
      group: 'Storage',
    }),
    mountTargets: field(z.array(z.string()), {
      help: 'The Availability Zones in which the file system has a mount target.',
      docs: 'https://docs.aws.amazon.com/efs/latest/ug/accessing-fs.html',
      group: 'File system',
    }),
  }),
  nameProp: 'name',
  create: () => ({
    name: 'uploads',
    efsVolumeConfiguration: { fileSystemId: 'fs-0123456789abcdef0', transitEncryption: 'ENABLED' },
    mountTargets: ['a', 'b'],
  }),
  size: { width: 196, height: 64 },
  facts: (q: Query, id: string): string => mountedAt(q, id, 'EFS'),
});
