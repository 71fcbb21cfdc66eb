import { reason } from '../../reason.ts';

const secretsPage =
  'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html';
const executionPage =
  'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html';
const taskPage = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html';
const instancePage = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/instance_IAM_role.html';

export const executionRoleBroken = reason({
  id: 'iam.execution-role-broken',
  level: 'problem',
  subjects: ['workload', 'text'],
  words: (names, workload, lost) =>
    `The execution role of ${names.workload(workload)} has lost its ${names.text(lost)}. Running tasks do not notice; ECS needs it to start new ones.`,
  docs: executionPage,
});

export const taskRoleBroken = reason({
  id: 'iam.task-role-broken',
  level: 'problem',
  subjects: ['workload', 'text'],
  words: (names, workload, lost) =>
    `The task role of ${names.workload(workload)} has lost its ${names.text(lost)}.`,
  docs: taskPage,
});

export const accessDenied = reason({
  id: 'iam.access-denied',
  level: 'problem',
  subjects: ['workload'],
  words: (names, workload) =>
    `The application of ${names.workload(workload)} gets AccessDenied from AWS, in tasks that run already as in new ones. ECS does not notice: its checks go on as before.`,
  docs: taskPage,
});

export const instanceRoleBroken = reason({
  id: 'iam.instance-role-broken',
  level: 'problem',
  subjects: ['group'],
  words: (names, group) =>
    `The instance role of ${names.group(group)} has lost its permissions. Running tasks do not notice; new instances cannot join the cluster, and agents cannot pull from ECR.`,
  docs: instancePage,
});

export const roleMended = reason({
  id: 'iam.role-mended',
  level: 'notable',
  subjects: ['text'],
  words: (names, role) => `${names.text(role)} is again as it is drawn.`,
  docs: executionPage,
});

export const secretRotated = reason({
  id: 'iam.secret-rotated',
  level: 'notable',
  subjects: ['text', 'number'],
  words: (names, secret, running) =>
    `Secret ${names.text(secret)} has a new value. ${running === 1 ? 'The running task keeps' : `${running} running tasks keep`} the value read at start; tasks that start from now on get the new one.`,
  docs: secretsPage,
});

export const iamReasons = [
  executionRoleBroken,
  taskRoleBroken,
  accessDenied,
  instanceRoleBroken,
  roleMended,
  secretRotated,
];
