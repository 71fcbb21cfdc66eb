import type { JsonObject } from '#model/json.ts';

// What the things of the large design say. They are as complete as in a design that somebody cares for.

const account = '111122223333';
const region = 'eu-west-1';

export const vpcProps = (name: string, n: number): JsonObject => ({
  name,
  cidrBlock: `10.${n % 250}.0.0/16`,
  availabilityZones: ['a', 'b'],
  subnets: ['a', 'b'].flatMap((zone, i) => [
    { name: `public-${zone}`, cidrBlock: `10.${n % 250}.${i}.0/24`, availabilityZone: zone, public: true },
    { name: `private-${zone}`, cidrBlock: `10.${n % 250}.1${i}.0/24`, availabilityZone: zone },
  ]),
  natGateways: 'per-zone',
  enableDnsSupport: true,
  enableDnsHostnames: true,
});

export const clusterProps = (name: string): JsonObject => ({
  clusterName: name,
  settings: [{ name: 'containerInsights', value: 'enhanced' }],
});

export const balancerProps = (name: string): JsonObject => ({
  name,
  type: 'application',
  scheme: 'internet-facing',
  listeners: [
    { port: 80, protocol: 'HTTP', redirectToHttps: true },
    {
      port: 443,
      protocol: 'HTTPS',
      certificateArn: `arn:aws:acm:${region}:${account}:certificate/5d9b7a3e-1c2f-4e60-9a41-0f6f1b6a7c11`,
      sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
    },
  ],
  subnets: ['public-a', 'public-b'],
  dropInvalidHeaderFields: true,
});

export const groupProps = (groupName: string): JsonObject => ({
  groupName,
  ingress: [],
  egress: [{ protocol: '-1', cidr: '0.0.0.0/0' }],
});

export const balancerGroupProps = (name: string): JsonObject => ({
  groupName: `${name}-balancer`,
  ingress: [80, 443].map((port) => ({ protocol: 'tcp', fromPort: port, toPort: port, cidr: '0.0.0.0/0' })),
  egress: [{ protocol: '-1', cidr: '0.0.0.0/0' }],
});

export const instancesProps = (name: string): JsonObject => ({
  name,
  instanceType: 'm6i.large',
  minSize: 2,
  maxSize: 10,
  desiredCapacity: 4,
  availabilityZones: ['a', 'b'],
  amiFamily: 'AMAZON_LINUX_2023',
  awsvpcTrunking: true,
  capacityProvider: {
    name,
    managedScaling: { status: 'ENABLED', targetCapacity: 90 },
    managedTerminationProtection: 'ENABLED',
    managedDraining: 'ENABLED',
  },
  newInstancesProtectedFromScaleIn: true,
  metadataOptions: { httpTokens: 'required', httpPutResponseHopLimit: 1 },
  agent: { ECS_AWSVPC_BLOCK_IMDS: true },
});

export const executionPolicy: JsonObject = {
  managedPolicies: ['AmazonECSTaskExecutionRolePolicy'],
  statements: [
    {
      effect: 'Allow',
      actions: ['ssm:GetParameters'],
      resources: [`arn:aws:ssm:${region}:${account}:parameter/*`],
    },
  ],
};

export const taskPolicy = (name: string): JsonObject => ({
  statements: [
    {
      effect: 'Allow',
      actions: ['s3:GetObject', 's3:PutObject'],
      resources: [`arn:aws:s3:::${name}-files/*`],
    },
  ],
});

export const roleProps = (roleName: string, policy: JsonObject): JsonObject => ({
  roleName,
  trust: { services: ['ecs-tasks.amazonaws.com'] },
  policiesKnown: true,
  ...policy,
});

export const instanceRoleProps = (name: string): JsonObject => ({
  roleName: `${name}-instance`,
  trust: { services: ['ec2.amazonaws.com'] },
  managedPolicies: ['AmazonEC2ContainerServiceforEC2Role'],
  policiesKnown: true,
});

export const databaseProps = (name: string): JsonObject => ({
  dbInstanceIdentifier: name,
  engine: 'postgres',
  port: 5432,
  multiAZ: true,
  storageEncrypted: true,
  subnets: ['private-a', 'private-b'],
});

