import { z } from '../zod.ts';
import { field } from '../field.ts';
import { isObject } from '../json.ts';
import { ipcSysctls, ulimitNames } from './facts.ts';
import { obey } from './obey.ts';
import { hasPlaceholder } from './placeholder.ts';
import { membersOf } from './shape-docs.ts';

const ulimitDocs = membersOf('Ulimit');
const sysctlDocs = membersOf('SystemControl');
const requirementDocs = membersOf('ResourceRequirement');
const sharingDocs = membersOf('NvidiaMpsAllocation');

/** A limit of the operating system on the container's processes. */
export const ulimitSchema = obey(
  z.strictObject({
    name: field(z.enum(ulimitNames), {
      help: 'What is limited, e.g. nofile for open files.',
      docs: ulimitDocs('name'),
      required: true,
      group: 'Linux',
      ids: { missing: 'c-ulimits-names', enum: 'c-ulimits-names' },
    }),
    softLimit: field(z.int(), {
      help: 'The limit in force; a process may raise it up to the hard limit.',
      docs: ulimitDocs('softLimit'),
      required: true,
      group: 'Linux',
    }),
    hardLimit: field(z.int(), {
      help: 'The ceiling of the soft limit.',
      docs: ulimitDocs('hardLimit'),
      required: true,
      group: 'Linux',
    }),
  }),
  { id: 'c-ulimits-names', code: 'range', message: 'may not exceed hardLimit', path: ['softLimit'] },
  (ulimit) => {
    const { softLimit, hardLimit } = isObject(ulimit) ? ulimit : {};
    // -1 means unlimited.
    return (
      typeof softLimit !== 'number' ||
      typeof hardLimit !== 'number' ||
      hardLimit < 0 ||
      softLimit <= hardLimit
    );
  },
);

function isNamespacedSysctl(namespace: string): boolean {
  return (
    ipcSysctls.includes(namespace) || /^(fs\.mqueue\.|net\.)./.test(namespace) || hasPlaceholder(namespace)
  );
}

/** A kernel parameter of the container's namespaces. */
export const systemControlSchema = z.strictObject({
  namespace: field(
    z.string().refine(isNamespacedSysctl, {
      error:
        'must be a namespaced sysctl: net.*, fs.mqueue.*, kernel.sem, or one of kernel.msg* and kernel.shm*',
    }),
    {
      help: 'The kernel parameter, e.g. net.core.somaxconn.',
      docs: sysctlDocs('namespace'),
      group: 'Linux',
      ids: { format: 'c-systemcontrols-namespace' },
    },
  ),
  value: field(z.string(), { help: 'Its value, as text.', docs: sysctlDocs('value'), group: 'Linux' }),
});

/** A share of one GPU, through NVIDIA's Multi-Process Service. */
const sharingStrategySchema = z.strictObject({
  nvidiaMps: field(
    z.strictObject({
      memory: field(z.int(), {
        help: 'GPU memory for this container; one GPU must have as much free.',
        docs: sharingDocs('memory'),
        unit: 'MiB',
        required: true,
        group: 'Resources',
      }),
      maxComputePercent: field(z.int(), {
        help: 'Ceiling of the GPU compute it may use; a limit, not a reservation.',
        docs: sharingDocs('maxComputePercent'),
        unit: '%',
        default: 100,
        group: 'Resources',
      }),
    }),
    {
      help: 'Share a GPU with the other containers of the task.',
      docs: membersOf('SharingStrategy')('nvidiaMps'),
      group: 'Resources',
    },
  ),
});

// Fractions of a GPU exist on Managed Instances, so whether one fits the launch type is not for the value to say.
const gpuValues = /^([1-9]\d*|ALL|0\.125|0\.25|0\.5)$/;

/** A GPU or Neuron device the container needs. */
export const resourceRequirementSchema = obey(
  z.strictObject({
    type: field(z.enum(['GPU', 'NeuronDevice', 'InferenceAccelerator']), {
      help: 'GPU, or NeuronDevice on Managed Instances. Elastic Inference no longer exists.',
      docs: requirementDocs('type'),
      required: true,
      group: 'Resources',
    }),
    value: field(z.string(), {
      help: 'How many GPUs, as text, or ALL. NeuronDevice takes ALL only.',
      docs: requirementDocs('value'),
      group: 'Resources',
    }),
    sharingStrategy: field(sharingStrategySchema, {
      help: 'Instead of value: share one GPU with other containers.',
      docs: requirementDocs('sharingStrategy'),
      group: 'Resources',
    }),
  }),
  {
    id: 'c-gpu-value',
    code: 'format',
    message: 'of a GPU must be a whole number, ALL, or on Managed Instances 0.125, 0.25 or 0.5',
    path: ['value'],
  },
  (requirement) => {
    if (!isObject(requirement) || requirement['type'] !== 'GPU') return true;
    const { value, sharingStrategy } = requirement;
    if ((value ?? undefined) === undefined) return isObject(sharingStrategy);
    return typeof value !== 'string' || gpuValues.test(value) || hasPlaceholder(value);
  },
);
