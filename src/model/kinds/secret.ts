import { z } from 'zod';
import { guidePage } from '../aws/pages.ts';
import { field } from '../field.ts';
import { defineKind } from '../kind.ts';
import type { Query } from '../query.ts';

const docs = guidePage('specifying-sensitive-data');

export const secret = defineKind({
  kind: 'secret',
  label: 'Secret',
  group: 'Identity',
  summary: 'A value of Secrets Manager or Parameter Store for containers.',
  keywords: ['secrets manager', 'SSM', 'parameter store', 'password', 'credential'],
  docs,
  icon: 'secret',
  schema: z.strictObject({
    name: field(z.string(), { help: 'Its name.', docs, required: true }),
    service: field(z.enum(['secretsmanager', 'ssm']), {
      help: 'Which service keeps it.',
      docs,
      default: 'secretsmanager',
    }),
    valueFrom: field(z.string(), { help: 'Its ARN, or the name of a parameter in the same Region.', docs }),
    rotation: field(z.boolean(), {
      help: 'Whether it is rotated; running tasks keep the old value.',
      docs,
      default: false,
    }),
    kmsKeyId: field(z.string(), { help: 'A customer managed key that encrypts it.', docs }),
  }),
  nameProp: 'name',
  create: () => ({ name: 'db-password', service: 'secretsmanager' }),
  size: { width: 196, height: 64 },
  facts: (q: Query, id: string): string => {
    const link = q.linksTo(id, 'secret-variable')[0];
    const name = link && q.linkProps('secret-variable', link).name;
    return name ? `as ${name}` : 'Secret';
  },
});
