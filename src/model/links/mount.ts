import { z } from 'zod';
import { apiPage } from '../aws/pages.ts';
import { field } from '../field.ts';
import { defineLink } from '../link.ts';

const docs = apiPage('MountPoint');

export const mount = defineLink({
  kind: 'mount',
  label: 'Mount point',
  verb: 'mounts',
  summary: 'Where a container sees a volume.',
  docs,
  from: ['container'],
  to: ['efs', 'ebs', 'bind-mount', 'docker-volume'],
  schema: z.strictObject({
    containerPath: field(z.string(), { help: 'The path inside the container.', docs, required: true }),
    readOnly: field(z.boolean(), { help: 'Whether the container may only read it.', docs, default: false }),
  }),
  create: () => ({ containerPath: '/data' }),
  many: true,
  caption: ({ containerPath, readOnly }) => (readOnly ? `${containerPath ?? ''} (read-only)` : containerPath),
});
