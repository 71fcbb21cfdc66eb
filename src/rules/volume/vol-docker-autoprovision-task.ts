import { editVolume } from '../edits.ts';
import { ec2 } from '../examples.ts';
import { volumeName, volumeRule } from '../task-rules.ts';

const volume = (scope: string | undefined, autoprovision: boolean) =>
  ec2({
    volumes: [{ name: 'data', dockerVolumeConfiguration: { ...(scope ? { scope } : {}), autoprovision } }],
  });

export const volDockerAutoprovisionTask = volumeRule({
  id: 'vol-docker-autoprovision-task',
  title: 'Autoprovision for the volume of a task',
  why: 'autoprovision makes a shared volume that does not exist yet. A volume of scope task is always made with the task, and AWS refuses the parameter.',
  *check(volume) {
    const docker = volume.doc.dockerVolumeConfiguration;
    if (docker?.autoprovision !== true || (docker.scope ?? 'task') !== 'task') return;
    yield {
      field: ['dockerVolumeConfiguration', 'autoprovision'],
      message: `${volumeName(volume)} has scope task and asks for autoprovision, which is for shared volumes.`,
      fix: {
        label: 'Remove autoprovision',
        edits: editVolume(volume, ['dockerVolumeConfiguration', 'autoprovision']),
      },
    };
  },
  good: [() => volume('shared', true), () => volume('task', false)],
  bad: [() => volume('task', true), () => volume(undefined, true)],
});
