import { z } from '../zod.ts';
import { dockerVolumeConfigurationSchema } from '../aws/local-volume.ts';
import { guidePage } from '../aws/pages.ts';
import { membersOf } from '../aws/shape-docs.ts';
import { volumeName } from '../aws/volume-name.ts';
import { field } from '../field.ts';
import { defineKind } from '../kind.ts';
import type { Query } from '../query.ts';

export const dockerVolume = defineKind({
  kind: 'docker-volume',
  label: 'Docker volume',
  group: 'Storage',
  summary: 'A volume that Docker manages on each instance.',
  keywords: ['driver', 'volume', 'autoprovision', 'scope', 'plugin'],
  docs: guidePage('docker-volumes'),
  icon: 'docker-volume',
  schema: z.strictObject({
    name: volumeName,
    dockerVolumeConfiguration: field(dockerVolumeConfigurationSchema, {
      help: 'How long it lives and which driver makes it.',
      docs: membersOf('Volume')('dockerVolumeConfiguration'),
      required: true,
      group: 'Storage',
    }),
  }),
  nameProp: 'name',
  create: () => ({
    name: 'cache',
    dockerVolumeConfiguration: { scope: 'shared', autoprovision: true, driver: 'local' },
  }),
  size: { width: 196, height: 64 },
  facts: (q: Query, id: string): string => {
    const { scope = 'task', driver = 'local' } = q.props('docker-volume', id).dockerVolumeConfiguration ?? {};
    return `Docker · ${scope} · ${driver}`;
  },
});
