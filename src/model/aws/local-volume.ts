import { z } from '../zod.ts';
import { field } from '../field.ts';
import { membersOf } from './shape-docs.ts';

const hostDocs = membersOf('HostVolumeProperties');
const dockerDocs = membersOf('DockerVolumeConfiguration');

/** A bind mount: a directory of the instance, or scratch space of the task. */
export const hostVolumePropertiesSchema = z.strictObject({
  sourcePath: field(z.string(), {
    help: 'Directory of the instance. Left out, ECS gives an empty one that ends with the task. Not on Fargate.',
    docs: hostDocs('sourcePath'),
    group: 'Storage',
  }),
});

/** A volume that Docker manages on the instance. */
export const dockerVolumeConfigurationSchema = z.strictObject({
  scope: field(z.enum(['task', 'shared']), {
    help: 'task: made and removed with the task. shared: stays on the instance for later tasks.',
    docs: dockerDocs('scope'),
    default: 'task',
    group: 'Storage',
    ids: { enum: 'vol-docker-scope-values' },
  }),
  autoprovision: field(z.boolean(), {
    help: 'Makes a shared volume when the instance has none yet.',
    docs: dockerDocs('autoprovision'),
    default: false,
    group: 'Storage',
  }),
  driver: field(z.string(), {
    help: 'Name of the Docker volume driver; others than local must be installed on the instance.',
    docs: dockerDocs('driver'),
    default: 'local',
    group: 'Storage',
  }),
  driverOpts: field(z.record(z.string(), z.string()), {
    help: 'Options handed to the driver.',
    docs: dockerDocs('driverOpts'),
    group: 'Storage',
  }),
  labels: field(z.record(z.string(), z.string()), {
    help: 'Labels Docker puts on the volume.',
    docs: dockerDocs('labels'),
    group: 'Storage',
  }),
});
