import { editVolume } from '../edits.ts';
import { ec2 } from '../examples.ts';
import { volumeName, volumeRule } from '../task-rules.ts';

const volume = (scope: string, autoprovision: boolean) =>
  ec2({ volumes: [{ name: 'data', dockerVolumeConfiguration: { scope, autoprovision } }] });

export const volDockerSharedNotCreated = volumeRule({
  id: 'vol-docker-shared-not-created',
  title: 'Shared volume that must exist already',
  why: 'A shared Docker volume outlives tasks. Unless autoprovision is on, ECS expects it on the instance, and tasks fail to start where it is missing.',
  *check(volume) {
    const docker = volume.doc.dockerVolumeConfiguration;
    if (docker?.scope !== 'shared' || docker.autoprovision === true) return;
    yield {
      field: ['dockerVolumeConfiguration', 'autoprovision'],
      message: `${volumeName(volume)} is shared and not made by ECS, so it must exist on every instance.`,
      fix: {
        label: 'Let ECS make it',
        edits: editVolume(volume, ['dockerVolumeConfiguration', 'autoprovision'], true),
      },
    };
  },
  good: [() => volume('shared', true), () => volume('task', false)],
  bad: [() => volume('shared', false)],
});
