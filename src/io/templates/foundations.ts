import type { Props } from '#model/build.ts';
import type { Box } from '#model/design.ts';
import type { Json, JsonObject } from '#model/json.ts';

// What all templates stand on: one account, one Region, and the settings that anybody would choose there.

const account = '111122223333';
export const region = 'eu-west-1';

/** An ARN in the templates' account and Region. */
export function arn(service: string, resource: string): string {
  return `arn:aws:${service}:${region}:${account}:${resource}`;
}

/** Two zones, each with a public and a private subnet and a NAT gateway. */
export const twoZones: JsonObject = {
  cidrBlock: '10.0.0.0/16',
  availabilityZones: ['a', 'b'],
  subnets: [
    { name: 'public-a', cidrBlock: '10.0.0.0/24', availabilityZone: 'a', public: true },
    { name: 'public-b', cidrBlock: '10.0.1.0/24', availabilityZone: 'b', public: true },
    { name: 'private-a', cidrBlock: '10.0.10.0/24', availabilityZone: 'a' },
    { name: 'private-b', cidrBlock: '10.0.11.0/24', availabilityZone: 'b' },
  ],
  natGateways: 'per-zone',
  enableDnsSupport: true,
  enableDnsHostnames: true,
};

/** HTTPS with a certificate, and HTTP that only redirects there. */
export const httpsListeners: Json = [
  { port: 80, protocol: 'HTTP', redirectToHttps: true },
  {
    port: 443,
    protocol: 'HTTPS',
    certificateArn: arn('acm', 'certificate/5d9b7a3e-1c2f-4e60-9a41-0f6f1b6a7c11'),
    sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
  },
];

/** A security group that the whole internet may reach on the ports of `httpsListeners`. */
export const openToTheWeb = (groupName: string): Props => ({
  groupName,
  description: 'Browsers to the load balancer',
  ingress: [80, 443].map((port) => ({ protocol: 'tcp', fromPort: port, toPort: port, cidr: '0.0.0.0/0' })),
});

/** A service that replaces tasks without downtime and goes back when the new ones fail. */
export const steadyService: Props = {
  launchType: undefined,
  deploymentConfiguration: {
    strategy: 'ROLLING',
    minimumHealthyPercent: 100,
    maximumPercent: 200,
    deploymentCircuitBreaker: { enable: true, rollback: true },
  },
  availabilityZoneRebalancing: 'ENABLED',
};

/** awslogs into the log group that is linked. */
export const awslogs = (prefix: string): JsonObject => ({
  logDriver: 'awslogs',
  options: {
    'awslogs-region': region,
    'awslogs-stream-prefix': prefix,
    mode: 'non-blocking',
    'max-buffer-size': '25m',
  },
});

/** A container that cannot change its own files, runs as somebody, and reaps what its processes leave behind. */
export const hardened = (user: string): JsonObject => ({
  user,
  readonlyRootFilesystem: true,
  linuxParameters: { initProcessEnabled: true, capabilities: { drop: ['ALL'] } },
});

export const repository = (name: string): Props => ({
  repositoryName: name,
  repositoryUri: `${account}.dkr.ecr.${region}.amazonaws.com/${name}`,
});

/** A secret of Secrets Manager; its ARN ends in six characters that nobody chose. */
export const managedSecret = (name: string) => ({
  name,
  service: 'secretsmanager' as const,
  valueFrom: arn('secretsmanager', `secret:${name}-a1B2c3`),
});

/** The execution role every task starts with, and what it may read besides. */
export const executionRole = (roleName: string, statements: Json = []): Props => ({
  roleName,
  managedPolicies: ['AmazonECSTaskExecutionRolePolicy'],
  statements,
});

/** The role of the application. */
export const taskRole = (roleName: string, statements: Json): Props => ({
  roleName,
  managedPolicies: [],
  statements,
});

export const allow = (actions: readonly string[], resources: readonly string[]): JsonObject => ({
  effect: 'Allow',
  actions,
  resources,
});

/** A column of cards: the place of each of its rows, from the top. */
export const column =
  (x: number, y: number, step = 80) =>
  (row: number): Box => ({ x, y: y + row * step, width: 212 });
