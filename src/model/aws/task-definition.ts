import { z } from '../zod.ts';
import { field } from '../field.ts';
import { containerDefinitionSchema } from './container-definition.ts';
import { compatibilities, containersMax, tagsMax } from './facts.ts';
import { parametersOf } from './pages.ts';
import { orPlaceholder } from './placeholder.ts';
import {
  ephemeralStorageSchema,
  inferenceAcceleratorSchema,
  placementConstraintSchema,
  proxyConfigurationSchema,
  runtimePlatformSchema,
  tagSchema,
} from './task-settings.ts';
import { volumesSchema } from './volume.ts';

const docs = parametersOf('RegisterTaskDefinition');
const sizeIds = { format: 'td-cpu-memory-string-format', type: 'td-cpu-memory-string-format' };

/**
 * What RegisterTaskDefinition takes.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html
 */
export const taskDefinitionSchema = z.strictObject({
  family: field(
    orPlaceholder(/^[A-Za-z0-9_-]{1,255}$/, 'may have up to 255 letters, digits, _ and -').min(1),
    {
      help: 'Name shared by all revisions of this task definition.',
      docs: docs('family'),
      required: true,
      group: 'Basics',
      ids: { missing: 'td-family-required', format: 'td-family-pattern' },
    },
  ),
  requiresCompatibilities: field(z.array(z.enum(compatibilities)), {
    help: 'Launch types AWS checks it against when it is registered. Each one listed must be satisfied.',
    docs: docs('requiresCompatibilities'),
    group: 'Basics',
    ids: { enum: 'td-requires-compatibilities-values' },
  }),
  networkMode: field(z.enum(['awsvpc', 'bridge', 'host', 'none']), {
    help: 'awsvpc gives each task its own address and is the only mode on Fargate. Left out: bridge on Linux, NAT on Windows.',
    docs: docs('networkMode'),
    group: 'Basics',
    ids: { enum: 'net-mode-values' },
  }),
  cpu: field(
    orPlaceholder(/^(\d+|\d*\.?\d+ ?vcpu)$/i, 'must be CPU units such as 1024, or text such as 1 vCPU'),
    {
      help: 'CPU of the whole task; 1,024 units are one vCPU. Fargate needs it and sells fixed sizes.',
      docs: docs('cpu'),
      unit: 'CPU units',
      group: 'Basics',
      widget: 'fargate-size',
      ids: sizeIds,
    },
  ),
  memory: field(orPlaceholder(/^(\d+|\d*\.?\d+ ?gb)$/i, 'must be MiB such as 2048, or text such as 2 GB'), {
    help: 'Memory of the whole task. Fargate needs it and sells fixed sizes.',
    docs: docs('memory'),
    unit: 'MiB',
    group: 'Basics',
    widget: 'fargate-size',
    ids: sizeIds,
  }),
  runtimePlatform: field(runtimePlatformSchema, {
    help: 'Operating system and processor the images are built for.',
    docs: docs('runtimePlatform'),
    group: 'Basics',
  }),
  executionRoleArn: field(z.string(), {
    help: 'The role ECS uses to pull images, write logs and read secrets; drawn as a link.',
    docs: docs('executionRoleArn'),
    group: 'Security',
    hidden: true,
  }),
  taskRoleArn: field(z.string(), {
    help: 'The role the application uses to call AWS; drawn as a link.',
    docs: docs('taskRoleArn'),
    group: 'Security',
    hidden: true,
  }),
  containerDefinitions: field(z.array(containerDefinitionSchema).min(1).max(containersMax), {
    help: 'The containers that start, stop and are placed together.',
    docs: docs('containerDefinitions'),
    required: true,
    group: 'Basics',
    hidden: true,
    ids: { missing: 'td-containers-required', length: 'td-containers-max-10' },
  }),
  volumes: field(volumesSchema, {
    help: 'Storage its containers can mount; drawn as nodes.',
    docs: docs('volumes'),
    group: 'Storage',
    hidden: true,
  }),
  ephemeralStorage: field(ephemeralStorageSchema, {
    help: 'Scratch space beyond 20 GiB. Fargate only.',
    docs: docs('ephemeralStorage'),
    group: 'Storage',
  }),
  pidMode: field(z.enum(['task', 'host']), {
    help: 'Lets containers see the processes of the task, or of the whole instance. Left out, each sees its own.',
    docs: docs('pidMode'),
    group: 'Linux',
    ids: { enum: 'td-pidmode-values' },
  }),
  ipcMode: field(z.enum(['task', 'host', 'none']), {
    help: 'Shares System V IPC and message queues within the task, with the instance, or with no one. Not on Fargate.',
    docs: docs('ipcMode'),
    group: 'Linux',
    ids: { enum: 'td-ipcmode-values' },
  }),
  placementConstraints: field(z.array(placementConstraintSchema), {
    help: 'Instances its tasks may be placed on. Not on Fargate.',
    docs: docs('placementConstraints'),
    group: 'Placement',
  }),
  enableFaultInjection: field(z.boolean(), {
    help: 'Lets AWS Fault Injection Service act from inside its containers. Needs awsvpc or host.',
    docs: docs('enableFaultInjection'),
    default: false,
    group: 'Advanced',
  }),
  proxyConfiguration: field(proxyConfigurationSchema, {
    help: 'An App Mesh proxy. App Mesh ended on 30 September 2026; use Service Connect.',
    docs: docs('proxyConfiguration'),
    group: 'Advanced',
  }),
  inferenceAccelerators: field(z.array(inferenceAcceleratorSchema), {
    help: 'Elastic Inference accelerators. The service no longer exists.',
    docs: docs('inferenceAccelerators'),
    group: 'Advanced',
  }),
  tags: field(z.array(tagSchema).max(tagsMax), {
    help: 'Keys and values for finding and billing; up to 50.',
    docs: docs('tags'),
    group: 'Tags',
    ids: { length: 'td-tags-max-50' },
  }),
});

export type TaskDefinition = z.infer<typeof taskDefinitionSchema>;
