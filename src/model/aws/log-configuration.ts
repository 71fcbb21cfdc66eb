import { z } from '../zod.ts';
import { field } from '../field.ts';
import { isObject, type Json } from '../json.ts';
import { secretEntrySchema } from './container-lists.ts';
import { awslogsOptions, firelensBufferLimitMaxBytes, firelensOwnConfigPaths, logDrivers } from './facts.ts';
import { obey, obeyEach, type Clause } from './obey.ts';
import { hasPlaceholder } from './placeholder.ts';
import { membersOf } from './shape-docs.ts';

const logDocs = membersOf('LogConfiguration');
const firelensDocs = membersOf('FirelensConfiguration');

const logConfigurationShape = z.strictObject({
  logDriver: field(z.enum(logDrivers), {
    help: 'Where the output goes. Fargate knows awslogs, splunk and awsfirelens.',
    docs: logDocs('logDriver'),
    required: true,
    group: 'Logging',
  }),
  options: field(z.record(z.string(), z.string()), {
    help: 'Settings of the driver. awslogs needs awslogs-group and awslogs-region, on Fargate also awslogs-stream-prefix.',
    docs: logDocs('options'),
    group: 'Logging',
  }),
  secretOptions: field(z.array(secretEntrySchema), {
    help: 'Settings whose values are secrets, such as splunk-token. Needs an execution role.',
    docs: logDocs('secretOptions'),
    group: 'Logging',
  }),
});

type Option = Json | undefined;

// A rule about one option, judged with the driver beside it.
function option(
  schema: typeof logConfigurationShape,
  clause: Clause,
  key: string,
  holds: (value: Option, driver: Option) => boolean,
) {
  return obey(schema, { ...clause, path: ['options', key] }, (log) => {
    const options = isObject(log) ? log['options'] : undefined;
    const value = isObject(options) ? options[key] : undefined;
    return (
      value === undefined ||
      (typeof value === 'string' && hasPlaceholder(value)) ||
      holds(value, isObject(log) ? log['logDriver'] : undefined)
    );
  });
}

const bufferLimit = 'log-driver-buffer-limit';

function isBufferLimit(value: Option): boolean {
  return typeof value === 'string' && /^\d+$/.test(value) && Number(value) <= firelensBufferLimitMaxBytes;
}

const withMode = option(
  logConfigurationShape,
  { id: 'log-mode-values', code: 'enum', message: 'must be blocking or non-blocking' },
  'mode',
  // FireLens hands its options to the router, where mode may be an option of the output.
  (mode, driver) => driver === 'awsfirelens' || mode === 'blocking' || mode === 'non-blocking',
);

const withBufferLimit = option(
  withMode,
  {
    id: 'log-firelens-buffer-limit',
    code: 'range',
    message: `must be 0 to ${firelensBufferLimitMaxBytes} bytes, and awsfirelens alone knows it`,
  },
  bufferLimit,
  (limit, driver) => driver === 'awsfirelens' && isBufferLimit(limit),
);

/** Where a container's output goes. */
export const logConfigurationSchema = obeyEach(
  withBufferLimit,
  {
    id: 'log-awslogs-unknown-option',
    code: 'unknown',
    message: `is no option of awslogs, which knows ${awslogsOptions.join(', ')}`,
  },
  (log) => {
    if (!isObject(log) || log['logDriver'] !== 'awslogs' || !isObject(log['options'])) return [];
    const unknown = Object.keys(log['options']).filter(
      (key) => !awslogsOptions.includes(key) && key !== bufferLimit,
    );
    return unknown.map((key) => ['options', key]);
  },
);

const firelensOptions = z.record(z.string(), z.string());

/** Makes the container the log router of its task. */
export const firelensConfigurationSchema = z.strictObject({
  type: field(z.enum(['fluentbit', 'fluentd']), {
    help: 'The router the image contains.',
    docs: firelensDocs('type'),
    required: true,
    group: 'Logging',
    ids: { missing: 'log-firelens-type', enum: 'log-firelens-type' },
  }),
  options: field(
    obey(
      obey(
        firelensOptions,
        {
          id: 'log-firelens-config-pair',
          code: 'missing',
          message: 'must have config-file-type and config-file-value together or neither',
        },
        (options) =>
          !isObject(options) || has(options, 'config-file-type') === has(options, 'config-file-value'),
      ),
      {
        id: 'log-firelens-reserved-paths',
        code: 'format',
        message: `may not be ${firelensOwnConfigPaths.join(' or ')}, which ECS writes itself`,
        path: ['config-file-value'],
      },
      (options) =>
        !isObject(options) || !firelensOwnConfigPaths.includes(String(options['config-file-value'])),
    ),
    {
      help: 'enable-ecs-log-metadata, and config-file-type with config-file-value for a configuration of your own.',
      docs: firelensDocs('options'),
      group: 'Logging',
    },
  ),
});

function has(options: { readonly [key: string]: Json }, key: string): boolean {
  return (options[key] ?? undefined) !== undefined;
}
