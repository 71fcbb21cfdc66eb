import { z } from '../zod.ts';
import { orPlaceholder } from '../aws/placeholder.ts';
import { agentSettings } from '../aws/agent-settings.ts';
import { capacityProviderSchema } from '../aws/capacity-provider.ts';
import { osFamilies } from '../aws/facts.ts';
import { metadataOptions } from '../aws/metadata-options.ts';
import { apiPage, ec2Page, guidePage } from '../aws/pages.ts';
import { membersOf } from '../aws/shape-docs.ts';
import { field } from '../field.ts';
import { defineKind } from '../kind.ts';
import type { Query } from '../query.ts';

const scalingDocs =
  'https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_CreateAutoScalingGroup.html';
const marketDocs = ec2Page('LaunchTemplateInstanceMarketOptionsRequest');
const attributeDocs = membersOf('Attribute');
const size = z.int().min(0).max(5000);
const windows = osFamilies.filter((family) => family.startsWith('WINDOWS'));

const attribute = z.strictObject({
  name: field(
    orPlaceholder(/^[\w./\\-]+$/, 'may have letters, digits and - _ . / \\ only')
      .min(1)
      .max(128),
    {
      help: 'Up to 128 letters, digits, hyphens, underscores, dots and slashes.',
      docs: attributeDocs('name'),
      required: true,
      ids: { format: 'pl-attribute-format', length: 'pl-attribute-format' },
    },
  ),
  value: field(
    orPlaceholder(
      /^(?!\s)[\w.@:/\\ -]*(?<!\s)$/,
      'may have letters, digits, blanks and - _ . @ : / \\, and no blank at either end',
    ).max(128),
    {
      help: 'Up to 128 characters, without a blank at either end.',
      docs: attributeDocs('value'),
      ids: { format: 'pl-attribute-format', length: 'pl-attribute-format' },
    },
  ),
});

export const ec2Capacity = defineKind({
  kind: 'ec2-capacity',
  label: 'EC2 Auto Scaling group',
  group: 'Capacity',
  summary: 'EC2 instances that tasks share, and the capacity provider that scales them.',
  keywords: ['ASG', 'instances', 'hosts', 'container instance', 'capacity provider', 'managed scaling'],
  docs: guidePage('asg-capacity-providers'),
  icon: 'auto-scaling-group',
  schema: z.strictObject({
    name: field(z.string().min(1).max(255), {
      help: 'The name of the Auto Scaling group.',
      docs: scalingDocs,
      required: true,
      group: 'Instances',
    }),
    instanceType: field(
      orPlaceholder(/^[a-z0-9-]+\.[a-z0-9-]+$/, 'must be a family and a size, e.g. m5.large'),
      {
        help: 'Sets CPU, memory and the number of network interfaces, e.g. m5.large.',
        docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-types.html',
        required: true,
        group: 'Instances',
        widget: 'instance-type',
      },
    ),
    minSize: field(size, {
      help: 'The fewest instances.',
      docs: scalingDocs,
      unit: 'instances',
      required: true,
      group: 'Instances',
    }),
    maxSize: field(size, {
      help: 'The most instances.',
      docs: scalingDocs,
      unit: 'instances',
      required: true,
      group: 'Instances',
    }),
    desiredCapacity: field(size, {
      help: 'How many there are at the start; minSize when left out or less.',
      docs: scalingDocs,
      unit: 'instances',
      group: 'Instances',
    }),
    availabilityZones: field(z.array(z.string()), {
      help: 'The zones over which instances are spread: full names, or the letter alone.',
      docs: scalingDocs,
      group: 'Instances',
    }),
    amiFamily: field(z.enum(['AMAZON_LINUX_2023', 'AMAZON_LINUX_2', 'BOTTLEROCKET', ...windows]), {
      help: 'The ECS-optimized image the instances start from.',
      docs: guidePage('ecs-optimized_AMI'),
      default: 'AMAZON_LINUX_2023',
      group: 'Instances',
    }),
    instanceMarketOptions: field(
      z.strictObject({
        marketType: field(z.enum(['spot']), {
          help: 'spot: cheaper, and EC2 may take an instance back two minutes after a warning. On demand when left out.',
          docs: marketDocs,
        }),
      }),
      { help: 'How the instances are bought.', docs: marketDocs, group: 'Instances' },
    ),
    awsvpcTrunking: field(z.boolean(), {
      help: 'More network interfaces for awsvpc tasks, on types that support it (account setting).',
      docs: guidePage('container-instance-eni'),
      default: false,
      group: 'Instances',
    }),
    capacityProvider: field(capacityProviderSchema, {
      help: 'The capacity provider that services name, and how ECS scales the group.',
      docs: apiPage('CreateCapacityProvider'),
      group: 'Capacity provider',
    }),
    newInstancesProtectedFromScaleIn: field(z.boolean(), {
      help: 'Protects new instances from scale-in; managed termination protection needs it.',
      docs: scalingDocs,
      default: false,
      group: 'Capacity provider',
    }),
    metadataOptions: field(metadataOptions, {
      help: 'Who can read the instance metadata, and with it the instance role.',
      docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html',
      group: 'Security',
    }),
    agent: field(agentSettings, {
      help: 'Settings of the ECS agent on each instance.',
      docs: guidePage('ecs-agent-config'),
      group: 'Agent',
    }),
    attributes: field(z.array(attribute).max(50), {
      help: 'Custom attributes of the instances, for placement constraints.',
      docs: apiPage('Attribute'),
      group: 'Agent',
    }),
  }),
  nameProp: 'name',
  create: () => ({
    name: 'instances',
    instanceType: 'm5.large',
    minSize: 2,
    maxSize: 6,
    desiredCapacity: 2,
    availabilityZones: ['a', 'b'],
    amiFamily: 'AMAZON_LINUX_2023',
    capacityProvider: {
      name: 'instances',
      managedScaling: { status: 'ENABLED', targetCapacity: 100 },
      managedTerminationProtection: 'ENABLED',
      managedDraining: 'ENABLED',
    },
    newInstancesProtectedFromScaleIn: true,
    metadataOptions: { httpTokens: 'required', httpPutResponseHopLimit: 1 },
    agent: { ECS_AWSVPC_BLOCK_IMDS: true },
  }),
  shape: 'frame',
  frame: 'capacity',
  contains: ['service', 'standalone-task', 'note'],
  size: { width: 480, height: 260 },
  facts: (q: Query, id: string): string => {
    const {
      instanceType = 'no type',
      minSize = 0,
      maxSize = 0,
      desiredCapacity = 0,
    } = q.props('ec2-capacity', id);
    return `${instanceType} · ${Math.max(minSize, desiredCapacity)} of ${minSize}–${maxSize}`;
  },
  chips: (q: Query, id: string): readonly string[] => {
    const { capacityProvider, awsvpcTrunking, instanceMarketOptions } = q.props('ec2-capacity', id);
    const chips = [];
    if (instanceMarketOptions?.marketType === 'spot') chips.push('Spot');
    if (capacityProvider?.managedScaling && capacityProvider.managedScaling.status !== 'DISABLED') {
      chips.push(`target ${capacityProvider.managedScaling.targetCapacity ?? 100} %`);
    }
    if (awsvpcTrunking) chips.push('ENI trunking');
    return chips;
  },
});
