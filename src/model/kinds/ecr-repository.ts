import { z } from 'zod';
import { field } from '../field.ts';
import { defineKind } from '../kind.ts';
import type { Query } from '../query.ts';

const docs = 'https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html';

export const ecrRepository = defineKind({
  kind: 'ecr-repository',
  label: 'ECR repository',
  group: 'Resources',
  summary: 'Where container images are kept.',
  keywords: ['image', 'registry', 'docker', 'tag'],
  docs: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/Repositories.html',
  icon: 'ecr',
  schema: z.strictObject({
    repositoryName: field(z.string().min(2).max(256), {
      help: 'Its name, namespaces with slashes.',
      docs,
      required: true,
    }),
    repositoryUri: field(z.string(), {
      help: 'Its address, <account>.dkr.ecr.<region>.amazonaws.com/<name>.',
      docs,
    }),
    imageTagMutability: field(
      z.enum(['MUTABLE', 'IMMUTABLE', 'MUTABLE_WITH_EXCLUSION', 'IMMUTABLE_WITH_EXCLUSION']),
      { help: 'Whether a tag may be moved to another image.', docs, default: 'MUTABLE' },
    ),
    scanOnPush: field(z.boolean(), { help: 'Whether images are scanned when pushed.', docs, default: false }),
  }),
  nameProp: 'repositoryName',
  create: () => ({ repositoryName: 'app', imageTagMutability: 'IMMUTABLE', scanOnPush: true }),
  size: { width: 196, height: 64 },
  facts: (q: Query, id: string): string => {
    const link = q.linksTo(id, 'image')[0];
    const tag = link && q.linkProps('image', link).tag;
    return tag ? `Repository · ${tag}` : 'Repository';
  },
});
