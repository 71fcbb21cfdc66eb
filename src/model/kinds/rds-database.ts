import { z } from '../zod.ts';
import { orPlaceholder } from '../aws/placeholder.ts';
import { field } from '../field.ts';
import { defineKind } from '../kind.ts';
import type { Query } from '../query.ts';

const docs = 'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html';

const engines = [
  'postgres',
  'mysql',
  'mariadb',
  'aurora-postgresql',
  'aurora-mysql',
  'oracle-ee',
  'oracle-se2',
  'sqlserver-ee',
  'sqlserver-se',
  'sqlserver-ex',
  'sqlserver-web',
  'db2-ae',
  'db2-se',
] as const;

export const rdsDatabase = defineKind({
  kind: 'rds-database',
  label: 'RDS database',
  group: 'Resources',
  summary: 'A relational database that containers connect to.',
  keywords: ['SQL', 'postgres', 'mysql', 'aurora', 'relational'],
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Welcome.html',
  icon: 'rds-database',
  schema: z.strictObject({
    dbInstanceIdentifier: field(
      orPlaceholder(
        /^[A-Za-z](-?[A-Za-z0-9])*$/,
        'may have letters, digits and single hyphens, and starts with a letter',
      )
        .min(1)
        .max(63),
      {
        help: 'Up to 63 letters, digits and hyphens, starting with a letter.',
        docs,
        required: true,
        group: 'Basics',
      },
    ),
    engine: field(z.enum(engines), { help: 'The database engine.', docs, required: true, group: 'Basics' }),
    dbInstanceClass: field(
      orPlaceholder(/^db\.[a-z0-9-]+\.[a-z0-9-]+$/, 'must be db., a family and a size, e.g. db.t4g.medium'),
      {
        help: 'Its size, e.g. db.t4g.medium.',
        docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.html',
        group: 'Basics',
      },
    ),
    port: field(z.int().min(1150).max(65_535), {
      help: 'The port it listens on: 5432 for PostgreSQL and 3306 for MySQL when left out.',
      docs,
      group: 'Network',
    }),
    subnets: field(z.array(z.string()), {
      help: 'Names of the subnets of its subnet group.',
      docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBSubnetGroup.html',
      group: 'Network',
    }),
    publiclyAccessible: field(z.boolean(), {
      help: 'Whether it has a public address.',
      docs,
      default: false,
      group: 'Network',
    }),
    multiAZ: field(z.boolean(), {
      help: 'Whether a standby in another zone takes over when it fails.',
      docs,
      default: false,
      group: 'Operations',
    }),
    storageEncrypted: field(z.boolean(), {
      help: 'Whether its storage is encrypted.',
      docs,
      default: false,
      group: 'Operations',
    }),
  }),
  nameProp: 'dbInstanceIdentifier',
  create: () => ({
    dbInstanceIdentifier: 'db',
    engine: 'postgres',
    port: 5432,
    publiclyAccessible: false,
    multiAZ: true,
    storageEncrypted: true,
  }),
  size: { width: 196, height: 64 },
  facts: (q: Query, id: string): string => {
    const { engine = 'no engine', multiAZ } = q.props('rds-database', id);
    return `RDS · ${engine}${multiAZ ? ' · Multi-AZ' : ''}`;
  },
});
