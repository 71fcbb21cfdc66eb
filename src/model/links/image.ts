import { z } from 'zod';
import { apiPage } from '../aws/pages.ts';
import { field } from '../field.ts';
import { defineLink } from '../link.ts';

const docs = apiPage('ContainerDefinition');

export const image = defineLink({
  kind: 'image',
  label: 'Image',
  verb: 'runs the image of',
  summary: 'The image comes from this repository.',
  docs,
  from: ['container'],
  to: ['ecr-repository'],
  schema: z.strictObject({
    tag: field(z.string(), { help: 'The tag; a fixed one, so that a restart runs the same code.', docs }),
    digest: field(z.string(), { help: 'The digest, sha256:….', docs }),
  }),
  create: () => ({ tag: '1.0.0' }),
  oneFrom: true,
  caption: ({ tag, digest }) => tag ?? digest?.slice(0, 14),
  dashed: true,
});