export const serviceProps = (name: string): JsonObject => ({
  serviceName: name,
  desiredCount: 3,
  deploymentConfiguration: {
    strategy: 'ROLLING',
    minimumHealthyPercent: 100,
    maximumPercent: 200,
    deploymentCircuitBreaker: { enable: true, rollback: true },
  },
  healthCheckGracePeriodSeconds: 60,
  networkConfiguration: {
    awsvpcConfiguration: { subnets: ['private-a', 'private-b'], assignPublicIp: 'DISABLED' },
  },
  scaling: {
    minCapacity: 2,
    maxCapacity: 12,
    policies: [
      {
        policyName: 'cpu',
        policyType: 'TargetTrackingScaling',
        metric: 'ECSServiceAverageCPUUtilization',
        targetValue: 60,
      },
    ],
  },
  enableECSManagedTags: true,
  propagateTags: 'SERVICE',
});

export const targetGroupProps = (name: string, part: string, s: number): JsonObject => ({
  targetType: 'ip',
  protocol: 'HTTP',
  port: 8080,
  containerName: 'app',
  containerPort: 8080,
  listener: { port: 443, protocol: 'HTTPS' },
  rule: { priority: s + 1, pathPatterns: [`/${part}/*`] },
  healthCheck: { path: `/${part}/health`, port: 'traffic-port', protocol: 'HTTP', matcher: '200' },
  deregistrationDelaySeconds: 30,
  name: name.slice(-32).replace(/^-/, ''),
});

export const taskProps = (name: string, onInstances: boolean): JsonObject => ({
  family: name,
  requiresCompatibilities: [onInstances ? 'EC2' : 'FARGATE'],
  networkMode: 'awsvpc',
  cpu: '512',
  memory: '1024',
  runtimePlatform: { operatingSystemFamily: 'LINUX', cpuArchitecture: 'X86_64' },
});

const awslogs = (prefix: string): JsonObject => ({
  logDriver: 'awslogs',
  options: {
    'awslogs-region': region,
    'awslogs-stream-prefix': prefix,
    mode: 'non-blocking',
    'max-buffer-size': '25m',
  },
});

const hardened: JsonObject = { readonlyRootFilesystem: true, linuxParameters: { initProcessEnabled: true } };

/** The application; each fourth service keeps a password in its environment, as people do. */
export const appProps = (name: string, s: number): JsonObject => ({
  name: 'app',
  essential: true,
  cpu: 320,
  memory: 640,
  memoryReservation: 512,
  user: '10001',
  portMappings: [{ containerPort: 8080, protocol: 'tcp', name: 'http', appProtocol: 'http' }],
  environment: [
    { name: 'SERVICE', value: name },
    { name: 'LOG_LEVEL', value: 'info' },
    { name: 'REGION', value: region },
    ...(s % 4 === 3 ? [{ name: 'ADMIN_PASSWORD', value: 'correct-horse' }] : []),
  ],
  healthCheck: {
    command: ['CMD-SHELL', 'curl -f http://localhost:8080/health || exit 1'],
    interval: 30,
    timeout: 5,
    retries: 3,
    startPeriod: 30,
  },
  stopTimeout: 30,
  logConfiguration: awslogs('app'),
  ...hardened,
});

export const collectorProps = (): JsonObject => ({
  name: 'collector',
  image: 'public.ecr.aws/aws-observability/aws-otel-collector:v0.43.1',
  essential: false,
  cpu: 64,
  memory: 128,
  user: '10002',
  command: ['--config=/etc/ecs/ecs-default-config.yaml'],
  healthCheck: { command: ['CMD', '/healthcheck'], interval: 10, timeout: 5, retries: 3, startPeriod: 10 },
  logConfiguration: awslogs('collector'),
  ...hardened,
});

export const cacheProps = (): JsonObject => ({
  name: 'cache',
  image: 'public.ecr.aws/docker/library/redis:7.4.1-alpine',
  essential: true,
  cpu: 128,
  memory: 256,
  user: '999',
  portMappings: [{ containerPort: 6379, protocol: 'tcp', name: 'redis' }],
  logConfiguration: awslogs('cache'),
  ...hardened,
});

export const repositoryProps = (name: string): JsonObject => ({
  repositoryName: name,
  repositoryUri: `${account}.dkr.ecr.${region}.amazonaws.com/${name}`,
  imageTagMutability: 'IMMUTABLE',
  scanOnPush: true,
});
