import { z } from '../zod.ts';
import { guidePage } from '../aws/pages.ts';
import { dependencySchema } from '../aws/container-lists.ts';
import type { NodeId } from '../design.ts';
import type { JsonObject } from '../json.ts';
import { defineLink } from '../link.ts';
import type { Query } from '../query.ts';

export const dependsOn = defineLink({
  kind: 'depends-on',
  label: 'Start order',
  verb: 'waits for',
  summary: 'Starts only after another container of the task has reached a condition.',
  docs: guidePage('example_task_definitions'),
  from: ['container'],
  to: ['container'],
  schema: z.strictObject({ condition: dependencySchema.shape.condition }),
  create: (q: Query, _from: NodeId, to: NodeId): JsonObject => {
    const { healthCheck, essential = true } = q.props('container', to);
    if (healthCheck) return { condition: 'HEALTHY' };
    return { condition: essential ? 'START' : 'SUCCESS' };
  },
  refuse: (q: Query, from: NodeId, to: NodeId): string | undefined =>
    q.node(from)?.parent === q.node(to)?.parent
      ? undefined
      : 'A container can wait only for containers of its own task definition.',
  caption: ({ condition }) => condition,
});
