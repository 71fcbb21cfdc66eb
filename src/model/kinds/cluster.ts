import { z } from '../zod.ts';
import { orPlaceholder } from '../aws/placeholder.ts';
import { obey } from '../aws/obey.ts';
import { apiPage, guidePage } from '../aws/pages.ts';
import { insideCluster } from '../contents.ts';
import { field } from '../field.ts';
import { isObject } from '../json.ts';
import { defineKind } from '../kind.ts';
import type { Query } from '../query.ts';
import { capacityProviderStrategy } from '../aws/capacity-provider.ts';
import { tags } from '../aws/tags.ts';

const docs = apiPage('CreateCluster');
const exec = apiPage('ExecuteCommandConfiguration');
const execLog = apiPage('ExecuteCommandLogConfiguration');

const executeCommandShape = z.strictObject({
  kmsKeyId: field(z.string(), {
    help: 'The key that encrypts the session between client and container.',
    docs: exec,
  }),
  logging: field(z.enum(['NONE', 'DEFAULT', 'OVERRIDE']), {
    help: "Where sessions are logged: nowhere, with the container's awslogs, or as configured here.",
    docs: exec,
    default: 'DEFAULT',
  }),
  logConfiguration: field(
    z.strictObject({
      cloudWatchLogGroupName: field(z.string(), { help: 'The log group for sessions.', docs: execLog }),
      cloudWatchEncryptionEnabled: field(z.boolean(), {
        help: 'Whether that log group is encrypted.',
        docs: execLog,
        default: false,
      }),
      s3BucketName: field(z.string(), { help: 'The bucket for sessions.', docs: execLog }),
      s3EncryptionEnabled: field(z.boolean(), {
        help: 'Whether that bucket is encrypted.',
        docs: execLog,
        default: false,
      }),
      s3KeyPrefix: field(z.string(), { help: 'The folder in the bucket.', docs: execLog }),
    }),
    { help: 'Where sessions are logged when logging is OVERRIDE.', docs: execLog },
  ),
});

const executeCommandConfiguration = obey(
  executeCommandShape,
  {
    id: 'svc-exec-override-log-config',
    code: 'missing',
    message: 'is required for OVERRIDE, and refused for NONE and DEFAULT',
    path: ['logConfiguration'],
  },
  (value) =>
    !isObject(value) ||
    (value['logging'] === 'OVERRIDE') === ((value['logConfiguration'] ?? undefined) !== undefined),
);

const managedStorageConfiguration = z.strictObject({
  kmsKeyId: field(z.string(), {
    help: 'The key for storage that ECS manages.',
    docs: apiPage('ManagedStorageConfiguration'),
  }),
  fargateEphemeralStorageKmsKeyId: field(z.string(), {
    help: 'The key for the ephemeral storage of Fargate tasks.',
    docs: apiPage('ManagedStorageConfiguration'),
  }),
});

export const cluster = defineKind({
  kind: 'cluster',
  label: 'Cluster',
  group: 'ECS',
  summary: 'Groups services and tasks with the capacity they run on.',
  keywords: ['container insights', 'namespace'],
  docs: guidePage('clusters'),
  icon: 'ecs-cluster',
  schema: z.strictObject({
    clusterName: field(orPlaceholder(/^[A-Za-z0-9_-]+$/, 'may have letters, digits, _ and - only').max(255), {
      help: 'Up to 255 letters, digits, hyphens and underscores.',
      docs,
      default: 'default',
      ids: { format: 'svc-cluster-name-pattern', length: 'svc-cluster-name-pattern' },
      group: 'Basics',
    }),
    settings: field(
      z.array(
        z.strictObject({
          name: field(z.enum(['containerInsights']), {
            help: 'The setting; there is one.',
            docs: apiPage('ClusterSetting'),
            required: true,
          }),
          value: field(z.enum(['enhanced', 'enabled', 'disabled']), {
            help: 'enhanced also reports each task and container.',
            docs: apiPage('ClusterSetting'),
            default: 'disabled',
          }),
        }),
      ),
      {
        help: 'Whether Container Insights collects metrics.',
        docs: apiPage('ClusterSetting'),
        group: 'Basics',
      },
    ),
    capacityProviders: field(z.array(z.string()).max(20), {
      help: 'Names of capacity providers beyond those that are drawn.',
      docs,
      group: 'Capacity',
      ids: { length: 'cap-strategy-max-20' },
    }),
    defaultCapacityProviderStrategy: capacityProviderStrategy(
      'Used by services that name neither launch type nor strategy.',
    ),
    configuration: field(
      z.strictObject({
        executeCommandConfiguration: field(executeCommandConfiguration, {
          help: 'How ECS Exec sessions are encrypted and logged.',
          docs: exec,
        }),
        managedStorageConfiguration: field(managedStorageConfiguration, {
          help: 'Keys that encrypt storage ECS manages.',
          docs: apiPage('ManagedStorageConfiguration'),
        }),
      }),
      { help: 'ECS Exec and storage encryption.', docs: apiPage('ClusterConfiguration'), group: 'ECS Exec' },
    ),
    serviceConnectDefaults: field(
      z.strictObject({
        namespace: field(z.string().min(1).max(1024), {
          help: 'The Cloud Map namespace of Service Connect services that name none.',
          docs: apiPage('ClusterServiceConnectDefaultsRequest'),
          required: true,
        }),
      }),
      {
        help: 'Defaults for Service Connect.',
        docs: apiPage('ClusterServiceConnectDefaultsRequest'),
        group: 'Service Connect',
      },
    ),
    tags,
  }),
  nameProp: 'clusterName',
  create: () => ({ clusterName: 'demo', settings: [{ name: 'containerInsights', value: 'enhanced' }] }),
  shape: 'frame',
  frame: 'cluster',
  contains: insideCluster,
  size: { width: 560, height: 360 },
  facts: (q: Query, id: string): string => {
    const insights = q.props('cluster', id).settings?.find(({ name }) => name === 'containerInsights')?.value;
    const services = q.children(id).filter((child) => q.node(child)?.kind === 'service').length;
    const parts = [`${services} ${services === 1 ? 'service' : 'services'}`];
    if (insights === 'enabled' || insights === 'enhanced') parts.push('Container Insights');
    return parts.join(' · ');
  },
});
