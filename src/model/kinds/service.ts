import { z } from 'zod';
import { apiPage, guidePage } from '../aws/pages.ts';
import { networkConfiguration } from '../aws/network-configuration.ts';
import { tags } from '../aws/tags.ts';
import { field } from '../field.ts';
import { defineKind } from '../kind.ts';
import type { Query } from '../query.ts';

const docs = apiPage('CreateService');

export const service = defineKind({
  kind: 'service',
  label: 'Service',
  group: 'ECS',
  summary: 'Keeps a number of tasks running and replaces those that stop.',
  keywords: ['deployment', 'replica', 'daemon'],
  docs: guidePage('ecs_services'),
  icon: 'ecs-service',
  schema: z.strictObject({
    serviceName: field(
      z
        .string()
        .max(255)
        .regex(/^[A-Za-z0-9_-]+$/),
      { help: 'Up to 255 letters, digits, hyphens and underscores.', docs, required: true },
    ),
    desiredCount: field(z.int().min(0).max(5000), {
      help: 'How many tasks to keep running.',
      docs,
      unit: 'tasks',
    }),
    launchType: field(z.enum(['FARGATE', 'EC2', 'EXTERNAL']), {
      help: 'Where tasks run, when no capacity is linked.',
      docs,
    }),
    platformVersion: field(z.string(), { help: 'Fargate only.', docs, default: 'LATEST' }),
    schedulingStrategy: field(z.enum(['REPLICA', 'DAEMON']), {
      help: 'A number of tasks, or one on each instance.',
      docs,
      default: 'REPLICA',
    }),
    deploymentController: field(
      z.strictObject({
        type: field(z.enum(['ECS', 'CODE_DEPLOY', 'EXTERNAL']), {
          help: 'Who runs deployments.',
          docs,
          default: 'ECS',
        }),
      }),
      { help: 'Who runs deployments.', docs },
    ),
    networkConfiguration,
    enableExecuteCommand: field(z.boolean(), { help: 'ECS Exec.', docs, default: false }),
    tags,
  }),
  nameProp: 'serviceName',
  create: () => ({ serviceName: 'api', desiredCount: 2, launchType: 'FARGATE' }),
  size: { width: 220, height: 88 },
  facts: (q: Query, id: string): string => `Service · ${q.props('service', id).desiredCount ?? 0} tasks`,
});
