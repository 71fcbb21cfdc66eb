import { z } from '../zod.ts';
import { hostVolumePropertiesSchema } from '../aws/local-volume.ts';
import { guidePage } from '../aws/pages.ts';
import { membersOf } from '../aws/shape-docs.ts';
import { volumeName } from '../aws/volume-name.ts';
import { field } from '../field.ts';
import { defineKind } from '../kind.ts';
import { mountedAt } from '../mounts.ts';
import type { Query } from '../query.ts';

export const bindMount = defineKind({
  kind: 'bind-mount',
  label: 'Bind mount',
  group: 'Storage',
  summary: 'Scratch space that containers of a task share, or a directory of the instance.',
  keywords: ['host', 'scratch', 'volume', 'sourcePath', 'shared'],
  docs: guidePage('bind-mounts'),
  icon: 'bind-mount',
  schema: z.strictObject({
    name: volumeName,
    host: field(hostVolumePropertiesSchema, {
      help: 'A directory of the instance, or scratch space when it names none.',
      docs: membersOf('Volume')('host'),
      group: 'Storage',
    }),
  }),
  nameProp: 'name',
  create: () => ({ name: 'scratch' }),
  size: { width: 196, height: 64 },
  facts: (q: Query, id: string): string =>
    mountedAt(q, id, q.props('bind-mount', id).host?.sourcePath || 'Scratch'),
});
