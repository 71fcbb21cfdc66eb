import { z } from '../zod.ts';
import { orPlaceholder } from '../aws/placeholder.ts';
import { capacityProviderStrategy } from '../aws/capacity-provider.ts';
import { deploymentConfiguration } from '../aws/deployment-configuration.ts';
import { launchType, platformVersion, propagateTags } from '../aws/launch.ts';
import { networkConfiguration } from '../aws/network-configuration.ts';
import { obey } from '../aws/obey.ts';
import { guidePage, parametersOf } from '../aws/pages.ts';
import { placementConstraints, placementStrategy } from '../aws/placement.ts';
import { serviceConnectConfiguration } from '../aws/service-connect.ts';
import {
  gatewayConnectors,
  monitoring,
  serviceRegistries,
  vpcLatticeConfigurations,
} from '../aws/service-discovery.ts';
import { serviceScaling } from '../aws/service-scaling.ts';
import { managedEbsVolumeSchema } from '../aws/managed-ebs-volume.ts';
import { enableECSManagedTags, tags } from '../aws/tags.ts';
import { field } from '../field.ts';
import { isObject } from '../json.ts';
import { defineKind } from '../kind.ts';
import type { Query } from '../query.ts';

const docs = parametersOf('CreateService');

// https://docs.aws.amazon.com/general/latest/gr/ecs-service.html (service quotas)
const tasksMax = 5000;
const tasksMaxWithDiscovery = 1000;

const shape = z.strictObject({
  serviceName: field(orPlaceholder(/^[A-Za-z0-9_-]+$/, 'may have letters, digits, _ and - only').max(255), {
    help: 'Up to 255 letters, digits, hyphens and underscores, unique in the cluster.',
    docs: docs('serviceName'),
    required: true,
    group: 'Basics',
    ids: { format: 'svc-name-pattern', length: 'svc-name-pattern', missing: 'svc-name-pattern' },
  }),
  desiredCount: field(z.int().min(0).max(tasksMax), {
    help: 'How many tasks to keep running. Not for DAEMON.',
    docs: docs('desiredCount'),
    unit: 'tasks',
    group: 'Basics',
    ids: { range: 'svc-desired-count-max' },
  }),
  launchType: launchType('CreateService'),
  platformVersion: platformVersion('CreateService'),
  schedulingStrategy: field(z.enum(['REPLICA', 'DAEMON']), {
    help: 'REPLICA keeps desiredCount tasks; DAEMON runs one on each instance.',
    docs: docs('schedulingStrategy'),
    default: 'REPLICA',
    group: 'Basics',
  }),
  capacityProviderStrategy: capacityProviderStrategy(
    'Capacity providers that are not drawn, such as Managed Instances.',
  ),
  deploymentController: field(
    z.strictObject({
      type: field(z.enum(['ECS', 'CODE_DEPLOY', 'EXTERNAL']), {
        help: 'Who replaces tasks: ECS, CodeDeploy (blue/green), or your own tool.',
        docs: `${docs('deploymentController')}`,
        required: true,
        default: 'ECS',
        ids: { enum: 'dep-controller-values' },
      }),
    }),
    { help: 'Who runs deployments.', docs: docs('deploymentController'), group: 'Deployment' },
  ),
  deploymentConfiguration,
  healthCheckGracePeriodSeconds: field(z.int().min(0).max(2_147_483_647), {
    help: 'How long unhealthy checks are ignored after a task starts.',
    docs: docs('healthCheckGracePeriodSeconds'),
    unit: 's',
    default: 0,
    group: 'Deployment',
    ids: { range: 'lb-grace-period-range', type: 'lb-grace-period-range' },
  }),
  networkConfiguration,
  placementStrategy,
  placementConstraints,
  availabilityZoneRebalancing: field(z.enum(['ENABLED', 'DISABLED']), {
    help: 'Whether tasks are moved when zones become uneven.',
    docs: docs('availabilityZoneRebalancing'),
    default: 'ENABLED',
    group: 'Placement',
  }),
  scaling: serviceScaling,
  serviceConnectConfiguration,
  serviceRegistries,
  vpcLatticeConfigurations,
  gatewayConnectors,
  volumeConfigurations: field(
    z.array(
      z.strictObject({
        name: field(z.string(), {
          help: 'The volume of the task definition that is configured at launch.',
          docs: docs('volumeConfigurations'),
          required: true,
        }),
        managedEBSVolume: field(managedEbsVolumeSchema, {
          help: 'How each volume is made.',
          docs: docs('volumeConfigurations'),
        }),
      }),
    ),
    {
      help: 'EBS volumes that are not drawn; a drawn one carries its own settings.',
      docs: docs('volumeConfigurations'),
      group: 'Storage',
      hidden: true,
    },
  ),
  enableExecuteCommand: field(z.boolean(), {
    help: 'Whether ECS Exec may open a shell in the containers.',
    docs: docs('enableExecuteCommand'),
    default: false,
    group: 'Operations',
  }),
  monitoring,
  role: field(z.string(), {
    help: 'A role for the load balancer, from before the service-linked role. Leave it out.',
    docs: docs('role'),
    group: 'Operations',
  }),
  enableECSManagedTags,
  propagateTags,
  tags,
});

