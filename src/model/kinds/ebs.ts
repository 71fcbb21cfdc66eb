import { z } from '../zod.ts';
import { managedEbsVolumeSchema } from '../aws/managed-ebs-volume.ts';
import { apiPage, guidePage } from '../aws/pages.ts';
import { membersOf } from '../aws/shape-docs.ts';
import { field } from '../field.ts';
import { defineKind } from '../kind.ts';
import type { Query } from '../query.ts';

export const ebs = defineKind({
  kind: 'ebs',
  label: 'EBS volume',
  group: 'Storage',
  summary: 'A block volume for each task, made and deleted with it.',
  keywords: ['block', 'gp3', 'volume', 'disk', 'elastic block store', 'snapshot'],
  docs: guidePage('ebs-volumes'),
  icon: 'ebs',
  schema: z.strictObject({
    // Its form is checked where AWS reads it: among the volumes of the task definition.
    name: field(z.string(), {
      help: 'What the mount points of the containers call it.',
      docs: membersOf('Volume')('name'),
      group: 'Volume',
    }),
    configuredAtLaunch: field(z.literal(true), {
      help: 'Always true: the task definition only names an EBS volume, and the launch makes it.',
      docs: membersOf('Volume')('configuredAtLaunch'),
      required: true,
      hidden: true,
      ids: { enum: 'vol-ebs-needs-configuredatlaunch', missing: 'vol-ebs-needs-configuredatlaunch' },
      group: 'Volume',
    }),
    managedEBSVolume: field(managedEbsVolumeSchema, {
      help: 'How the volume of each task is made; part of the service or RunTask.',
      docs: apiPage('ServiceManagedEBSVolumeConfiguration'),
      group: 'Volume',
    }),
  }),
  nameProp: 'name',
  create: () => ({
    name: 'data',
    configuredAtLaunch: true,
    managedEBSVolume: { volumeType: 'gp3', sizeInGiB: 20, filesystemType: 'xfs', encrypted: true },
  }),
  size: { width: 196, height: 64 },
  facts: (q: Query, id: string): string => {
    const { volumeType = 'gp3', sizeInGiB, snapshotId } = q.props('ebs', id).managedEBSVolume ?? {};
    const from = snapshotId === undefined ? 'no size' : 'from snapshot';
    return `EBS · ${volumeType} · ${sizeInGiB === undefined ? from : `${sizeInGiB.toLocaleString('en-US')} GiB`}`;
  },
});
