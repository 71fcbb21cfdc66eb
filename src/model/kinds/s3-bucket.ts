import { z } from '../zod.ts';
import { orPlaceholder } from '../aws/placeholder.ts';
import { field } from '../field.ts';
import { defineKind } from '../kind.ts';
import type { Query } from '../query.ts';

const docs = 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html';

export const s3Bucket = defineKind({
  kind: 's3-bucket',
  label: 'S3 bucket',
  group: 'Resources',
  summary: 'Objects that containers read and write.',
  keywords: ['object storage', 'files', 'simple storage service'],
  docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingBucket.html',
  icon: 's3-bucket',
  schema: z.strictObject({
    bucket: field(
      orPlaceholder(
        /^[a-z0-9][a-z0-9.-]*[a-z0-9]$/,
        'may have lower-case letters, digits, dots and hyphens, and starts and ends with a letter or digit',
      )
        .min(3)
        .max(63),
      {
        help: '3 to 63 lower-case letters, digits, dots and hyphens, unique in the world.',
        docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html',
        required: true,
        group: 'Basics',
      },
    ),
    versioning: field(z.boolean(), {
      help: 'Whether old versions of objects are kept.',
      docs: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketVersioning.html',
      default: false,
      group: 'Basics',
    }),
    kmsKeyId: field(z.string(), { help: 'A customer managed key that encrypts it.', docs, group: 'Basics' }),
  }),
  nameProp: 'bucket',
  create: () => ({ bucket: 'uploads' }),
  size: { width: 196, height: 64 },
  facts: (q: Query, id: string): string =>
    q.props('s3-bucket', id).versioning ? 'S3 bucket · versioned' : 'S3 bucket',
});
