import type { Drawing, Props } from '#model/build.ts';
import type { NodeId } from '#model/design.ts';
import * as base from './foundations.ts';
import type { Template } from './template.ts';
import * as wrong from './wrong-tasks.ts';

export const everythingWrong: Template = {
  id: 'everything-wrong',
  title: 'Everything wrong',
  summary:
    'A shop that somebody tired moved to ECS on a Friday evening. AWS would refuse half of it, and the rest would hurt: read each finding, and mend it.',
  tags: ['practice', 'Fargate', 'EC2'],
  faulty: true,
  draw(d) {
    const vpc = d.place(d.node('vpc', oneZone), { x: 208, y: 0, width: 1252, height: 844 });
    const cluster = d.place(d.node('cluster', { clusterName: 'shop', settings: undefined }, vpc), {
      x: 580,
      y: 48,
      width: 592,
      height: 772,
    });
    const users = d.place(d.node('users', { name: 'Customers', protocol: 'HTTP', ratePerSecond: 200 }), {
      x: 0,
      y: 272,
    });
    const open = d.place(d.node('security-group', openGroup, vpc), { x: 232, y: 560, width: 216 });
    const web = drawWeb(d, { vpc, cluster, users, open });
    const api = drawApi(d, { vpc, cluster, users, open });
    drawOutside(d, web, api);
    d.place(d.node('note', { text: goodNight }, vpc), { x: 232, y: 704, width: 216, height: 112 });
  },
};

const goodNight = 'Friday, 18:50. Everything is moved, and it was green once. I will tidy up on Monday.';

interface Place {
  vpc: NodeId;
  cluster: NodeId;
  users: NodeId;
  open: NodeId;
}

interface Task {
  definition: NodeId;
  app: NodeId;
  helper: NodeId;
}

/** On Fargate, behind a Classic Load Balancer, with a task that could run nowhere. */
function drawWeb(d: Drawing, { vpc, cluster, users, open }: Place): Task {
  const balancer = d.place(d.node('load-balancer', classic, vpc), { x: 232, y: 120 });
  const service = d.place(d.node('service', webService, cluster), { x: 604, y: 120 });
  const definition = d.place(d.node('task-definition', wrong.webTask, cluster), {
    x: 896,
    y: 96,
    width: 252,
  });
  const app = d.node('container', wrong.shop, definition);
  const helper = d.node('container', wrong.cron, definition);
  const proxy = d.node('container', wrong.proxy, definition);
  const files = d.place(d.node('efs', sharedFiles, vpc), { x: 1224, y: 616, width: 212 });
  const docker = d.place(
    d.node('bind-mount', { name: 'docker', host: { sourcePath: '/var/run/docker.sock' } }, vpc),
    {
      x: 1224,
      y: 712,
      width: 212,
    },
  );
  d.link('traffic', users, balancer);
  d.link('target-group', balancer, service, {
    targetType: 'instance',
    containerName: 'shop',
    containerPort: 8080,
  });
  d.link('runs', service, definition);
  d.link('attached', service, open);
  d.link('depends-on', app, helper, { condition: 'HEALTHY' });
  d.link('depends-on', helper, proxy, { condition: 'START' });
  d.link('depends-on', proxy, app, { condition: 'START' });
  d.link('mount', app, files, { containerPath: '/var/www' });
  d.link('mount', proxy, docker, { containerPath: '/var/run/docker.sock' });
  return { definition, app, helper };
}

/** On instances, behind a load balancer that cannot reach it. */
function drawApi(d: Drawing, { vpc, cluster, users, open }: Place): Task {
  const balancer = d.place(d.node('load-balancer', insecure, vpc), { x: 232, y: 400 });
  const service = d.place(d.node('service', apiService, cluster), { x: 604, y: 400 });
  const definition = d.place(d.node('task-definition', wrong.apiTask, cluster), {
    x: 896,
    y: 376,
    width: 252,
  });
  const app = d.node('container', wrong.api, definition);
  const helper = d.node('container', wrong.cache, definition);
  const capacity = d.place(d.node('ec2-capacity', instances, cluster), {
    x: 604,
    y: 584,
    width: 544,
    height: 212,
  });
  d.link('traffic', users, balancer);
  d.link('target-group', balancer, service, apiTargets);
  d.link('runs', service, definition);
  d.link('capacity', service, capacity, { weight: 0 });
  d.link('attached', balancer, open);
  return { definition, app, helper };
}

