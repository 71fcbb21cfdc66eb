import { z } from '../zod.ts';
import { field } from '../field.ts';
import { defineKind } from '../kind.ts';
import type { Query } from '../query.ts';

const page = (name: string): string =>
  `https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_${name}.html`;

// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html
const retentionsDays = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
] as const;

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
      help: 'Its name, often /ecs/ and the family.',
      docs: page('CreateLogGroup'),
      required: true,
      group: 'Basics',
    }),
    retentionInDays: field(z.literal(retentionsDays), {
      help: 'How long logs are kept; forever when left out.',
      docs: page('PutRetentionPolicy'),
      unit: 'days',
      group: 'Basics',
    }),
    kmsKeyId: field(z.string().max(256), {
      help: 'The key that encrypts it.',
      docs: page('AssociateKmsKey'),
      group: 'Basics',
    }),
  }),
  nameProp: 'logGroupName',
  create: () => ({ logGroupName: '/ecs/app', retentionInDays: 30 }),
  size: { width: 196, height: 64 },
  facts: (q: Query, id: string): string => {
    const days = q.props('log-group', id).retentionInDays;
    return days === undefined ? 'Log group' : `Log group · ${days} ${days === 1 ? 'day' : 'days'}`;
  },
});
