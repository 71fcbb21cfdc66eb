import { z } from 'zod';
import { apiPage, guidePage } from '../aws/pages.ts';
import { field } from '../field.ts';
import { defineKind } from '../kind.ts';
import type { Query } from '../query.ts';

const docs = apiPage('RegisterTaskDefinition');

export const taskDefinition = defineKind({
  kind: 'task-definition',
  label: 'Task definition',
  group: 'ECS',
  summary: 'What a task is: its containers, size, network mode and roles.',
  keywords: ['family', 'revision', 'taskdef'],
  docs: guidePage('task_definitions'),
  icon: 'task-definition',
  schema: z.strictObject({
    family: field(z.string(), { help: 'The name of all its revisions.', docs, required: true }),
    networkMode: field(z.enum(['awsvpc', 'bridge', 'host', 'none', 'default']), {
      help: 'How containers reach the network.',
      docs,
    }),
    requiresCompatibilities: field(z.array(z.enum(['FARGATE', 'EC2', 'EXTERNAL', 'MANAGED_INSTANCES'])), {
      help: 'What AWS checks it against.',
      docs,
    }),
    cpu: field(z.string(), { help: 'Task CPU.', docs, unit: 'CPU units' }),
    memory: field(z.string(), { help: 'Task memory.', docs, unit: 'MiB' }),
    keyOrder: field(z.record(z.string(), z.array(z.string())), {
      help: 'The order of keys in the file it came from.',
      docs,
      hidden: true,
    }),
  }),
  nameProp: 'family',
  create: () => ({
    family: 'api',
    networkMode: 'awsvpc',
    requiresCompatibilities: ['FARGATE'],
    cpu: '512',
    memory: '1024',
  }),
  shape: 'stack',
  contains: ['container'],
  size: { width: 236, height: 132 },
  facts: (q: Query, id: string): string =>
    `Task definition · ${q.props('task-definition', id).networkMode ?? 'bridge'}`,
});
