import type { Volume } from '#model/aws/volume.ts';
import type { TaskDefinitionView } from '#model/view/task-definition.ts';
import type { Revision, VolumeKind } from '../plan.ts';
import type { Ground } from './lanes.ts';

/** The volumes of a task definition, each with how it is kept; nothing where there are none. */
export function volumesOf({ volumes }: TaskDefinitionView, ground: Ground): Pick<Revision, 'volumes'> {
  if (volumes.length === 0) return {};
  return { volumes: volumes.map(({ doc }) => ({ name: doc.name ?? 'volume', kind: kindOf(doc, ground) })) };
}

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_data_volumes.html */
function kindOf(volume: Volume, { fargate }: Ground): VolumeKind {
  if (volume.efsVolumeConfiguration) return 'efs';
  if (volume.fsxWindowsFileServerVolumeConfiguration) return 'fsx';
  if (volume.s3filesVolumeConfiguration) return 's3-files';
  if (volume.configuredAtLaunch === true) return 'ebs';
  const { dockerVolumeConfiguration: docker, host } = volume;
  if (docker) {
    const { scope = 'task', driver = 'local' } = docker;
    if (scope !== 'shared') return 'docker-task';
    return driver === 'local' ? 'docker-shared' : 'docker-driver';
  }
  if (fargate) return 'ephemeral';
  return (host?.sourcePath ?? '') === '' ? 'scratch' : 'host-path';
}
