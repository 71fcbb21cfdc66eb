import { z } from 'zod';
import { apiPage, guidePage } from '../aws/pages.ts';
import { field } from '../field.ts';
import { defineKind } from '../kind.ts';
import type { Query } from '../query.ts';

const docs = apiPage('HostVolumeProperties');

export const bindMount = defineKind({
  kind: 'bind-mount',
  label: 'Bind mount',
  group: 'Storage',
  summary: 'A directory of the host, or scratch space that containers share.',
  keywords: ['host', 'scratch', 'volume', 'sourcePath'],
  docs: guidePage('bind-mounts'),
  icon: 'bind-mount',
  schema: z.strictObject({
    name: field(z.string(), { help: 'The name of the volume.', docs: apiPage('Volume'), required: true }),
    host: field(
      z.strictObject({ sourcePath: field(z.string(), { help: 'A path on the instance.', docs }) }),
      { help: 'Where it lies on the host.', docs },
    ),
  }),
  nameProp: 'name',
  create: () => ({ name: 'scratch' }),
  size: { width: 196, height: 64 },
  facts: (q: Query, id: string): string =>
    q.props('bind-mount', id).host?.sourcePath ?? 'Scratch · lives with the task',
});
