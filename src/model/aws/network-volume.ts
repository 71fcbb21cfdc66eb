import { z } from '../zod.ts';
import { field } from '../field.ts';
import { orPlaceholder } from './placeholder.ts';
import { membersOf } from './shape-docs.ts';

const efsDocs = membersOf('EFSVolumeConfiguration');
const efsAccessDocs = membersOf('EFSAuthorizationConfig');
const s3Docs = membersOf('S3FilesVolumeConfiguration');
const fsxDocs = membersOf('FSxWindowsFileServerVolumeConfiguration');
const fsxAccessDocs = membersOf('FSxWindowsFileServerAuthorizationConfig');

const port = z.int().min(0).max(65_535);
const onOff = z.enum(['ENABLED', 'DISABLED']);

/** A directory of an EFS file system. */
export const efsVolumeConfigurationSchema = z.strictObject({
  fileSystemId: field(z.string().min(1), {
    help: 'The file system, e.g. fs-0123456789abcdef0.',
    docs: efsDocs('fileSystemId'),
    required: true,
    group: 'Storage',
    ids: { missing: 'vol-efs-filesystem-required' },
  }),
  rootDirectory: field(z.string(), {
    help: 'Directory of the file system that is mounted. Leave it out (or /) with an access point.',
    docs: efsDocs('rootDirectory'),
    default: '/',
    group: 'Storage',
  }),
  transitEncryption: field(onOff, {
    help: 'Encrypts the traffic to EFS. IAM authorization and access points need it.',
    docs: efsDocs('transitEncryption'),
    default: 'DISABLED',
    group: 'Storage',
  }),
  transitEncryptionPort: field(port, {
    help: 'Port of the encrypted connection on the host; left out, the EFS mount helper picks one.',
    docs: efsDocs('transitEncryptionPort'),
    group: 'Storage',
  }),
  authorizationConfig: field(
    z.strictObject({
      accessPointId: field(z.string(), {
        help: 'Access point that fixes user and directory, e.g. fsap-0123456789abcdef0.',
        docs: efsAccessDocs('accessPointId'),
        group: 'Storage',
      }),
      iam: field(onOff, {
        help: 'Mount with the rights of the task role.',
        docs: efsAccessDocs('iam'),
        default: 'DISABLED',
        group: 'Storage',
      }),
    }),
    { help: 'Access point and IAM authorization.', docs: efsDocs('authorizationConfig'), group: 'Storage' },
  ),
});

/** A directory of an S3 Files file system. */
export const s3FilesVolumeConfigurationSchema = z.strictObject({
  fileSystemArn: field(
    orPlaceholder(
      /^arn:[^:]+:s3files:[^:]+:\d{12}:file-system\/fs-/,
      'must be the full ARN of an S3 Files file system',
    ).min(1),
    {
      help: 'Full ARN of the file system. The task role must be allowed to mount it.',
      docs: s3Docs('fileSystemArn'),
      required: true,
      group: 'Storage',
      ids: { missing: 'vol-s3files-arn', format: 'vol-s3files-arn' },
    },
  ),
  rootDirectory: field(z.string(), {
    help: 'Directory of the file system that is mounted. Leave it out (or /) with an access point.',
    docs: s3Docs('rootDirectory'),
    default: '/',
    group: 'Storage',
  }),
  transitEncryptionPort: field(port, {
    help: 'Port of the (always encrypted) connection on the host; left out, the mount helper picks one.',
    docs: s3Docs('transitEncryptionPort'),
    group: 'Storage',
  }),
  accessPointArn: field(z.string(), {
    help: 'Full ARN of an access point that fixes user and directory.',
    docs: s3Docs('accessPointArn'),
    group: 'Storage',
  }),
});

const fsxIds = { missing: 'vol-fsx-required-fields' };

/** A share of FSx for Windows File Server. */
export const fsxWindowsFileServerVolumeConfigurationSchema = z.strictObject({
  fileSystemId: field(z.string().min(1), {
    help: 'The FSx for Windows File Server file system.',
    docs: fsxDocs('fileSystemId'),
    required: true,
    group: 'Storage',
    ids: fsxIds,
  }),
  rootDirectory: field(z.string().min(1), {
    help: 'Directory of the file system that is mounted.',
    docs: fsxDocs('rootDirectory'),
    required: true,
    group: 'Storage',
    ids: fsxIds,
  }),
  authorizationConfig: field(
    z.strictObject({
      credentialsParameter: field(z.string().min(1), {
        help: 'ARN of the secret or parameter with the user name and password of the domain.',
        docs: fsxAccessDocs('credentialsParameter'),
        required: true,
        group: 'Storage',
        ids: fsxIds,
      }),
      domain: field(z.string().min(1), {
        help: 'Fully qualified name of the Active Directory domain.',
        docs: fsxAccessDocs('domain'),
        required: true,
        group: 'Storage',
        ids: fsxIds,
      }),
    }),
    {
      help: 'How the task signs in to the domain.',
      docs: fsxDocs('authorizationConfig'),
      required: true,
      group: 'Storage',
      ids: fsxIds,
    },
  ),
});
