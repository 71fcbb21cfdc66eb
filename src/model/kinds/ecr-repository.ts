import { z } from '../zod.ts';
import { field } from '../field.ts';
import { defineKind } from '../kind.ts';
import type { Query } from '../query.ts';

const docs = 'https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html';
const guide = (page: string): string => `https://docs.aws.amazon.com/AmazonECR/latest/userguide/${page}.html`;

const shape = z.strictObject({
  repositoryName: field(z.string().min(2).max(256), {
    help: 'Lower-case letters, digits and . _ - with slashes between namespaces.',
    docs,
    required: true,
    group: 'Basics',
  }),
  repositoryUri: field(z.string(), {
    help: 'Its address, as images name it: <account>.dkr.ecr.<region>.amazonaws.com/<name>.',
    docs: 'https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_Repository.html',
    required: true,
    group: 'Basics',
  }),
  imageTagMutability: field(
    z.enum(['MUTABLE', 'IMMUTABLE', 'MUTABLE_WITH_EXCLUSION', 'IMMUTABLE_WITH_EXCLUSION']),
    {
      help: 'Whether a tag may later name another image.',
      docs: guide('image-tag-mutability'),
      default: 'MUTABLE',
      group: 'Images',
    },
  ),
  scanOnPush: field(z.boolean(), {
    help: 'Whether images are scanned for known holes when they arrive.',
    docs: guide('image-scanning'),
    default: false,
    group: 'Images',
  }),
});

const schema = shape.refine(
  ({ repositoryName, repositoryUri }) =>
    repositoryName === undefined ||
    repositoryUri === undefined ||
    repositoryUri.endsWith(`/${repositoryName}`),
  { error: 'must end in the name of the repository', path: ['repositoryUri'] },
);

export const ecrRepository = defineKind({
  kind: 'ecr-repository',
  label: 'ECR repository',
  group: 'Resources',
  summary: 'Where container images are kept.',
  keywords: ['image', 'registry', 'docker', 'tag', 'elastic container registry'],
  docs: guide('Repositories'),
  icon: 'ecr',
  schema,
  nameProp: 'repositoryName',
  create: () => ({
    repositoryName: 'app',
    repositoryUri: '111122223333.dkr.ecr.us-east-1.amazonaws.com/app',
    imageTagMutability: 'IMMUTABLE',
    scanOnPush: true,
  }),
  size: { width: 196, height: 64 },
  facts: (q: Query, id: string): string => {
    const tags = new Set(q.linksTo(id, 'image').flatMap((link) => q.linkProps('image', link).tag ?? []));
    const [first, ...others] = tags;
    return first === undefined
      ? 'Repository'
      : `Repository · ${first}${others.length > 0 ? ` +${others.length}` : ''}`;
  },
});
