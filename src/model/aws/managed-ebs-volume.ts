import { z } from '../zod.ts';
import { field } from '../field.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { obey } from './obey.ts';
import { membersOf } from './shape-docs.ts';
import { tagSchema } from './task-settings.ts';

const docs = membersOf('ServiceManagedEBSVolumeConfiguration');
const tagDocs = membersOf('EBSTagSpecification');

type Limits = Record<string, readonly [min: number, max: number]>;

// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceManagedEBSVolumeConfiguration.html
const sizesGib: Limits = {
  io1: [4, 16_384],
  io2: [4, 16_384],
  st1: [125, 16_384],
  sc1: [125, 16_384],
  standard: [1, 1024],
};
const iopsLimits: Limits = { gp3: [3000, 16_000], io1: [100, 64_000], io2: [100, 256_000] };
const withoutIops: readonly string[] = ['st1', 'sc1', 'standard'];

const tagSpecification = obey(
  z.strictObject({
    resourceType: field(z.enum(['volume']), {
      help: 'What is tagged: the volume.',
      docs: tagDocs('resourceType'),
      required: true,
    }),
    tags: field(z.array(tagSchema), { help: 'Keys and values.', docs: tagDocs('tags') }),
    propagateTags: field(z.enum(['TASK_DEFINITION', 'SERVICE', 'NONE']), {
      help: 'Whose tags the volume gets as well.',
      docs: tagDocs('propagateTags'),
    }),
  }),
  {
    id: 'vol-ebs-reserved-tags',
    code: 'format',
    message: 'cannot use the keys AmazonECSCreated and AmazonECSManaged, which ECS sets itself',
    path: ['tags'],
  },
  (value) => {
    const tags = isObject(value) ? value['tags'] : undefined;
    return (
      !Array.isArray(tags) ||
      !tags.some((tag) => isObject(tag) && /^AmazonECS(Created|Managed)$/.test(String(tag['key'])))
    );
  },
);

const shape = z.strictObject({
  volumeType: field(z.enum(['gp3', 'gp2', 'io1', 'io2', 'st1', 'sc1', 'standard']), {
    help: 'The kind of disk: gp for most uses, io for databases, st and sc for long reads.',
    docs: docs('volumeType'),
    default: 'gp3',
  }),
  sizeInGiB: field(z.int().min(1).max(16_384), {
    help: 'Its size; that of the snapshot when left out.',
    docs: docs('sizeInGiB'),
    unit: 'GiB',
    ids: { range: 'vol-ebs-size-range', type: 'vol-ebs-size-range' },
  }),
  snapshotId: field(z.string(), { help: 'The snapshot it starts from, snap-….', docs: docs('snapshotId') }),
  volumeInitializationRate: field(z.int().min(100).max(300), {
    help: 'How fast the snapshot is read into the volume.',
    docs: docs('volumeInitializationRate'),
    unit: 'MiB/s',
  }),
  iops: field(z.int(), {
    help: 'Operations a second. Required for io1 and io2.',
    docs: docs('iops'),
    unit: 'IOPS',
    ids: { type: 'vol-ebs-iops' },
  }),
  throughput: field(z.int().min(125).max(1000), {
    help: 'Data a second; gp3 alone.',
    docs: docs('throughput'),
    unit: 'MiB/s',
    ids: { range: 'vol-ebs-throughput', type: 'vol-ebs-throughput' },
  }),
  filesystemType: field(z.enum(['xfs', 'ext3', 'ext4', 'ntfs']), {
    help: 'How it is formatted; xfs on Linux and ntfs on Windows when left out.',
    docs: docs('filesystemType'),
    default: 'xfs',
    ids: { enum: 'vol-ebs-filesystem-type' },
  }),
  encrypted: field(z.boolean(), {
    help: 'Whether it is encrypted.',
    docs: docs('encrypted'),
    default: false,
  }),
  kmsKeyId: field(z.string(), { help: 'The key that encrypts it.', docs: docs('kmsKeyId') }),
  roleArn: field(z.string(), {
    help: 'The infrastructure role with which ECS makes it; drawn as a link.',
    docs: docs('roleArn'),
    hidden: true,
  }),
  tagSpecifications: field(z.array(tagSpecification).max(1), {
    help: 'Tags of the volume.',
    docs: docs('tagSpecifications'),
  }),
});

const typeOf = (volume: JsonObject): string => String(volume['volumeType'] ?? 'gp3');
const present = (value: Json | undefined): boolean => value !== undefined && value !== null && value !== '';

/** One check for each volume type that has limits of its own, so that the words name the type and its numbers. */
function limited(schema: typeof shape, id: string, key: string, unit: string, limits: Limits): typeof shape {
  let checked = schema;
  for (const [type, [min, max]] of Object.entries(limits)) {
    const words = `${min.toLocaleString('en')} to ${max.toLocaleString('en')}${unit}`;
    const message = `must be ${words} for ${type}`;
    checked = obey(checked, { id, code: 'range', message, path: [key] }, (volume) => {
      const value = isObject(volume) && typeOf(volume) === type ? volume[key] : undefined;
      return typeof value !== 'number' || (value >= min && value <= max);
    });
  }
  return checked;
}

const sized = obey(
  shape,
  { id: 'vol-ebs-size-or-snapshot', code: 'missing', message: 'needs sizeInGiB or snapshotId' },
  (volume) => !isObject(volume) || present(volume['sizeInGiB']) || present(volume['snapshotId']),
);

const withinLimits = limited(
  limited(sized, 'vol-ebs-size-range', 'sizeInGiB', ' GiB', sizesGib),
  'vol-ebs-iops',
  'iops',
  '',
  iopsLimits,
);

const withNeededIops = obey(
  withinLimits,
  { id: 'vol-ebs-iops', code: 'missing', message: 'is required for io1 and io2', path: ['iops'] },
  (volume) => !isObject(volume) || present(volume['iops']) || !['io1', 'io2'].includes(typeOf(volume)),
);

const withIops = obey(
  withNeededIops,
  {
    id: 'vol-ebs-iops',
    code: 'unknown',
    message: 'must be left out for st1, sc1 and standard',
    path: ['iops'],
  },
  (volume) => !isObject(volume) || !present(volume['iops']) || !withoutIops.includes(typeOf(volume)),
);

const withThroughput = obey(
  withIops,
  { id: 'vol-ebs-throughput', code: 'unknown', message: 'is for gp3 volumes alone', path: ['throughput'] },
  (volume) => !isObject(volume) || !present(volume['throughput']) || typeOf(volume) === 'gp3',
);

/** How ECS makes the EBS volume of each task. */
export const managedEbsVolumeSchema = obey(
  withThroughput,
  {
    id: 'vol-ebs-init-rate',
    code: 'missing',
    message: 'needs a snapshotId to read from',
    path: ['volumeInitializationRate'],
  },
  (volume) =>
    !isObject(volume) || !present(volume['volumeInitializationRate']) || present(volume['snapshotId']),
);
