import { z } from 'zod';
import { field } from '../field.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { obey } from './obey.ts';
import { membersOf } from './shape-docs.ts';
import { tagSchema } from './task-settings.ts';

const docs = membersOf('ServiceManagedEBSVolumeConfiguration');
const tagDocs = membersOf('EBSTagSpecification');

// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceManagedEBSVolumeConfiguration.html
const sizesGib: Record<string, readonly [number, number]> = {
  gp2: [1, 16_384],
  gp3: [1, 16_384],
  io1: [4, 16_384],
  io2: [4, 16_384],
  st1: [125, 16_384],
  sc1: [125, 16_384],
  standard: [1, 1024],
};
const iopsLimits: Record<string, readonly [number, number]> = {
  gp3: [3000, 16_000],
  io1: [100, 64_000],
  io2: [100, 256_000],
};
const withoutIops: readonly Json[] = ['st1', 'sc1', 'standard'];

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
  iops: field(z.int().min(100).max(256_000), {
    help: 'Operations a second. Required for io1 and io2.',
    docs: docs('iops'),
    unit: 'IOPS',
    ids: { range: 'vol-ebs-iops', type: 'vol-ebs-iops' },
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

function within(limits: readonly [number, number] | undefined, value: Json | undefined): boolean {
  return !limits || typeof value !== 'number' || (value >= limits[0] && value <= limits[1]);
}

const sized = obey(
  shape,
  { id: 'vol-ebs-size-or-snapshot', code: 'missing', message: 'needs sizeInGiB or snapshotId' },
  (volume) => !isObject(volume) || present(volume['sizeInGiB']) || present(volume['snapshotId']),
);

const sizedForType = obey(
  sized,
  {
    id: 'vol-ebs-size-range',
    code: 'range',
    message: 'must be 4 GiB or more for io1 and io2, 125 or more for st1 and sc1, 1,024 or less for standard',
    path: ['sizeInGiB'],
  },
  (volume) => !isObject(volume) || within(sizesGib[typeOf(volume)], volume['sizeInGiB']),
);

const withIops = obey(
  sizedForType,
  {
    id: 'vol-ebs-iops',
    code: 'range',
    message:
      'must be 3,000 to 16,000 for gp3, is required for io1 (to 64,000) and io2, and is refused for st1, sc1 and standard',
    path: ['iops'],
  },
  (volume) => {
    if (!isObject(volume)) return true;
    const type = typeOf(volume);
    if (!present(volume['iops'])) return type !== 'io1' && type !== 'io2';
    return !withoutIops.includes(type) && within(iopsLimits[type], volume['iops']);
  },
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
