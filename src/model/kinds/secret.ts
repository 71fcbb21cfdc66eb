import { z } from '../zod.ts';
import { obey } from '../aws/obey.ts';
import { guidePage } from '../aws/pages.ts';
import { hasPlaceholder } from '../aws/placeholder.ts';
import { field } from '../field.ts';
import { isObject } from '../json.ts';
import { defineKind } from '../kind.ts';
import type { Query } from '../query.ts';

const manager = 'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html';

const schema = obey(
  z.strictObject({
    name: field(z.string().min(1).max(2048), {
      help: 'Its name in Secrets Manager or Parameter Store.',
      docs: manager,
      required: true,
      group: 'Basics',
    }),
    service: field(z.enum(['secretsmanager', 'ssm']), {
      help: 'Which service keeps it: Secrets Manager, or Parameter Store of Systems Manager.',
      docs: guidePage('specifying-sensitive-data'),
      default: 'secretsmanager',
      group: 'Basics',
    }),
    valueFrom: field(z.string(), {
      help: 'Its ARN without key and version, or the name of a parameter in the same Region; the name when left out.',
      docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html#ECS-Type-Secret-valueFrom',
      group: 'Basics',
    }),
    rotation: field(z.boolean(), {
      help: 'Whether it is rotated. Running tasks keep the value they started with.',
      docs: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html',
      default: false,
      group: 'Security',
    }),
    kmsKeyId: field(z.string(), {
      help: 'A customer managed key that encrypts it; the execution role then needs kms:Decrypt.',
      docs: manager,
      group: 'Security',
    }),
  }),
  {
    id: 'secret-valuefrom-format',
    code: 'missing',
    message:
      'must be the ARN of a Secrets Manager secret: a bare name is read as a parameter of Parameter Store',
    path: ['valueFrom'],
  },
  (value) => {
    if (!isObject(value) || value['service'] === 'ssm') return true;
    const from = String(value['valueFrom'] ?? '');
    return from.includes(':secretsmanager:') || hasPlaceholder(from);
  },
);

export const secret = defineKind({
  kind: 'secret',
  label: 'Secret',
  group: 'Identity',
  summary: 'A value of Secrets Manager or Parameter Store that containers receive.',
  keywords: ['secrets manager', 'SSM', 'parameter store', 'password', 'credential', 'token'],
  docs: guidePage('specifying-sensitive-data'),
  icon: 'secret',
  schema,
  nameProp: 'name',
  create: () => ({ name: 'db-password', service: 'ssm' }),
  size: { width: 196, height: 64 },
  facts: (q: Query, id: string): string => {
    const names = q
      .linksTo(id, 'secret-variable')
      .flatMap((link) => q.linkProps('secret-variable', link).name ?? []);
    const [first, ...others] = [...new Set(names)];
    if (first !== undefined) return `as ${first}${others.length > 0 ? ` +${others.length}` : ''}`;
    return q.props('secret', id).service === 'ssm' ? 'Parameter Store' : 'Secrets Manager';
  },
});
