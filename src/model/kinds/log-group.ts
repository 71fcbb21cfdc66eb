import { z } from 'zod';
import { field } from '../field.ts';
import { defineKind } from '../kind.ts';
import type { Query } from '../query.ts';

const docs = 'https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html';

export const logGroup = defineKind({
  kind: 'log-group',
  label: 'Log group',
  group: 'Resources',
  summary: 'Where CloudWatch keeps the logs of containers.',
  keywords: ['CloudWatch', 'logs', 'awslogs', 'retention'],
  docs: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html',
  icon: 'log-group',
  schema: z.strictObject({
    logGroupName: field(z.string().min(1).max(512), {
      help: 'Its name, often /ecs/<family>.',
      docs,
      required: true,
    }),
    retentionInDays: field(z.int(), { help: 'How long logs are kept.', docs, unit: 'days' }),
  }),
  nameProp: 'logGroupName',
  create: () => ({ logGroupName: '/ecs/app', retentionInDays: 30 }),
  size: { width: 196, height: 64 },
  facts: (q: Query, id: string): string => {
    const days = q.props('log-group', id).retentionInDays;
    return days === undefined ? 'Log group · kept forever' : `Log group · ${days} days`;
  },
});
