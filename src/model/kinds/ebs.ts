import { z } from 'zod';
import { apiPage, guidePage } from '../aws/pages.ts';
import { field } from '../field.ts';
import { defineKind } from '../kind.ts';
import type { Query } from '../query.ts';

const docs = apiPage('ServiceManagedEBSVolumeConfiguration');

export const ebs = defineKind({
  kind: 'ebs',
  label: 'EBS volume',
  group: 'Storage',
  summary: 'A block volume for each task, made and deleted with it.',
  keywords: ['block', 'gp3', 'volume', 'disk'],
  docs: guidePage('ebs-volumes'),
  icon: 'ebs',
  schema: z.strictObject({
    name: field(z.string(), { help: 'The name of the volume.', docs: apiPage('Volume'), required: true }),
    configuredAtLaunch: field(z.boolean(), {
      help: 'Always true for an EBS volume.',
      docs: apiPage('Volume'),
    }),
    managedEBSVolume: field(
      z.strictObject({
        volumeType: field(z.enum(['gp2', 'gp3', 'io1', 'io2', 'sc1', 'st1', 'standard']), {
          help: 'The kind of disk.',
          docs,
          default: 'gp3',
        }),
        sizeInGiB: field(z.int().min(1).max(16384), { help: 'Its size.', docs, unit: 'GiB' }),
      }),
      { help: 'How each volume is made.', docs },
    ),
  }),
  nameProp: 'name',
  create: () => ({
    name: 'data',
    configuredAtLaunch: true,
    managedEBSVolume: { volumeType: 'gp3', sizeInGiB: 20 },
  }),
  size: { width: 196, height: 64 },
  facts: (q: Query, id: string): string => {
    const { volumeType = 'gp3', sizeInGiB } = q.props('ebs', id).managedEBSVolume ?? {};
    return sizeInGiB === undefined ? `EBS · ${volumeType}` : `EBS · ${volumeType} · ${sizeInGiB} GiB`;
  },
});
