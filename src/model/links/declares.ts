import { z } from '../zod.ts';
import { guidePage } from '../aws/pages.ts';
import type { NodeId } from '../design.ts';
import { defineLink } from '../link.ts';
import { targets, type Query } from '../query.ts';

export const declares = defineLink({
  kind: 'declares',
  label: 'Declared volume',
  verb: 'declares',
  summary: 'The task definition declares this storage, although no container of it mounts it.',
  docs: guidePage('using_data_volumes'),
  from: ['task-definition'],
  to: ['efs', 'ebs', 'bind-mount', 'docker-volume', 'ephemeral-storage'],
  schema: z.strictObject({}),
  create: () => ({}),
  refuse: (q: Query, from: NodeId, to: NodeId): string | undefined => {
    const isStorage = (id: NodeId): boolean => q.node(id)?.kind === 'ephemeral-storage';
    const hasOne = isStorage(to) && targets(q, from, 'declares').some(isStorage);
    return hasOne ? 'A task has one ephemeral storage, and this task definition has it already.' : undefined;
  },
  dashed: true,
});
