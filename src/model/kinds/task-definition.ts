import { z } from '../zod.ts';
import { containerDefinitionSchema } from '../aws/container-definition.ts';
import { keyOrder } from '../aws/key-order.ts';
import { guidePage, parametersOf } from '../aws/pages.ts';
import { taskDefinitionSchema } from '../aws/task-definition.ts';
import { ephemeralStorageSchema } from '../aws/task-settings.ts';
import { field } from '../field.ts';
import { defineKind } from '../kind.ts';
import type { Query } from '../query.ts';

const docs = parametersOf('RegisterTaskDefinition');

const launchWords: Record<string, string> = {
  FARGATE: 'Fargate',
  EC2: 'EC2',
  EXTERNAL: 'External',
  MANAGED_INSTANCES: 'Managed Instances',
};

export const taskDefinition = defineKind({
  kind: 'task-definition',
  label: 'Task definition',
  group: 'ECS',
  summary: 'What a task is: its containers, size, network mode and roles.',
  keywords: ['family', 'revision', 'taskdef', 'Fargate size', 'network mode'],
  docs: guidePage('task_definitions'),
  icon: 'task-definition',
  schema: z.strictObject({
    ...taskDefinitionSchema.shape,
    containerDefinitions: field(z.array(containerDefinitionSchema), {
      help: 'Containers are drawn inside; only what cannot be drawn is kept here.',
      docs: docs('containerDefinitions'),
      hidden: true,
      group: 'Basics',
    }),
    ephemeralStorage: field(ephemeralStorageSchema, {
      help: 'Drawn as a node; only what cannot be drawn is kept here.',
      docs: docs('ephemeralStorage'),
      hidden: true,
      group: 'Basics',
    }),
    keyOrder,
  }),
  nameProp: 'family',
  create: () => ({
    family: 'api',
    requiresCompatibilities: ['FARGATE'],
    networkMode: 'awsvpc',
    cpu: '512',
    memory: '1024',
    runtimePlatform: { operatingSystemFamily: 'LINUX', cpuArchitecture: 'X86_64' },
  }),
  shape: 'stack',
  startsWith: ['container'],
  contains: ['container'],
  size: { width: 236, height: 132 },
  facts: (q: Query, id: string): string => {
    const { networkMode, requiresCompatibilities = [] } = q.props('task-definition', id);
    const mode = networkMode ?? (requiresCompatibilities.includes('FARGATE') ? undefined : 'bridge');
    return mode === undefined ? 'Task definition' : `Task definition · ${mode}`;
  },
  chips: (q: Query, id: string): readonly string[] =>
    (q.props('task-definition', id).requiresCompatibilities ?? [])
      .slice(0, 3)
      .map((launch) => launchWords[launch] ?? launch),
});