const withCount = obey(
  shape,
  {
    id: 'svc-desired-count-required',
    code: 'missing',
    message: 'is required for a REPLICA service',
    path: ['desiredCount'],
  },
  (service) =>
    !isObject(service) ||
    service['schedulingStrategy'] === 'DAEMON' ||
    (service['desiredCount'] !== undefined && service['desiredCount'] !== null),
);

const schema = obey(
  withCount,
  {
    id: 'svc-desired-count-max',
    code: 'range',
    message: `must be ${tasksMaxWithDiscovery} or less with service discovery`,
    path: ['desiredCount'],
  },
  (service) => {
    const { serviceRegistries: registries, desiredCount } = isObject(service) ? service : {};
    const isListed = Array.isArray(registries) && registries.length > 0;
    return (
      !isListed ||
      typeof desiredCount !== 'number' ||
      desiredCount > tasksMax ||
      desiredCount <= tasksMaxWithDiscovery
    );
  },
);

const strategyWords: Record<string, string> = {
  ROLLING: 'rolling',
  BLUE_GREEN: 'blue/green',
  LINEAR: 'linear',
  CANARY: 'canary',
};

function strategyOf(q: Query, id: string): string {
  const { deploymentController, deploymentConfiguration } = q.props('service', id);
  if (deploymentController?.type === 'CODE_DEPLOY') return 'CodeDeploy';
  if (deploymentController?.type === 'EXTERNAL') return 'external';
  return strategyWords[deploymentConfiguration?.strategy ?? 'ROLLING'] ?? 'rolling';
}

export const service = defineKind({
  kind: 'service',
  label: 'Service',
  group: 'ECS',
  summary: 'Keeps a number of tasks running and replaces those that stop.',
  keywords: ['deployment', 'replica', 'daemon', 'rolling', 'blue/green', 'auto scaling'],
  docs: guidePage('ecs_services'),
  icon: 'ecs-service',
  schema,
  nameProp: 'serviceName',
  create: () => ({
    serviceName: 'api',
    desiredCount: 2,
    launchType: 'FARGATE',
    deploymentConfiguration: {
      strategy: 'ROLLING',
      minimumHealthyPercent: 100,
      maximumPercent: 200,
      deploymentCircuitBreaker: { enable: true, rollback: true },
    },
    networkConfiguration: {
      awsvpcConfiguration: { subnets: ['private-a', 'private-b'], assignPublicIp: 'DISABLED' },
    },
    enableECSManagedTags: true,
    propagateTags: 'SERVICE',
  }),
  size: { width: 220, height: 88 },
  facts: (q: Query, id: string): string => {
    const { desiredCount = 0, schedulingStrategy } = q.props('service', id);
    const tasks =
      schedulingStrategy === 'DAEMON'
        ? 'daemon'
        : `${desiredCount.toLocaleString('en-US')} ${desiredCount === 1 ? 'task' : 'tasks'}`;
    return `Service · ${tasks} · ${strategyOf(q, id)}`;
  },
  chips: (q: Query, id: string): readonly string[] => {
    const { deploymentConfiguration, scaling, schedulingStrategy } = q.props('service', id);
    const isDaemon = schedulingStrategy === 'DAEMON';
    const { minimumHealthyPercent = isDaemon ? 0 : 100, maximumPercent = isDaemon ? 100 : 200 } =
      deploymentConfiguration ?? {};
    const chips = [`${minimumHealthyPercent} / ${maximumPercent} %`];
    if (deploymentConfiguration?.deploymentCircuitBreaker?.enable) chips.push('circuit breaker');
    if (scaling) chips.push(`scales ${scaling.minCapacity ?? '?'}–${scaling.maxCapacity ?? '?'}`);
    return chips;
  },
});
