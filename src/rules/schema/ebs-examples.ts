import type { JsonObject } from '#model/json.ts';
import type { DesignSchemaExamples, Sample } from './design-examples.ts';

const ebs = (managedEBSVolume: JsonObject): Sample => ({
  kind: 'ebs',
  props: { name: 'data', configuredAtLaunch: true, managedEBSVolume },
});
const sized = (props: JsonObject): Sample => ebs({ sizeInGiB: 200, ...props });
const tagged = (key: string): Sample =>
  sized({ tagSpecifications: [{ resourceType: 'volume', tags: [{ key, value: 'x' }] }] });

export const ebsExamples: DesignSchemaExamples = {
  'vol-ebs-needs-configuredatlaunch': {
    good: [{ kind: 'ebs', props: { name: 'data', configuredAtLaunch: true } }],
    bad: [
      { kind: 'ebs', props: { name: 'data', configuredAtLaunch: false } },
      { kind: 'ebs', props: { name: 'data' } },
    ],
  },
  'vol-ebs-size-or-snapshot': {
    good: [ebs({ sizeInGiB: 1 }), ebs({ snapshotId: 'snap-0123456789abcdef0' })],
    bad: [ebs({ volumeType: 'gp3' })],
  },
  'vol-ebs-size-range': {
    good: [ebs({ sizeInGiB: 16_384 }), ebs({ volumeType: 'st1', sizeInGiB: 125 })],
    bad: [
      ebs({ sizeInGiB: 16_385 }),
      ebs({ volumeType: 'st1', sizeInGiB: 124 }),
      ebs({ volumeType: 'standard', sizeInGiB: 1025 }),
      ebs({ volumeType: 'io2', sizeInGiB: 3, iops: 100 }),
    ],
  },
  'vol-ebs-iops': {
    good: [sized({ iops: 3000 }), sized({ volumeType: 'io1', iops: 64_000 }), sized({ volumeType: 'sc1' })],
    bad: [
      sized({ iops: 2999 }),
      sized({ volumeType: 'io1' }),
      sized({ volumeType: 'io2', iops: 256_001 }),
      sized({ volumeType: 'st1', iops: 500 }),
    ],
  },
  'vol-ebs-throughput': {
    good: [sized({ throughput: 1000 })],
    bad: [sized({ throughput: 1001 }), sized({ volumeType: 'gp2', throughput: 250 })],
  },
  'vol-ebs-init-rate': {
    good: [ebs({ snapshotId: 'snap-0123456789abcdef0', volumeInitializationRate: 200 })],
    bad: [sized({ volumeInitializationRate: 200 })],
  },
  'vol-ebs-filesystem-type': {
    good: [sized({ filesystemType: 'ext4' }), sized({ filesystemType: 'ntfs' })],
    bad: [sized({ filesystemType: 'btrfs' })],
  },
  'vol-ebs-reserved-tags': {
    good: [tagged('team')],
    bad: [tagged('AmazonECSManaged'), tagged('AmazonECSCreated')],
  },
};
