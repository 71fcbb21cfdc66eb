import { z } from '../zod.ts';
import { field } from '../field.ts';
import { resourceRequirementSchema, systemControlSchema, ulimitSchema } from './container-limits.ts';
import { containerMemoryMinMib } from './facts.ts';
import { linuxParametersSchema } from './linux-parameters.ts';
import { orPlaceholder } from './placeholder.ts';
import { membersOf } from './shape-docs.ts';

const docs = membersOf('ContainerDefinition');

/** What it may use. */
export const containerResources = {
  cpu: field(z.int().min(0), {
    help: 'CPU reserved for it; 1,024 units are one vCPU. On Linux it may use more while others are idle.',
    docs: docs('cpu'),
    unit: 'CPU units',
    group: 'Resources',
  }),
  memory: field(z.int().min(containerMemoryMinMib), {
    help: 'Hard limit: a container that takes more is killed.',
    docs: docs('memory'),
    unit: 'MiB',
    group: 'Resources',
    ids: { range: 'c-memory-min-6mib' },
  }),
  memoryReservation: field(z.int().min(containerMemoryMinMib), {
    help: 'Soft limit: what placement sets aside for it; it may use more while memory is free.',
    docs: docs('memoryReservation'),
    unit: 'MiB',
    group: 'Resources',
    ids: { range: 'c-memory-min-6mib' },
  }),
  resourceRequirements: field(z.array(resourceRequirementSchema), {
    help: 'GPUs or Neuron devices. Not on Fargate.',
    docs: docs('resourceRequirements'),
    group: 'Resources',
  }),
};

/** Who it runs as and what it may do. */
export const containerSecurity = {
  user: field(
    orPlaceholder(
      /^[A-Za-z0-9_.][A-Za-z0-9_.-]*(:[A-Za-z0-9_.][A-Za-z0-9_.-]*)?$/,
      'must be user, uid, or either with :group or :gid',
    ),
    {
      help: 'User, and after a colon group, the process runs as. Left out, the image decides: often root.',
      docs: docs('user'),
      group: 'Security',
      ids: { format: 'c-user-format' },
    },
  ),
  readonlyRootFilesystem: field(z.boolean(), {
    help: 'The container may write to its volumes only. ECS Exec needs a writable root.',
    docs: docs('readonlyRootFilesystem'),
    default: false,
    group: 'Security',
  }),
  privileged: field(z.boolean(), {
    help: 'Nearly the power of root on the instance. Not on Fargate, not on Windows.',
    docs: docs('privileged'),
    default: false,
    group: 'Security',
  }),
  dockerSecurityOptions: field(
    z.array(
      orPlaceholder(
        /^(no-new-privileges(:true|:false)?|apparmor:.+|label:.+|credentialspec:.+)$/,
        'must be no-new-privileges, apparmor:PROFILE, label:VALUE or credentialspec:PATH',
      ),
    ),
    {
      help: 'SELinux labels, AppArmor profile, no-new-privileges or gMSA credential file. EC2 and external instances only.',
      docs: docs('dockerSecurityOptions'),
      group: 'Security',
      ids: { format: 'c-dockersecurityoptions-values' },
    },
  ),
  credentialSpecs: field(
    z
      .array(
        orPlaceholder(
          /^credentialspec(domainless)?:./,
          'must start with credentialspec: or credentialspecdomainless:',
        ),
      )
      .max(1),
    {
      help: 'ARN of one gMSA credential spec for Active Directory, after credentialspec: or credentialspecdomainless:.',
      docs: docs('credentialSpecs'),
      group: 'Security',
      ids: { length: 'c-credentialspecs-max-1', format: 'c-credentialspecs-max-1' },
    },
  ),
};

/** Settings of the Linux kernel. */
export const containerLinux = {
  linuxParameters: field(linuxParametersSchema, {
    help: 'Capabilities, tmpfs, devices, shared memory, swap, init. Not on Windows.',
    docs: docs('linuxParameters'),
    group: 'Linux',
  }),
  ulimits: field(z.array(ulimitSchema), {
    help: 'Limits on open files, processes and the like. Fargate sets nofile to 65,535 unless you do.',
    docs: docs('ulimits'),
    group: 'Linux',
  }),
  systemControls: field(z.array(systemControlSchema), {
    help: 'Kernel parameters (sysctl) of the namespaces of the container.',
    docs: docs('systemControls'),
    group: 'Linux',
  }),
};
