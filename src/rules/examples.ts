import { taskDefinition, type Props } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import { define, type Json, type JsonObject } from '#model/json.ts';

/**
 * The task definitions that rules' examples start from: each runs where its name says and breaks no rule, so that an
 * example is one change and its name.
 */

/** Changes of the task definition; `container` changes its first container, `sidecars` follow it. */
export interface Changes {
  readonly container?: Props;
  readonly sidecars?: readonly JsonObject[];
  readonly [parameter: string]: Json | Props | readonly JsonObject[] | undefined;
}

const web: JsonObject = {
  name: 'web',
  image: 'public.ecr.aws/nginx/nginx:1.27',
  essential: true,
  portMappings: [{ containerPort: 8080, protocol: 'tcp' }],
  logConfiguration: {
    logDriver: 'awslogs',
    options: { 'awslogs-group': '/ecs/api', 'awslogs-region': 'eu-west-1', 'awslogs-stream-prefix': 'web' },
  },
};

/** Settings of Linux containers that advice asks for. */
const hardened: JsonObject = { user: '1000', readonlyRootFilesystem: true };

const role = 'arn:aws:iam::111122223333:role/apiExecutionRole';

const onFargate: JsonObject = {
  family: 'api',
  requiresCompatibilities: ['FARGATE'],
  networkMode: 'awsvpc',
  cpu: '1024',
  memory: '2048',
  executionRoleArn: role,
};

const onInstances: JsonObject = {
  family: 'api',
  networkMode: 'bridge',
  memory: '512',
  executionRoleArn: role,
};

const windows2022: JsonObject = {
  runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE', cpuArchitecture: 'X86_64' },
};

const windowsImage: JsonObject = {
  image: 'mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2022',
};

/** Register forms, for examples that put something around a task definition. */

/** A Linux task on Fargate. */
export const fargateTask = (changes: Changes = {}): JsonObject =>
  changed(onFargate, { ...web, ...hardened }, changes);

/** A Linux task on EC2 instances, in bridge mode. */
export const ec2Task = (changes: Changes = {}): JsonObject =>
  changed({ ...onInstances, requiresCompatibilities: ['EC2'] }, { ...web, ...hardened }, changes);

/** A Linux task on servers of one's own (ECS Anywhere). */
export const externalTask = (changes: Changes = {}): JsonObject =>
  changed({ ...onInstances, requiresCompatibilities: ['EXTERNAL'] }, { ...web, ...hardened }, changes);

/** A task on ECS Managed Instances. */
export const managedInstancesTask = (changes: Changes = {}): JsonObject =>
  changed(
    { ...onInstances, requiresCompatibilities: ['MANAGED_INSTANCES'], networkMode: 'awsvpc' },
    { ...web, ...hardened },
    changes,
  );

/** A Windows task on Fargate. */
export const windowsOnFargateTask = (changes: Changes = {}): JsonObject =>
  changed({ ...onFargate, ...windows2022 }, { ...web, ...windowsImage, cpu: 512 }, changes);

/** A Windows task on EC2 instances, in awsvpc mode; each container has its own limits. */
export const windowsOnEc2Task = (changes: Changes = {}): JsonObject =>
  changed(
    {
      family: 'api',
      requiresCompatibilities: ['EC2'],
      networkMode: 'awsvpc',
      executionRoleArn: role,
      ...windows2022,
    },
    { ...web, ...windowsImage, cpu: 512, memory: 1024 },
    changes,
  );

/** Designs of one such task definition alone. */
export const fargate = (changes?: Changes): Design => taskDefinition(fargateTask(changes));
export const ec2 = (changes?: Changes): Design => taskDefinition(ec2Task(changes));
export const external = (changes?: Changes): Design => taskDefinition(externalTask(changes));
export const managedInstances = (changes?: Changes): Design => taskDefinition(managedInstancesTask(changes));
export const windowsOnFargate = (changes?: Changes): Design => taskDefinition(windowsOnFargateTask(changes));
export const windowsOnEc2 = (changes?: Changes): Design => taskDefinition(windowsOnEc2Task(changes));

/** A second container, for `sidecars`, that breaks no rule either. */
export function sidecar(changes: Props = {}): JsonObject {
  const own = { ...web, ...hardened, name: 'sidecar', essential: false, portMappings: [] };
  return over(own, changes);
}

function changed(task: JsonObject, container: JsonObject, changes: Changes): JsonObject {
  const { container: inContainer = {}, sidecars = [], ...rest } = changes;
  const containerDefinitions = [over(container, inContainer), ...sidecars];
  return over({ ...task, containerDefinitions }, rest as Props);
}

function over(base: JsonObject, changes: Props): JsonObject {
  const merged: Record<string, Json> = {};
  for (const [key, value] of Object.entries({ ...base, ...changes }))
    if (value !== undefined) define(merged, key, value);
  return merged;
}
