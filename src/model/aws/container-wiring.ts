import { z } from '../zod.ts';
import { field } from '../field.ts';
import {
  dependencySchema,
  environmentFileSchema,
  hostEntrySchema,
  keyValuePairSchema,
  mountPointSchema,
  secretEntrySchema,
  volumeFromSchema,
} from './container-lists.ts';
import { healthCheckSchema } from './health-check.ts';
import { firelensConfigurationSchema, logConfigurationSchema } from './log-configuration.ts';
import { portMappingsSchema } from './port-mapping.ts';
import { restartPolicySchema } from './restart-policy.ts';
import { membersOf } from './shape-docs.ts';

const docs = membersOf('ContainerDefinition');

/** How it is reached and what it reaches. */
export const containerNetwork = {
  portMappings: field(portMappingsSchema, {
    help: 'Ports others may reach it on.',
    docs: docs('portMappings'),
    group: 'Network',
  }),
  hostname: field(z.string(), {
    help: 'Host name inside the container. Not with awsvpc.',
    docs: docs('hostname'),
    group: 'Network',
  }),
  links: field(z.array(z.string()), {
    help: 'Other containers by name, as name:alias. A legacy of Docker; bridge mode only.',
    docs: docs('links'),
    group: 'Network',
  }),
  extraHosts: field(z.array(hostEntrySchema), {
    help: 'Lines added to /etc/hosts. Not with awsvpc.',
    docs: docs('extraHosts'),
    group: 'Network',
  }),
  dnsServers: field(z.array(z.string()), {
    help: 'DNS servers in place of those of the host. Not with awsvpc.',
    docs: docs('dnsServers'),
    group: 'Network',
  }),
  dnsSearchDomains: field(z.array(z.string()), {
    help: 'Domains tried for short names. Not with awsvpc.',
    docs: docs('dnsSearchDomains'),
    group: 'Network',
  }),
  disableNetworking: field(z.boolean(), {
    help: 'The container gets no network at all. Not with awsvpc.',
    docs: docs('disableNetworking'),
    default: false,
    group: 'Network',
  }),
};

/** When it starts, is well, and ends. */
export const containerLifecycle = {
  healthCheck: field(healthCheckSchema, {
    help: 'A command that tells whether the container works. The HEALTHCHECK of an image is not used.',
    docs: docs('healthCheck'),
    group: 'Health',
  }),
  dependsOn: field(z.array(dependencySchema), {
    help: 'Containers that must have started, ended or become healthy first; drawn as links.',
    docs: docs('dependsOn'),
    group: 'Lifecycle',
    hidden: true,
  }),
  startTimeout: field(z.int().min(0), {
    help: 'How long others wait for this one to reach their condition. 2 to 120 on Fargate.',
    docs: docs('startTimeout'),
    unit: 's',
    group: 'Lifecycle',
  }),
  stopTimeout: field(z.int().min(0), {
    help: 'Time between SIGTERM and SIGKILL. 2 to 120 on Fargate.',
    docs: docs('stopTimeout'),
    unit: 's',
    default: 30,
    group: 'Lifecycle',
  }),
  restartPolicy: field(restartPolicySchema, {
    help: 'Restarts this container when it ends, without a new task.',
    docs: docs('restartPolicy'),
    group: 'Lifecycle',
  }),
};

/** What it is told, and what it tells. */
export const containerEnvironment = {
  environment: field(z.array(keyValuePairSchema), {
    help: 'Environment variables, in plain text. They beat those of environment files.',
    docs: docs('environment'),
    group: 'Environment',
  }),
  environmentFiles: field(z.array(environmentFileSchema).max(10), {
    help: 'Up to ten .env files in S3; the first that sets a variable wins.',
    docs: docs('environmentFiles'),
    group: 'Environment',
    ids: { length: 'envfile-max-10' },
  }),
  secrets: field(z.array(secretEntrySchema), {
    help: 'Variables read from Secrets Manager or Parameter Store when the task starts; drawn as links.',
    docs: docs('secrets'),
    group: 'Environment',
    hidden: true,
  }),
  logConfiguration: field(logConfigurationSchema, {
    help: 'Where its output goes. Without one, the logs of a Fargate task are lost.',
    docs: docs('logConfiguration'),
    group: 'Logging',
  }),
  firelensConfiguration: field(firelensConfigurationSchema, {
    help: 'Makes this container the log router of its task (FireLens).',
    docs: docs('firelensConfiguration'),
    group: 'Logging',
  }),
  mountPoints: field(z.array(mountPointSchema), {
    help: 'Volumes of the task and where the container sees them; drawn as links.',
    docs: docs('mountPoints'),
    group: 'Storage',
    hidden: true,
  }),
  volumesFrom: field(z.array(volumeFromSchema), {
    help: 'Takes over all mounts of other containers.',
    docs: docs('volumesFrom'),
    group: 'Storage',
  }),
  dockerLabels: field(z.record(z.string(), z.string()), {
    help: 'Labels Docker puts on the container, read by tools on the host.',
    docs: docs('dockerLabels'),
    group: 'Docker labels',
  }),
};
