import { z } from '../zod.ts';
import { guidePage } from '../aws/pages.ts';
import { secretEntrySchema } from '../aws/container-lists.ts';
import type { NodeId } from '../design.ts';
import { field } from '../field.ts';
import type { JsonObject } from '../json.ts';
import { defineLink } from '../link.ts';
import type { Query } from '../query.ts';

const parts = guidePage('secrets-envvar-secrets-manager');

export const secretVariable = defineLink({
  kind: 'secret-variable',
  label: 'Secret variable',
  verb: 'reads',
  summary: 'Puts the secret into an environment variable when the container starts.',
  docs: guidePage('specifying-sensitive-data'),
  from: ['container'],
  to: ['secret'],
  schema: z.strictObject({
    name: secretEntrySchema.shape.name,
    jsonKey: field(z.string(), {
      help: 'One key of a secret that is a JSON object; Secrets Manager alone.',
      docs: parts,
    }),
    versionStage: field(z.string(), {
      help: 'A staging label such as AWSPREVIOUS; AWSCURRENT when left out.',
      docs: parts,
    }),
    versionId: field(z.string(), { help: 'One version, in place of a staging label.', docs: parts }),
  }),
  create: (q: Query, from: NodeId, to: NodeId): JsonObject => {
    const title = q.props('secret', to).name ?? '';
    const word =
      title
        .split('/')
        .at(-1)!
        .replaceAll(/[^A-Za-z0-9]+/g, '_')
        .toUpperCase() || 'SECRET';
    const wanted = /^\d/.test(word) ? `_${word}` : word;
    const taken = new Set(
      q.linksFrom(from, 'secret-variable').map((link) => q.linkProps('secret-variable', link).name),
    );
    let name = wanted;
    for (let n = 2; taken.has(name); n++) name = `${wanted}_${n}`;
    return { name };
  },
  many: true,
  caption: ({ name }) => name,
});
