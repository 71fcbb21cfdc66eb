import type { Design } from '#model/design.ts';
import type { JsonObject } from '#model/json.ts';
import { fargate, type Changes } from './examples.ts';

export const encryptInTransit = 'Encrypt in transit';

/** A Fargate task that mounts an EFS file system, encrypted in transit unless it says otherwise. */
export function efsTask(configuration: JsonObject, changes: Changes = {}): Design {
  const efsVolumeConfiguration = {
    fileSystemId: 'fs-12345678',
    transitEncryption: 'ENABLED',
    ...configuration,
  };
  return fargate({
    taskRoleArn: 'arn:aws:iam::111122223333:role/apiTaskRole',
    volumes: [{ name: 'files', efsVolumeConfiguration }],
    container: { mountPoints: [{ sourceVolume: 'files', containerPath: '/files' }] },
    ...changes,
  });
}
