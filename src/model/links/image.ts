import { z } from '../zod.ts';
import { orPlaceholder } from '../aws/placeholder.ts';
import { guidePage } from '../aws/pages.ts';
import { field } from '../field.ts';
import { defineLink } from '../link.ts';

const docs = 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html';

export const image = defineLink({
  kind: 'image',
  label: 'Image',
  verb: 'is pulled from',
  summary: 'The image of the container lies in this repository.',
  docs: guidePage('ecr-repositories'),
  from: ['container'],
  to: ['ecr-repository'],
  schema: z.strictObject({
    tag: field(z.string().max(128), {
      help: 'A tag that names one build. latest means whatever was pushed last.',
      docs,
    }),
    digest: field(orPlaceholder(/^sha256:[0-9A-Fa-f]{64}$/, 'must be sha256: and 64 hexadecimal digits'), {
      help: 'sha256: and 64 digits; always the very same build.',
      docs,
    }),
  }),
  create: () => ({ tag: '1.0.0' }),
  oneFrom: true,
  dashed: true,
  caption: ({ tag, digest }) => tag ?? digest?.slice(0, 13),
});
