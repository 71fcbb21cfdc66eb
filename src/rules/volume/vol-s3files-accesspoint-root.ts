import { editVolume } from '../edits.ts';
import { fargate } from '../examples.ts';
import { volumeName, volumeRule } from '../task-rules.ts';
import type { JsonObject } from '#model/json.ts';

const fileSystemArn = 'arn:aws:s3files:eu-west-1:111122223333:file-system/fs-12345678';
const accessPointArn = `${fileSystemArn}/access-point/fsap-12345678`;
const files = (configuration: JsonObject) =>
  fargate({
    taskRoleArn: 'arn:aws:iam::111122223333:role/apiTaskRole',
    volumes: [{ name: 'files', s3filesVolumeConfiguration: { fileSystemArn, ...configuration } }],
  });

export const volS3filesAccesspointRoot = volumeRule({
  id: 'vol-s3files-accesspoint-root',
  title: 'Access point and a directory of its own',
  why: 'The access point decides which directory is the root. Beside one, rootDirectory must be left out or be /, and AWS refuses anything else.',
  *check(volume) {
    const configuration = volume.doc.s3filesVolumeConfiguration;
    if (!configuration?.accessPointArn || [undefined, '', '/'].includes(configuration.rootDirectory)) return;
    yield {
      field: ['s3filesVolumeConfiguration', 'rootDirectory'],
      message: `${volumeName(volume)} uses an access point and asks for the directory ${configuration.rootDirectory}.`,
      fix: {
        label: 'Remove rootDirectory',
        edits: editVolume(volume, ['s3filesVolumeConfiguration', 'rootDirectory']),
      },
    };
  },
  good: [() => files({ accessPointArn, rootDirectory: '/' }), () => files({ rootDirectory: '/uploads' })],
  bad: [() => files({ accessPointArn, rootDirectory: '/uploads' })],
});
