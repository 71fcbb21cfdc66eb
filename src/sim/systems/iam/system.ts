import type { System } from '../../system.ts';
import { TaskState } from '../../world/tables.ts';
import { iamReasons } from './reasons.ts';
import { roleState } from './roles.ts';
import { expectWrongSecret, secretState, wrongSecretCrashMs } from './secrets.ts';

const guide = (page: string): string =>
  `https://docs.aws.amazon.com/AmazonECS/latest/developerguide/${page}.html`;

/** Roles and secrets: which is used in which phase of a task, and what fails when it is missing or wrong. */
export const iam: System = {
  id: 'iam',
  states: [roleState, secretState],
  tasksTo: [TaskState.RUNNING],
  on: {
    taskMoved(world, task) {
      if (!world.muted) expectWrongSecret(world, task);
    },
  },
  reasons: iamReasons,
  parameters: [wrongSecretCrashMs],
  mechanisms: [
    {
      says: 'The execution role is used before the containers start: for secrets and environment files, then for the image (Fargate), then for the log driver. What it lacks fails the task in that phase, with the text that AWS prints.',
      basis: 'documented',
      source: guide('task_execution_IAM_role'),
    },
    {
      says: 'On instances the agent pulls images with the instance role, and takes the image that the instance has already when that fails, unless it is told to pull always.',
      basis: 'documented',
      source: guide('ecs-agent-config'),
    },
    {
      says: 'When ECS may not assume a role, no task is launched and the service says so in an event.',
      basis: 'documented',
      source: guide('service-event-messages-list'),
    },
    {
      says: 'A service whose roles, as drawn, keep its tasks from starting begins with none: its first deployment is still under way.',
      basis: 'simplified',
      source: guide('task_execution_IAM_role'),
    },
    {
      says: 'The task role is asked while the application runs: without permissions its calls to AWS are refused, which ECS does not notice.',
      basis: 'documented',
      source: guide('task-iam-roles'),
    },
    {
      says: 'A secret is read when a task starts; a new value reaches running tasks only when they are replaced.',
      basis: 'documented',
      source: guide('secrets-envvar-secrets-manager'),
    },
    {
      says: 'Roles that the design only names, policies of unknown contents, the service-linked role of ECS and infrastructure roles are taken to suffice.',
      basis: 'simplified',
      source: guide('task_execution_IAM_role'),
    },
  ],
};
