import { z } from '../zod.ts';
import { guidePage } from '../aws/pages.ts';
import { mountPointSchema } from '../aws/container-lists.ts';
import type { NodeId } from '../design.ts';
import type { JsonObject } from '../json.ts';
import { defineLink } from '../link.ts';
import type { Query } from '../query.ts';

const { containerPath, readOnly } = mountPointSchema.shape;

export const mount = defineLink({
  kind: 'mount',
  label: 'Mount point',
  verb: 'mounts',
  summary: 'Where a container sees a volume.',
  docs: guidePage('using_data_volumes'),
  from: ['container'],
  to: ['efs', 'ebs', 'bind-mount', 'docker-volume'],
  schema: z.strictObject({ containerPath, readOnly }),
  create: (q: Query, from: NodeId): JsonObject => {
    const taken = new Set(q.linksFrom(from, 'mount').map((link) => q.linkProps('mount', link).containerPath));
    let path = '/data';
    for (let n = 2; taken.has(path); n++) path = `/data-${n}`;
    return { containerPath: path };
  },
  many: true,
  caption: ({ containerPath: path, readOnly: isReadOnly }) =>
    isReadOnly && path ? `${path} (read only)` : path,
});
