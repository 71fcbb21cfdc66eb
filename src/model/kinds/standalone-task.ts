import { z } from 'zod';
import { apiPage, guidePage } from '../aws/pages.ts';
import { networkConfiguration } from '../aws/network-configuration.ts';
import { tags } from '../aws/tags.ts';
import { field } from '../field.ts';
import { defineKind } from '../kind.ts';
import type { Query } from '../query.ts';

const docs = apiPage('RunTask');

export const standaloneTask = defineKind({
  kind: 'standalone-task',
  label: 'Standalone task',
  group: 'ECS',
  summary: 'Runs a task once or on a schedule, without restarting it.',
  keywords: ['run task', 'once', 'scheduled', 'cron', 'job', 'batch'],
  docs: guidePage('standalone-tasks'),
  icon: 'standalone-task',
  schema: z.strictObject({
    name: field(z.string(), { help: 'What it is called in the picture.', docs }),
    count: field(z.int().min(1).max(10), { help: 'How many tasks to start.', docs, default: 1 }),
    launchType: field(z.enum(['FARGATE', 'EC2', 'EXTERNAL']), {
      help: 'Where tasks run, when no capacity is linked.',
      docs,
    }),
    platformVersion: field(z.string(), { help: 'Fargate only.', docs, default: 'LATEST' }),
    networkConfiguration,
    enableExecuteCommand: field(z.boolean(), { help: 'ECS Exec.', docs, default: false }),
    tags,
  }),
  nameProp: 'name',
  create: () => ({ name: 'job', count: 1, launchType: 'FARGATE' }),
  size: { width: 216, height: 88 },
  facts: (q: Query, id: string): string => `Task · once × ${q.props('standalone-task', id).count ?? 1}`,
});
