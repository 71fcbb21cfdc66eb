import { z } from 'zod';
import { apiPage, guidePage } from '../aws/pages.ts';
import { field } from '../field.ts';
import { defineKind } from '../kind.ts';
import type { Query } from '../query.ts';

const docs = apiPage('EFSVolumeConfiguration');
const auth = apiPage('EFSAuthorizationConfig');

const efsVolumeConfiguration = z.strictObject({
  fileSystemId: field(z.string(), { help: 'The file system, fs-….', docs, required: true }),
  rootDirectory: field(z.string(), {
    help: 'The directory that becomes the root; / with an access point.',
    docs,
    default: '/',
  }),
  transitEncryption: field(z.enum(['ENABLED', 'DISABLED']), {
    help: 'TLS between host and EFS.',
    docs,
    default: 'DISABLED',
  }),
  transitEncryptionPort: field(z.int().min(1).max(65535), { help: 'The port for TLS.', docs }),
  authorizationConfig: field(
    z.strictObject({
      accessPointId: field(z.string(), { help: 'The access point, fsap-….', docs: auth }),
      iam: field(z.enum(['ENABLED', 'DISABLED']), {
        help: 'Use the task role to mount.',
        docs: auth,
        default: 'DISABLED',
      }),
    }),
    { help: 'Access point and IAM.', docs: auth },
  ),
});

export const efs = defineKind({
  kind: 'efs',
  label: 'EFS file system',
  group: 'Storage',
  summary: 'Files that tasks share and that outlive them.',
  keywords: ['NFS', 'shared', 'persistent', 'volume'],
  docs: guidePage('efs-volumes'),
  icon: 'efs',
  schema: z.strictObject({
    name: field(z.string(), { help: 'The name of the volume.', docs: apiPage('Volume'), required: true }),
    efsVolumeConfiguration: field(efsVolumeConfiguration, {
      help: 'Which file system and how to mount it.',
      docs,
    }),
    mountTargets: field(z.array(z.string()), {
      help: 'The Availability Zones in which it has a mount target.',
      docs: guidePage('efs-best-practices'),
      group: 'File system',
    }),
  }),
  nameProp: 'name',
  create: () => ({
    name: 'files',
    efsVolumeConfiguration: { transitEncryption: 'ENABLED' },
    mountTargets: ['a', 'b'],
  }),
  size: { width: 196, height: 64 },
  facts: (q: Query, id: string): string => q.props('efs', id).efsVolumeConfiguration?.fileSystemId ?? 'EFS',
});
