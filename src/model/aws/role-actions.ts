/** Pulling an image from a private ECR repository. */
export const ecrPullActions = [
  'ecr:GetAuthorizationToken',
  'ecr:BatchGetImage',
  'ecr:GetDownloadUrlForLayer',
];

/** Writing what a container prints with the awslogs driver, into a log group that exists. */
export const logWriteActions = ['logs:CreateLogStream', 'logs:PutLogEvents'];

/** Making the log group, with awslogs-create-group. */
export const logGroupAction = 'logs:CreateLogGroup';

/** Fetching environment files from S3. */
export const environmentFileActions = ['s3:GetObject', 's3:GetBucketLocation'];

/** Reading a secret or a parameter, by the store it is in. */
export const secretActions = {
  secretsmanager: 'secretsmanager:GetSecretValue',
  ssm: 'ssm:GetParameters',
} as const;

/** Joining a cluster: what the agent on an instance does first. */
export const registrationActions = ['ecs:RegisterContainerInstance', 'ecs:Poll'];
