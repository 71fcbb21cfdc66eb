import { z } from '../zod.ts';
import { field } from '../field.ts';
import { obey } from './obey.ts';
import { hasPlaceholder, orPlaceholder } from './placeholder.ts';
import { membersOf } from './shape-docs.ts';

const docs = membersOf('ContainerDefinition');
const imageMaxCharacters = 255;

/** Whether the name is within AWS's limit; with a digest, what stands before the @ counts. */
function hasImageLength(image: unknown): boolean {
  if (typeof image !== 'string' || hasPlaceholder(image)) return true;
  return image.split('@')[0]!.length <= imageMaxCharacters;
}

function hasWholeDigest(image: string): boolean {
  const at = image.indexOf('@');
  return at < 0 || /^sha256:[0-9A-Fa-f]{64}$/.test(image.slice(at + 1)) || hasPlaceholder(image);
}

const image = obey(
  z.string().min(1).refine(hasWholeDigest, { error: 'must end in @sha256: and 64 hexadecimal digits' }),
  {
    id: 'c-image-length',
    code: 'length',
    message: `may have at most ${imageMaxCharacters} characters, a digest not counted`,
  },
  hasImageLength,
);

/** What runs. */
export const containerBasics = {
  name: field(orPlaceholder(/^[A-Za-z0-9_-]{1,255}$/, 'may have up to 255 letters, digits, _ and -').min(1), {
    help: 'How the rest of the design calls it; unique in its task definition.',
    docs: docs('name'),
    required: true,
    group: 'Basics',
    ids: { missing: 'c-name-required', format: 'c-name-pattern' },
  }),
  image: field(image, {
    help: 'repository:tag, or repository@digest, which always runs the very same build.',
    docs: docs('image'),
    required: true,
    group: 'Basics',
    ids: { missing: 'c-image-required', format: 'c-image-digest-format' },
  }),
  essential: field(z.boolean(), {
    help: 'When an essential container ends, the whole task is stopped. At least one must be.',
    docs: docs('essential'),
    default: true,
    group: 'Basics',
  }),
};

/** How the image is started and fetched. */
export const containerCommand = {
  entryPoint: field(z.array(z.string()), {
    help: 'Replaces the ENTRYPOINT of the image; one entry per argument.',
    docs: docs('entryPoint'),
    group: 'Command',
  }),
  command: field(z.array(z.string()), {
    help: 'Replaces the CMD of the image; one entry per argument.',
    docs: docs('command'),
    group: 'Command',
  }),
  workingDirectory: field(z.string(), {
    help: 'Directory the command starts in.',
    docs: docs('workingDirectory'),
    group: 'Command',
  }),
  repositoryCredentials: field(
    z.strictObject({
      credentialsParameter: field(z.string().min(1), {
        help: 'ARN of the Secrets Manager secret that holds the user name and password of the registry.',
        docs: membersOf('RepositoryCredentials')('credentialsParameter'),
        required: true,
        group: 'Command',
      }),
    }),
    {
      help: 'Sign-in for a private registry other than ECR. Needs an execution role.',
      docs: docs('repositoryCredentials'),
      group: 'Command',
    },
  ),
  versionConsistency: field(z.enum(['enabled', 'disabled']), {
    help: 'Enabled, all tasks of a deployment run the build the tag named when it began.',
    docs: docs('versionConsistency'),
    default: 'enabled',
    group: 'Command',
  }),
  interactive: field(z.boolean(), {
    help: 'Keeps standard input open.',
    docs: docs('interactive'),
    default: false,
    group: 'Command',
  }),
  pseudoTerminal: field(z.boolean(), {
    help: 'Gives the process a terminal.',
    docs: docs('pseudoTerminal'),
    default: false,
    group: 'Command',
  }),
};
