import { z } from '../zod.ts';
import { field } from '../field.ts';
import { capabilityNames } from './facts.ts';
import { orPlaceholder } from './placeholder.ts';
import { membersOf } from './shape-docs.ts';

const docs = membersOf('LinuxParameters');
const capabilityDocs = membersOf('KernelCapabilities');
const deviceDocs = membersOf('Device');
const tmpfsDocs = membersOf('Tmpfs');

const capabilities = z.array(z.enum(capabilityNames));

const kernelCapabilitiesSchema = z.strictObject({
  add: field(capabilities, {
    help: 'Kernel rights beyond those Docker grants, without the CAP_ prefix. Fargate allows SYS_PTRACE only.',
    docs: capabilityDocs('add'),
    group: 'Linux',
    ids: { enum: 'c-capabilities-values' },
  }),
  drop: field(capabilities, {
    help: 'Kernel rights taken away; ALL drops every one.',
    docs: capabilityDocs('drop'),
    group: 'Linux',
    ids: { enum: 'c-capabilities-values' },
  }),
});

const deviceSchema = z.strictObject({
  hostPath: field(z.string().min(1), {
    help: 'The device on the instance, e.g. /dev/fuse.',
    docs: deviceDocs('hostPath'),
    required: true,
    group: 'Linux',
  }),
  containerPath: field(z.string(), {
    help: 'Where the container sees it; left out, at the same path.',
    docs: deviceDocs('containerPath'),
    group: 'Linux',
  }),
  permissions: field(z.array(z.enum(['read', 'write', 'mknod'])), {
    help: 'What the container may do with it.',
    docs: deviceDocs('permissions'),
    default: ['read', 'write', 'mknod'],
    group: 'Linux',
  }),
});

const tmpfsSchema = z.strictObject({
  containerPath: field(orPlaceholder(/^\//, 'must be an absolute path').min(1), {
    help: 'Where the container sees this piece of memory as files.',
    docs: tmpfsDocs('containerPath'),
    required: true,
    group: 'Linux',
    ids: { missing: 'c-tmpfs-required-fields', format: 'c-tmpfs-required-fields' },
  }),
  size: field(z.int().min(0), {
    help: 'How much it may hold. It counts against the memory of the container.',
    docs: tmpfsDocs('size'),
    unit: 'MiB',
    required: true,
    group: 'Linux',
    ids: { missing: 'c-tmpfs-required-fields' },
  }),
  mountOptions: field(z.array(z.string()), {
    help: 'Options of the mount, e.g. ro, noexec, nosuid.',
    docs: tmpfsDocs('mountOptions'),
    group: 'Linux',
  }),
});

/** What only the Linux kernel offers: capabilities, devices, shared memory, swap, tmpfs. */
export const linuxParametersSchema = z.strictObject({
  capabilities: field(kernelCapabilitiesSchema, {
    help: 'Kernel rights added to or taken from the set Docker grants.',
    docs: docs('capabilities'),
    group: 'Linux',
  }),
  initProcessEnabled: field(z.boolean(), {
    help: 'Runs a small init that forwards signals and reaps zombies; useful with ECS Exec.',
    docs: docs('initProcessEnabled'),
    default: false,
    group: 'Linux',
  }),
  tmpfs: field(z.array(tmpfsSchema), {
    help: 'Files kept in memory, gone with the container.',
    docs: docs('tmpfs'),
    group: 'Linux',
  }),
  devices: field(z.array(deviceSchema), {
    help: 'Devices of the instance that the container may use. Not on Fargate.',
    docs: docs('devices'),
    group: 'Linux',
  }),
  sharedMemorySize: field(z.int().min(0), {
    help: 'Size of /dev/shm. Not on Fargate.',
    docs: docs('sharedMemorySize'),
    unit: 'MiB',
    group: 'Linux',
  }),
  maxSwap: field(z.int().min(0), {
    help: 'Swap the container may use on top of its memory; 0 means none. Not on Fargate.',
    docs: docs('maxSwap'),
    unit: 'MiB',
    group: 'Linux',
  }),
  swappiness: field(z.int().min(0).max(100), {
    help: 'How eagerly memory is swapped out, 0 to 100. It needs maxSwap; not on Fargate or Amazon Linux 2023.',
    docs: docs('swappiness'),
    default: 60,
    group: 'Linux',
    ids: { range: 'c-swappiness-range' },
  }),
});
