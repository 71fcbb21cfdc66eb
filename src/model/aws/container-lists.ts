import { z } from '../zod.ts';
import { field } from '../field.ts';
import { obey } from './obey.ts';
import { hasPlaceholder, orPlaceholder } from './placeholder.ts';
import { membersOf } from './shape-docs.ts';

const dependencyDocs = membersOf('ContainerDependency');
const mountDocs = membersOf('MountPoint');
const fromDocs = membersOf('VolumeFrom');
const secretDocs = membersOf('Secret');
const pairDocs = membersOf('KeyValuePair');
const fileDocs = membersOf('EnvironmentFile');
const hostDocs = membersOf('HostEntry');

/** This container starts after another one got so far. */
export const dependencySchema = z.strictObject({
  containerName: field(z.string().min(1), {
    help: 'The container of this task that must get there first.',
    docs: dependencyDocs('containerName'),
    required: true,
    group: 'Lifecycle',
  }),
  condition: field(z.enum(['START', 'COMPLETE', 'SUCCESS', 'HEALTHY']), {
    help: 'START: it runs. COMPLETE: it has ended. SUCCESS: it ended with code 0. HEALTHY: its health check passed.',
    docs: dependencyDocs('condition'),
    required: true,
    group: 'Lifecycle',
    ids: { missing: 'c-dependson-condition-values', enum: 'c-dependson-condition-values' },
  }),
});

/** A volume of the task, seen inside the container. */
export const mountPointSchema = z.strictObject({
  sourceVolume: field(z.string().min(1), {
    help: 'The name of a volume of this task definition.',
    docs: mountDocs('sourceVolume'),
    required: true,
    group: 'Storage',
    ids: { missing: 'vol-mount-fields' },
  }),
  containerPath: field(z.string().min(1), {
    help: 'Where the container sees it.',
    docs: mountDocs('containerPath'),
    required: true,
    group: 'Storage',
    ids: { missing: 'vol-mount-fields' },
  }),
  readOnly: field(z.boolean(), {
    help: 'The container may read the volume but not write to it.',
    docs: mountDocs('readOnly'),
    default: false,
    group: 'Storage',
  }),
});

/** All mounts of another container, taken over. */
export const volumeFromSchema = z.strictObject({
  sourceContainer: field(z.string(), {
    help: 'The container of this task whose mounts are taken over.',
    docs: fromDocs('sourceContainer'),
    group: 'Storage',
  }),
  readOnly: field(z.boolean(), {
    help: 'This container may read those volumes but not write to them.',
    docs: fromDocs('readOnly'),
    default: false,
    group: 'Storage',
  }),
});

const secretReference =
  /^(arn:[^:]*:secretsmanager:[^:]*:[^:]*:secret:\S+|arn:[^:]*:ssm:[^:]*:[^:]*:parameter\/\S+|[\w./-]+(:[\w.-]+)?)$/;

function hasWholeJsonKey(value: unknown): boolean {
  if (typeof value !== 'string' || hasPlaceholder(value) || !/^arn:[^:]*:secretsmanager:/.test(value))
    return true;
  const parts = value.split(':').length;
  return parts <= 7 || parts === 10;
}

/** A value that is read from Secrets Manager or Parameter Store when the task starts. */
export const secretEntrySchema = z.strictObject({
  name: field(z.string().min(1), {
    help: 'The environment variable (or log option) that receives the value.',
    docs: secretDocs('name'),
    required: true,
    group: 'Environment',
    ids: { missing: 'secret-valuefrom-required' },
  }),
  valueFrom: field(
    obey(
      orPlaceholder(
        secretReference,
        'must be the ARN of a Secrets Manager secret, the ARN of a Parameter Store parameter, or the name of a parameter',
      ).min(1),
      {
        id: 'secret-json-key-syntax',
        code: 'format',
        message:
          'must end in :json-key:version-stage:version-id, where the last two may be empty but not their colons',
      },
      hasWholeJsonKey,
    ),
    {
      help: 'ARN of the secret or parameter; a parameter of the same Region goes by its name. One JSON key: ARN:key::',
      docs: secretDocs('valueFrom'),
      required: true,
      group: 'Environment',
      ids: { missing: 'secret-valuefrom-required', format: 'secret-valuefrom-format' },
    },
  ),
});

/** A name with its value: an environment variable, a property of the proxy. */
export const keyValuePairSchema = z.strictObject({
  name: field(z.string(), { help: 'Name of the variable.', docs: pairDocs('name'), group: 'Environment' }),
  value: field(z.string(), {
    help: 'Its value, readable by everyone who can describe the task definition. Keep secrets in secrets.',
    docs: pairDocs('value'),
    group: 'Environment',
  }),
});

/** A file of environment variables in S3. */
export const environmentFileSchema = z.strictObject({
  value: field(
    obey(
      orPlaceholder(/^arn:[^:]+:s3:::.+/, 'must be the ARN of an object in S3').min(1),
      { id: 'envfile-extension', code: 'format', message: 'must end in .env' },
      (value) => typeof value !== 'string' || hasPlaceholder(value) || /\.env$|^$/.test(value),
    ),
    {
      help: 'ARN of an .env file in S3 with one NAME=value a line. The execution role must be allowed to read it.',
      docs: fileDocs('value'),
      required: true,
      group: 'Environment',
      ids: { missing: 'envfile-type', format: 'envfile-type' },
    },
  ),
  type: field(z.enum(['s3']), {
    help: 'Environment files can only lie in S3.',
    docs: fileDocs('type'),
    required: true,
    group: 'Environment',
    ids: { missing: 'envfile-type', enum: 'envfile-type' },
  }),
});

/** A line of the container's /etc/hosts. */
export const hostEntrySchema = z.strictObject({
  hostname: field(z.string(), {
    help: 'The name to resolve.',
    docs: hostDocs('hostname'),
    required: true,
    group: 'Network',
  }),
  ipAddress: field(z.string(), {
    help: 'The address it resolves to.',
    docs: hostDocs('ipAddress'),
    required: true,
    group: 'Network',
  }),
});
