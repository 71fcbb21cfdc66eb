import { ec2, windowsOnEc2 } from '../examples.ts';
import { volumeName, volumeRule } from '../task-rules.ts';

const volume = (driver: string) => ({
  volumes: [{ name: 'data', dockerVolumeConfiguration: { scope: 'task', driver } }],
});

export const volDockerDriverInstalled = volumeRule({
  id: 'vol-docker-driver-installed',
  title: 'Volume driver that must be installed',
  why: 'Docker brings the driver local. Any other is a plugin, which must be on the instance before the ECS agent starts.',
  *check(volume, view) {
    const driver = volume.doc.dockerVolumeConfiguration?.driver;
    if (driver === undefined || driver === 'local' || view.isWindows) return;
    yield {
      field: ['dockerVolumeConfiguration', 'driver'],
      message: `${volumeName(volume)} uses the driver ${driver}, which every instance must have installed.`,
    };
  },
  good: [() => ec2(volume('local')), () => windowsOnEc2(volume('rexray/ebs'))],
  bad: [() => ec2(volume('rexray/ebs'))],
});
