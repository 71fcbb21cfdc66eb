import type { JsonObject } from '#model/json.ts';
import { td, withContainer, withVolume } from './example-documents.ts';
import type { SchemaExamples } from './examples.ts';

const secretArn = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/db-AbCdEf';
const s3Files = 'arn:aws:s3files:eu-west-1:111122223333:file-system/fs-0123456789abcdef0';

const fsx = {
  fileSystemId: 'fs-0123456789abcdef0',
  rootDirectory: 'share\\data',
  authorizationConfig: { credentialsParameter: secretArn, domain: 'corp.example.com' },
};
const withFsx = (changes: JsonObject) =>
  withVolume({ name: 'data', fsxWindowsFileServerVolumeConfiguration: { ...fsx, ...changes } });
const withEfs = (configuration: { [key: string]: string }) => ({ efsVolumeConfiguration: configuration });

/** Volumes and mounts. */
export const volumeExamples: SchemaExamples = {
  'vol-mount-fields': {
    good: [
      {
        ...withContainer({ mountPoints: [{ sourceVolume: 'data', containerPath: '/data' }] }),
        volumes: [{ name: 'data' }],
      },
    ],
    bad: [
      { ...withContainer({ mountPoints: [{ sourceVolume: 'data' }] }), volumes: [{ name: 'data' }] },
      { ...withContainer({ mountPoints: [{ containerPath: '/data' }] }), volumes: [{ name: 'data' }] },
    ],
  },
  'vol-name-pattern': {
    good: [
      withVolume({ name: 'Shared_data-1' }),
      withVolume({ name: 'a'.repeat(255) }),
      td({ volumes: [{ name: 'a' }, { name: 'b' }] }),
    ],
    bad: [
      withVolume({ name: 'shared data' }),
      withVolume({ name: 'a'.repeat(256) }),
      withVolume(withEfs({ fileSystemId: 'fs-0123456789abcdef0' })),
      td({ volumes: [{ name: 'a' }, { name: 'a' }] }),
    ],
  },
  'vol-docker-scope-values': {
    good: [withVolume({ name: 'data', dockerVolumeConfiguration: { scope: 'shared' } })],
    bad: [withVolume({ name: 'data', dockerVolumeConfiguration: { scope: 'global' } })],
  },
  'vol-efs-filesystem-required': {
    good: [withVolume({ name: 'data', ...withEfs({ fileSystemId: 'fs-0123456789abcdef0' }) })],
    bad: [
      withVolume({ name: 'data', ...withEfs({ rootDirectory: '/' }) }),
      withVolume({ name: 'data', ...withEfs({ fileSystemId: '' }) }),
    ],
  },
  'vol-fsx-required-fields': {
    good: [withFsx({})],
    bad: [
      withFsx({ fileSystemId: null }),
      withFsx({ rootDirectory: '' }),
      withFsx({ authorizationConfig: null }),
      withFsx({ authorizationConfig: { credentialsParameter: secretArn } }),
    ],
  },
  'vol-s3files-arn': {
    good: [withVolume({ name: 'data', s3filesVolumeConfiguration: { fileSystemArn: s3Files } })],
    bad: [
      withVolume({ name: 'data', s3filesVolumeConfiguration: { fileSystemArn: 'fs-0123456789abcdef0' } }),
      withVolume({ name: 'data', s3filesVolumeConfiguration: { fileSystemArn: 'arn:aws:s3:::shop' } }),
      withVolume({ name: 'data', s3filesVolumeConfiguration: { rootDirectory: '/' } }),
    ],
  },
};
