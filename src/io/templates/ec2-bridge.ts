import type { Drawing, Props } from '#model/build.ts';
import type { NodeId } from '#model/design.ts';
import * as base from './foundations.ts';
import type { Template } from './template.ts';

export const ec2Bridge: Template = {
  id: 'ec2-bridge',
  title: 'EC2 bridge with dynamic ports',
  summary:
    'Many copies of one task on few instances: host port 0, instance targets, the ephemeral range in the security group, and a capacity provider that adds hosts.',
  tags: ['EC2', 'bridge', 'Auto Scaling'],
  draw(d) {
    const vpc = d.place(d.node('vpc', { name: 'orders', ...base.twoZones }), {
      x: 208,
      y: 0,
      width: 964,
      height: 584,
    });
    const cluster = d.place(d.node('cluster', { clusterName: 'orders' }, vpc), {
      x: 556,
      y: 48,
      width: 592,
      height: 512,
    });
    const definition = drawTask(d, cluster);
    drawService(d, vpc, cluster, definition);
    d.place(d.node('note', { text: hint }, vpc), { x: 232, y: 464, width: 216, height: 96 });
  },
};

const hint = 'Try it: give the container the host port 8080, and see why a deployment could never finish.';

function drawService(d: Drawing, vpc: NodeId, cluster: NodeId, definition: NodeId): void {
  const users = d.place(d.node('users', { name: 'Shops', ratePerSecond: 300 }), { x: 0, y: 132 });
  const balancer = d.place(d.node('load-balancer', { name: 'orders', listeners: base.httpsListeners }, vpc), {
    x: 232,
    y: 120,
  });
  const service = d.place(d.node('service', spreadOverZones, cluster), { x: 580, y: 120 });
  const capacity = d.place(d.node('ec2-capacity', instances, cluster), {
    x: 580,
    y: 292,
    width: 544,
    height: 244,
  });
  const outer = d.place(d.node('security-group', base.openToTheWeb('orders-alb'), vpc), {
    x: 232,
    y: 256,
    width: 216,
  });
  const inner = d.place(d.node('security-group', { groupName: 'orders-instances' }, vpc), {
    x: 232,
    y: 376,
    width: 216,
  });
  const role = d.place(d.node('iam-role', instanceRole), place(6));
  d.link('traffic', users, balancer);
  d.link('runs', service, definition);
  d.link('target-group', balancer, service, {
    name: 'orders-api',
    healthCheck: { path: '/health', port: 'traffic-port', protocol: 'HTTP', intervalSeconds: 10 },
  });
  d.link('capacity', service, capacity);
  d.link('instance-role', role, capacity);
  d.link('attached', balancer, outer);
  d.link('attached', capacity, inner);
  d.link('admits', outer, inner, { fromPort: 32_768, toPort: 65_535 });
}

function drawTask(d: Drawing, cluster: NodeId): NodeId {
  const definition = d.place(d.node('task-definition', task, cluster), { x: 872, y: 96, width: 252 });
  const app = d.node('container', api, definition);
  const execution = d.place(d.node('iam-role', executionRole), place(0));
  const role = d.place(d.node('iam-role', taskRole), place(1));
  const image = d.place(d.node('ecr-repository', base.repository('orders/api')), place(2));
  const secret = d.place(d.node('secret', { name: '/orders/payment-key', service: 'ssm' }), place(3));
  const queue = d.place(d.node('sqs-queue', { queueName: 'orders' }), place(4));
  const logs = d.place(d.node('log-group', { logGroupName: '/ecs/orders-api' }), place(5));
  d.link('execution-role', execution, definition);
  d.link('task-role', role, definition);
  d.link('image', app, image, { tag: '3.8.0' });
  d.link('secret-variable', app, secret);
  d.link('uses', app, queue, { access: 'write' });
  d.link('logs', app, logs);
  return definition;
}

const place = base.column(1300, 8, 84);

const spreadOverZones: Props = {
  ...base.steadyService,
  serviceName: 'api',
  desiredCount: 8,
  networkConfiguration: undefined,
  healthCheckGracePeriodSeconds: 60,
  placementStrategy: [
    { type: 'spread', field: 'attribute:ecs.availability-zone' },
    { type: 'binpack', field: 'memory' },
  ],
};

const instances: Props = {
  name: 'orders',
  instanceType: 'm6i.large',
  minSize: 2,
  maxSize: 8,
  desiredCapacity: 4,
  capacityProvider: {
    name: 'orders',
    managedScaling: { status: 'ENABLED', targetCapacity: 90 },
    managedTerminationProtection: 'ENABLED',
    managedDraining: 'ENABLED',
  },
};

const instanceRole: Props = {
  roleName: 'orders-instance',
  trust: { services: ['ec2.amazonaws.com'] },
  managedPolicies: ['AmazonEC2ContainerServiceforEC2Role'],
};
const executionRole = base.executionRole('orders-execution', [
  base.allow(['ssm:GetParameters'], [base.arn('ssm', 'parameter/orders/payment-key')]),
]);
const taskRole = base.taskRole('orders-api', [base.allow(['sqs:SendMessage'], [base.arn('sqs', 'orders')])]);

const task: Props = {
  family: 'orders-api',
  requiresCompatibilities: ['EC2'],
  networkMode: 'bridge',
  cpu: '256',
  memory: '512',
};

const api: Props = {
  ...base.hardened('10001'),
  name: 'api',
  image: undefined,
  cpu: 256,
  memory: 512,
  memoryReservation: 384,
  portMappings: [{ containerPort: 8080, hostPort: 0, protocol: 'tcp', name: 'http', appProtocol: 'http' }],
  environment: [
    { name: 'PORT', value: '8080' },
    { name: 'QUEUE_NAME', value: 'orders' },
  ],
  stopTimeout: 60,
  logConfiguration: base.awslogs('api'),
};
