import { z } from '../zod.ts';
import { orPlaceholder } from './placeholder.ts';
import { field } from '../field.ts';
import { guidePage } from './pages.ts';

const docs = guidePage('ecs-agent-config');

/** What the ECS agent of each instance is told in /etc/ecs/ecs.config; defaults are those of the ECS-optimized AMI. */
export const agentSettings = z.strictObject({
  version: field(orPlaceholder(/^\d+\.\d+\.\d+$/, 'must be three numbers, e.g. 1.105.0'), {
    help: 'The version of the agent, e.g. 1.105.0; the newest when left out.',
    docs: guidePage('ecs-agent-versions'),
  }),
  ECS_AWSVPC_BLOCK_IMDS: field(z.boolean(), {
    help: 'Keeps tasks in awsvpc mode away from the instance metadata, and so from the instance role.',
    docs,
    default: false,
  }),
  ECS_ENABLE_TASK_IAM_ROLE: field(z.boolean(), {
    help: 'Lets tasks in bridge and default mode have a role of their own.',
    docs,
    default: true,
  }),
  ECS_ENABLE_TASK_IAM_ROLE_NETWORK_HOST: field(z.boolean(), {
    help: 'Lets tasks in host mode have a role of their own.',
    docs,
    default: true,
  }),
  ECS_DISABLE_PRIVILEGED: field(z.boolean(), {
    help: 'Refuses privileged containers.',
    docs,
    default: false,
  }),
  ECS_AVAILABLE_LOGGING_DRIVERS: field(z.array(z.string()), {
    help: 'Log drivers that tasks may use here.',
    docs,
    default: ['json-file', 'syslog', 'awslogs', 'fluentd', 'none'],
  }),
  ECS_SELINUX_CAPABLE: field(z.boolean(), {
    help: 'Whether SELinux labels work here.',
    docs,
    default: false,
  }),
  ECS_APPARMOR_CAPABLE: field(z.boolean(), {
    help: 'Whether AppArmor profiles work here.',
    docs,
    default: false,
  }),
  ECS_ENABLE_GPU_SUPPORT: field(z.boolean(), {
    help: 'Whether tasks may use its GPUs.',
    docs,
    default: false,
  }),
  ECS_RESERVED_MEMORY: field(z.int().min(0), {
    help: 'Memory kept back from tasks.',
    docs,
    unit: 'MiB',
    default: 0,
  }),
  ECS_CONTAINER_STOP_TIMEOUT: field(z.int().min(1), {
    help: 'Time between SIGTERM and SIGKILL for containers without a stopTimeout.',
    docs,
    unit: 's',
    default: 30,
  }),
  ECS_ENABLE_SPOT_INSTANCE_DRAINING: field(z.boolean(), {
    help: 'Moves tasks away when a Spot instance is about to be taken back.',
    docs,
    default: false,
  }),
  ECS_IMAGE_PULL_BEHAVIOR: field(z.enum(['default', 'always', 'once', 'prefer-cached']), {
    help: 'When an image is pulled again.',
    docs,
    default: 'default',
  }),
});
