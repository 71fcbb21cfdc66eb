import { z } from 'zod';
import { apiPage, guidePage } from '../aws/pages.ts';
import { field } from '../field.ts';
import { defineKind } from '../kind.ts';
import type { Query } from '../query.ts';

const docs = apiPage('DockerVolumeConfiguration');

export const dockerVolume = defineKind({
  kind: 'docker-volume',
  label: 'Docker volume',
  group: 'Storage',
  summary: 'A volume that Docker manages on each instance.',
  keywords: ['driver', 'volume', 'autoprovision'],
  docs: guidePage('docker-volumes'),
  icon: 'docker-volume',
  schema: z.strictObject({
    name: field(z.string(), { help: 'The name of the volume.', docs: apiPage('Volume'), required: true }),
    dockerVolumeConfiguration: field(
      z.strictObject({
        scope: field(z.enum(['task', 'shared']), {
          help: 'Deleted with the task, or kept for others.',
          docs,
          default: 'task',
        }),
        autoprovision: field(z.boolean(), {
          help: 'Make the shared volume when it does not exist.',
          docs,
          default: false,
        }),
        driver: field(z.string(), { help: 'The volume driver.', docs, default: 'local' }),
        driverOpts: field(z.record(z.string(), z.string()), { help: 'Options of the driver.', docs }),
        labels: field(z.record(z.string(), z.string()), { help: 'Labels of the volume.', docs }),
      }),
      { help: 'How Docker makes it.', docs },
    ),
  }),
  nameProp: 'name',
  create: () => ({
    name: 'shared',
    dockerVolumeConfiguration: { scope: 'shared', autoprovision: true, driver: 'local' },
  }),
  size: { width: 196, height: 64 },
  facts: (q: Query, id: string): string => {
    const { scope = 'task', driver = 'local' } = q.props('docker-volume', id).dockerVolumeConfiguration ?? {};
    return `Docker volume · ${scope} · ${driver}`;
  },
});
