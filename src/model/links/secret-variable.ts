import { z } from 'zod';
import { apiPage } from '../aws/pages.ts';
import { field } from '../field.ts';
import { defineLink } from '../link.ts';

const docs = apiPage('Secret');
const parts =
  'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html';

export const secretVariable = defineLink({
  kind: 'secret-variable',
  label: 'Secret variable',
  verb: 'reads',
  summary: 'Puts a secret into an environment variable when the container starts.',
  docs,
  from: ['container'],
  to: ['secret'],
  schema: z.strictObject({
    name: field(z.string(), { help: 'The environment variable.', docs, required: true }),
    jsonKey: field(z.string(), { help: 'One key of a JSON secret.', docs: parts }),
    versionStage: field(z.string(), { help: 'A staging label, e.g. AWSCURRENT.', docs: parts }),
    versionId: field(z.string(), { help: 'One version.', docs: parts }),
  }),
  create: () => ({ name: 'SECRET' }),
  many: true,
  caption: ({ name }) => name,
});
