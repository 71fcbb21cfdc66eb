/** What frames may hold, by name, said once for all of them. */

/** Things that stand beside compute: storage, identity, resources and notes. */
const besides = [
  'security-group',
  'efs',
  'ebs',
  'bind-mount',
  'docker-volume',
  'ephemeral-storage',
  'iam-role',
  'secret',
  'ecr-repository',
  'log-group',
  's3-bucket',
  'dynamodb-table',
  'sqs-queue',
  'rds-database',
  'note',
  'frame',
] as const;

export const insideCluster = [
  'service',
  'task-definition',
  'standalone-task',
  'ec2-capacity',
  'fargate-capacity',
  'load-balancer',
  ...besides,
] as const;

export const insideVpc = ['cluster', ...insideCluster] as const;

export const insideFrame = ['users', 'vpc', ...insideVpc] as const;
