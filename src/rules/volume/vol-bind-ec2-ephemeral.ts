import { ec2, fargate } from '../examples.ts';
import { soundsLasting } from '../lasting-data.ts';
import { volumeName, volumeRule } from '../task-rules.ts';
import { isSaid } from '../said.ts';
import type { JsonObject } from '#model/json.ts';

const scratch = (name: string, configuration: JsonObject = {}) => ({
  volumes: [{ name, ...configuration }],
  container: { mountPoints: [{ sourceVolume: name, containerPath: '/data' }] },
});

export const volBindEc2Ephemeral = volumeRule({
  id: 'vol-bind-ec2-ephemeral',
  title: 'Data on scratch space',
  why: 'A bind mount without sourcePath is scratch space: when the task has stopped, ECS removes it. Data that must outlive the task belongs on EFS, on EBS, or in a directory of the host.',
  *check(volume, view) {
    const { name, ...configuration } = volume.doc;
    const isScratch = !Object.values(configuration as JsonObject).some(isSaid);
    if (!isScratch || view.launches.has('FARGATE') || !soundsLasting(name)) return;
    yield {
      field: ['name'],
      message: `${volumeName(volume)} sounds like lasting data, but it is removed some time after the task stops.`,
    };
  },
  good: [
    () => ec2(scratch('data', { host: { sourcePath: '/var/data' } })),
    () => ec2(scratch('tmp')),
    () => fargate(scratch('data')),
  ],
  bad: [() => ec2(scratch('mysql-data')), () => ec2(scratch('db', { host: {} }))],
});
