/**
 * What the AWS managed policies allow that roles of ECS usually have; only what rules ask about.
 * https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html
 */
export const managedPolicies: Readonly<Record<string, readonly string[]>> = {
  AdministratorAccess: ['*'],
  PowerUserAccess: ['*'],
  AmazonECSTaskExecutionRolePolicy: [
    'ecr:GetAuthorizationToken',
    'ecr:BatchCheckLayerAvailability',
    'ecr:GetDownloadUrlForLayer',
    'ecr:BatchGetImage',
    'logs:CreateLogStream',
    'logs:PutLogEvents',
  ],
  AmazonEC2ContainerServiceforEC2Role: [
    'ec2:DescribeTags',
    'ecs:CreateCluster',
    'ecs:DeregisterContainerInstance',
    'ecs:DiscoverPollEndpoint',
    'ecs:Poll',
    'ecs:RegisterContainerInstance',
    'ecs:StartTelemetrySession',
    'ecs:UpdateContainerInstancesState',
    'ecs:Submit*',
    'ecs:TagResource',
    'ecr:GetAuthorizationToken',
    'ecr:BatchCheckLayerAvailability',
    'ecr:GetDownloadUrlForLayer',
    'ecr:BatchGetImage',
    'logs:CreateLogStream',
    'logs:PutLogEvents',
  ],
  AmazonEC2ContainerServiceEventsRole: ['ecs:RunTask', 'iam:PassRole', 'ecs:TagResource'],
  AmazonSSMManagedInstanceCore: ['ssm:*', 'ssmmessages:*', 'ec2messages:*'],
  AmazonEC2ContainerRegistryReadOnly: [
    'ecr:GetAuthorizationToken',
    'ecr:BatchGetImage',
    'ecr:GetDownloadUrlForLayer',
    'ecr:BatchCheckLayerAvailability',
    'ecr:Describe*',
    'ecr:List*',
  ],
  AmazonEC2ContainerRegistryPowerUser: ['ecr:*'],
  AmazonEC2ContainerRegistryFullAccess: ['ecr:*'],
  CloudWatchLogsFullAccess: ['logs:*'],
  CloudWatchAgentServerPolicy: ['cloudwatch:PutMetricData', 'logs:*'],
  AWSXRayDaemonWriteAccess: ['xray:*'],
  SecretsManagerReadWrite: ['secretsmanager:*'],
  AmazonSSMReadOnlyAccess: ['ssm:Get*', 'ssm:Describe*', 'ssm:List*'],
  AmazonSSMFullAccess: ['ssm:*'],
  AmazonS3FullAccess: ['s3:*'],
  AmazonS3ReadOnlyAccess: ['s3:Get*', 's3:List*'],
  AmazonDynamoDBFullAccess: ['dynamodb:*'],
  AmazonDynamoDBReadOnlyAccess: [
    'dynamodb:Get*',
    'dynamodb:BatchGet*',
    'dynamodb:Query',
    'dynamodb:Scan',
    'dynamodb:Describe*',
  ],
  AmazonSQSFullAccess: ['sqs:*'],
  AmazonSQSReadOnlyAccess: ['sqs:Get*', 'sqs:List*'],
  AmazonSNSFullAccess: ['sns:*'],
  AmazonKinesisFullAccess: ['kinesis:*'],
  AWSLambda_FullAccess: ['lambda:*'],
  AmazonECSInfrastructureRolePolicyForVolumes: ['ec2:*'],
  AmazonECSInfrastructureRolePolicyForLoadBalancers: ['elasticloadbalancing:*'],
  AmazonECSInfrastructureRolePolicyForVpcLattice: ['vpc-lattice:*'],
  AmazonECSInfrastructureRolePolicyForServiceConnectTransportLayerSecurity: ['acm-pca:*'],
  AmazonECSInfrastructureRolePolicyForManagedInstances: ['ec2:*'],
};

/** The services whose data applications use, by the prefix of their actions. */
const applicationServices = new Set([
  's3',
  'dynamodb',
  'sqs',
  'sns',
  'kinesis',
  'firehose',
  'lambda',
  'states',
  'events',
  'ses',
  'rds-data',
  'rds-db',
  'bedrock',
  'cognito-idp',
]);

/** Whether an application would call it, rather than ECS, its agent or a monitoring sidecar. */
export function isApplicationAction(action: string): boolean {
  return applicationServices.has(action.split(':')[0] ?? '');
}
