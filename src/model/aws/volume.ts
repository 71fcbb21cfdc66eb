import { z } from '../zod.ts';
import { field } from '../field.ts';
import { isObject, type Json } from '../json.ts';
import { dockerVolumeConfigurationSchema, hostVolumePropertiesSchema } from './local-volume.ts';
import {
  efsVolumeConfigurationSchema,
  fsxWindowsFileServerVolumeConfigurationSchema,
  s3FilesVolumeConfigurationSchema,
} from './network-volume.ts';
import { obey, obeyEach } from './obey.ts';
import { orPlaceholder } from './placeholder.ts';
import { membersOf } from './shape-docs.ts';

const docs = membersOf('Volume');

const volumeShape = z.strictObject({
  name: field(orPlaceholder(/^[A-Za-z0-9_-]{1,255}$/, 'may have up to 255 letters, digits, _ and -').min(1), {
    help: 'What the mount points of the containers call it.',
    docs: docs('name'),
    group: 'Basics',
    ids: { missing: 'vol-name-pattern', format: 'vol-name-pattern' },
  }),
  host: field(hostVolumePropertiesSchema, {
    help: 'A directory of the instance, or scratch space when it names none.',
    docs: docs('host'),
    group: 'Storage',
  }),
  dockerVolumeConfiguration: field(dockerVolumeConfigurationSchema, {
    help: 'A volume that Docker manages on the instance. EC2 and external instances only.',
    docs: docs('dockerVolumeConfiguration'),
    group: 'Storage',
  }),
  efsVolumeConfiguration: field(efsVolumeConfigurationSchema, {
    help: 'A directory of an EFS file system, shared by all tasks and kept.',
    docs: docs('efsVolumeConfiguration'),
    group: 'Storage',
  }),
  s3filesVolumeConfiguration: field(s3FilesVolumeConfigurationSchema, {
    help: 'A directory of an S3 Files file system: objects of a bucket seen as files.',
    docs: docs('s3filesVolumeConfiguration'),
    group: 'Storage',
  }),
  fsxWindowsFileServerVolumeConfiguration: field(fsxWindowsFileServerVolumeConfigurationSchema, {
    help: 'A share of FSx for Windows File Server, for Windows tasks on EC2.',
    docs: docs('fsxWindowsFileServerVolumeConfiguration'),
    group: 'Storage',
  }),
  configuredAtLaunch: field(z.boolean(), {
    help: 'An EBS volume made for each task; the service or RunTask says how large and of what type.',
    docs: docs('configuredAtLaunch'),
    group: 'Storage',
  }),
});

const needName = ['efsVolumeConfiguration', 's3filesVolumeConfiguration', 'configuredAtLaunch'] as const;

/** Storage that containers of the task can mount. */
const volumeSchema = obey(
  volumeShape,
  {
    id: 'vol-name-pattern',
    code: 'missing',
    message: 'is required for EFS, S3 Files and launch-configured volumes',
    path: ['name'],
  },
  (volume) =>
    !isObject(volume) || (volume['name'] ?? undefined) !== undefined || !needName.some((key) => volume[key]),
);

/** All volumes of a task definition. */
export const volumesSchema = obeyEach(
  z.array(volumeSchema),
  { id: 'vol-name-pattern', code: 'format', message: 'is the name of another volume too' },
  (volumes) => {
    const names = (Array.isArray(volumes) ? (volumes as readonly Json[]) : []).map((volume) =>
      isObject(volume) && typeof volume['name'] === 'string' ? volume['name'] : undefined,
    );
    const again = names.flatMap((name, i) => (name !== undefined && names.indexOf(name) < i ? [i] : []));
    return again.map((i) => [i, 'name']);
  },
);

export type Volume = z.infer<typeof volumeSchema>;