function drawOutside(d: Drawing, web: Task, api: Task): void {
  const place = base.column(1580, 56, 96);
  const admin = d.place(d.node('iam-role', adminRole), place(0));
  const image = d.place(
    d.node('ecr-repository', {
      ...base.repository('shop/web'),
      imageTagMutability: 'MUTABLE',
      scanOnPush: false,
    }),
    place(1),
  );
  const logs = d.place(
    d.node('log-group', { logGroupName: '/ecs/shop', retentionInDays: undefined }),
    place(3),
  );
  const secret = d.place(
    d.node('secret', {
      name: 'shop/payment-key',
      service: 'secretsmanager',
      valueFrom: 'shop/payment-key',
      rotation: true,
    }),
    place(4),
  );
  const database = d.place(d.node('rds-database', publicDatabase), place(5));
  d.link('execution-role', admin, web.definition);
  d.link('task-role', admin, web.definition);
  d.link('task-role', admin, api.definition);
  d.link('image', web.app, image, { tag: 'latest' });
  d.link('logs', api.helper, logs);
  d.link('secret-variable', api.app, secret);
  d.link('uses', api.app, database);
}

const oneZone: Props = {
  name: 'default',
  cidrBlock: '172.31.0.0/16',
  availabilityZones: ['a'],
  subnets: [
    { name: 'public-a', cidrBlock: '172.31.0.0/20', availabilityZone: 'a', public: true },
    { name: 'private-a', cidrBlock: '172.31.16.0/20', availabilityZone: 'a' },
  ],
  natGateways: 'none',
  enableDnsHostnames: false,
};

const openGroup: Props = {
  groupName: 'allow-all',
  ingress: [{ protocol: '-1', cidr: '0.0.0.0/0', description: 'until it works' }],
  egress: [],
};

const classic: Props = {
  name: 'shop-classic',
  type: 'classic',
  listeners: [{ port: 80, protocol: 'HTTP' }],
  subnets: ['private-a'],
};

const insecure: Props = {
  name: 'shop-api',
  listeners: [
    { port: 80, protocol: 'HTTP' },
    { port: 443, protocol: 'HTTPS' },
  ],
  subnets: ['private-a'],
};

const webService: Props = {
  serviceName: 'web',
  desiredCount: 1,
  launchType: 'FARGATE',
  platformVersion: '1.3.0',
  deploymentConfiguration: { strategy: 'ROLLING', minimumHealthyPercent: 100, maximumPercent: 100 },
  availabilityZoneRebalancing: 'ENABLED',
  networkConfiguration: { awsvpcConfiguration: { subnets: ['public-a'], assignPublicIp: 'DISABLED' } },
  placementStrategy: [{ type: 'binpack', field: 'memory' }],
  enableExecuteCommand: true,
};

const apiService: Props = {
  serviceName: 'api v2',
  desiredCount: 3,
  launchType: undefined,
  deploymentConfiguration: {
    strategy: 'ROLLING',
    minimumHealthyPercent: 100,
    maximumPercent: 133,
    deploymentCircuitBreaker: { enable: true, rollback: false },
  },
  networkConfiguration: { awsvpcConfiguration: { subnets: ['private-a'], assignPublicIp: 'ENABLED' } },
  placementStrategy: [{ type: 'binpack', field: 'instanceId' }],
  propagateTags: undefined,
};

const apiTargets: Props = {
  targetType: 'ip',
  protocol: 'TCP',
  containerName: 'server',
  containerPort: 3000,
  healthCheck: { path: '/', port: '80', protocol: 'TCP' },
  deregistrationDelaySeconds: 300,
};

const instances: Props = {
  name: 'ecs-instances',
  instanceType: 't2.micro',
  minSize: 1,
  maxSize: 1,
  desiredCapacity: 1,
  availabilityZones: ['a'],
  capacityProvider: {
    name: 'ecs-instances',
    managedScaling: { status: 'DISABLED' },
    managedTerminationProtection: 'ENABLED',
    managedDraining: 'DISABLED',
  },
  newInstancesProtectedFromScaleIn: false,
  metadataOptions: { httpTokens: 'optional', httpPutResponseHopLimit: 2 },
  agent: { ECS_AWSVPC_BLOCK_IMDS: false },
};

const sharedFiles: Props = {
  name: 'www',
  efsVolumeConfiguration: {
    fileSystemId: 'fs-0badc0de0badc0de0',
    rootDirectory: '/www',
    transitEncryption: 'DISABLED',
    authorizationConfig: { accessPointId: 'fsap-0badc0de0badc0de0', iam: 'ENABLED' },
  },
  mountTargets: ['b'],
};

const adminRole: Props = {
  roleName: 'admin',
  trust: { services: ['ec2.amazonaws.com'] },
  managedPolicies: ['AdministratorAccess'],
};

const publicDatabase: Props = {
  dbInstanceIdentifier: 'shop',
  engine: 'mysql',
  port: 3306,
  publiclyAccessible: true,
  multiAZ: false,
  storageEncrypted: false,
};
