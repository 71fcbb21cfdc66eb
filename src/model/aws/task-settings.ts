import { z } from '../zod.ts';
import { field } from '../field.ts';
import { isObject, type Json } from '../json.ts';
import { keyValuePairSchema } from './container-lists.ts';
import { osFamilies, tagKeyMaxCharacters, tagValueMaxCharacters } from './facts.ts';
import { obey } from './obey.ts';
import { membersOf } from './shape-docs.ts';

const platformDocs = membersOf('RuntimePlatform');
const constraintDocs = membersOf('TaskDefinitionPlacementConstraint');
const tagDocs = membersOf('Tag');
const proxyDocs = membersOf('ProxyConfiguration');
const acceleratorDocs = membersOf('InferenceAccelerator');

/** The operating system and processor the images are built for. */
export const runtimePlatformSchema = z.strictObject({
  operatingSystemFamily: field(z.enum(osFamilies), {
    help: 'Operating system of the tasks. Windows versions must match the host.',
    docs: platformDocs('operatingSystemFamily'),
    group: 'Basics',
    ids: { enum: 'td-os-family-values' },
  }),
  cpuArchitecture: field(z.enum(['X86_64', 'ARM64']), {
    help: 'Processor the images are built for; ARM64 (Graviton) costs less.',
    docs: platformDocs('cpuArchitecture'),
    group: 'Basics',
    ids: { enum: 'td-arch-values' },
  }),
});

/** Scratch space of a Fargate task beyond the 20 GiB it gets anyway. */
export const ephemeralStorageSchema = z.strictObject({
  sizeInGiB: field(z.int().min(21).max(200), {
    help: 'Total scratch space, unpacked images included. Leave it out for the 20 GiB that cost nothing extra.',
    docs: membersOf('EphemeralStorage')('sizeInGiB'),
    unit: 'GiB',
    default: 20,
    required: true,
    group: 'Storage',
    ids: { range: 'td-ephemeral-range' },
  }),
});

/** Which instances a task may be placed on, wherever it is run. */
export const placementConstraintSchema = z.strictObject({
  type: field(z.enum(['memberOf']), {
    help: 'Task definitions know memberOf only; distinctInstance belongs on the service.',
    docs: constraintDocs('type'),
    group: 'Placement',
    ids: { enum: 'td-placement-constraint-type' },
  }),
  expression: field(z.string(), {
    help: 'A query in the cluster query language, e.g. attribute:ecs.instance-type =~ m6i.*',
    docs: constraintDocs('expression'),
    group: 'Placement',
  }),
});

/** A key and value for finding, counting and billing. */
export const tagSchema = z.strictObject({
  key: field(
    z
      .string()
      .min(1)
      .max(tagKeyMaxCharacters)
      .refine((key) => !key.toLowerCase().startsWith('aws:'), {
        error: 'may not start with aws:, which AWS keeps for itself',
      }),
    {
      help: 'Up to 128 characters.',
      docs: tagDocs('key'),
      group: 'Tags',
      ids: { length: 'td-tags-max-50', format: 'td-tag-aws-prefix' },
    },
  ),
  value: field(z.string().max(tagValueMaxCharacters), {
    help: 'Up to 256 characters.',
    docs: tagDocs('value'),
    group: 'Tags',
    ids: { length: 'td-tags-max-50' },
  }),
});

/** The App Mesh proxy of the task. App Mesh ended on 30 September 2026. */
export const proxyConfigurationSchema = obey(
  z.strictObject({
    type: field(z.enum(['APPMESH']), {
      help: 'APPMESH is the only proxy there ever was.',
      docs: proxyDocs('type'),
      default: 'APPMESH',
      group: 'Advanced',
    }),
    containerName: field(z.string().min(1), {
      help: 'The container that is the proxy.',
      docs: proxyDocs('containerName'),
      required: true,
      group: 'Advanced',
    }),
    properties: field(z.array(keyValuePairSchema), {
      help: 'IgnoredUID or IgnoredGID, AppPorts, ProxyIngressPort, ProxyEgressPort, and optional exceptions.',
      docs: proxyDocs('properties'),
      group: 'Advanced',
    }),
  }),
  {
    id: 'td-proxy-required-properties',
    code: 'missing',
    message: 'must include AppPorts, ProxyIngressPort, ProxyEgressPort and IgnoredUID or IgnoredGID',
    path: ['properties'],
  },
  (proxy) => !isObject(proxy) || hasProxyProperties(proxy['properties']),
);

function hasProxyProperties(properties: Json | undefined): boolean {
  const names = (Array.isArray(properties) ? (properties as readonly Json[]) : []).map((pair) =>
    isObject(pair) ? pair['name'] : undefined,
  );
  const has = (name: string): boolean => names.includes(name);
  return (
    has('AppPorts') &&
    has('ProxyIngressPort') &&
    has('ProxyEgressPort') &&
    (has('IgnoredUID') || has('IgnoredGID'))
  );
}

/** An Elastic Inference accelerator, a service that no longer exists. */
export const inferenceAcceleratorSchema = z.strictObject({
  deviceName: field(z.string(), {
    help: 'Name the containers ask for it by.',
    docs: acceleratorDocs('deviceName'),
    required: true,
    group: 'Advanced',
  }),
  deviceType: field(z.string(), {
    help: 'Type of accelerator, e.g. eia2.medium.',
    docs: acceleratorDocs('deviceType'),
    required: true,
    group: 'Advanced',
  }),
});
