import type { Drawing, Props } from '#model/build.ts';
import type { NodeId } from '#model/design.ts';
import * as base from './foundations.ts';
import type { Template } from './template.ts';

export const fargateAlb: Template = {
  id: 'fargate-alb',
  title: 'Fargate API behind an ALB',
  summary:
    'An HTTPS API on Fargate in private subnets: which listener, target group, security group, role and secret one request and one deployment depend on.',
  tags: ['Fargate', 'ALB', 'DynamoDB'],
  draw(d) {
    const vpc = d.place(d.node('vpc', { name: 'photos', ...base.twoZones }), {
      x: 208,
      y: 0,
      width: 928,
      height: 464,
    });
    const cluster = d.place(d.node('cluster', { clusterName: 'photos' }, vpc), {
      x: 520,
      y: 48,
      width: 592,
      height: 392,
    });
    const definition = drawTask(d, cluster);
    drawService(d, vpc, cluster, definition);
    d.place(d.node('note', { text: hint }, cluster), { x: 836, y: 284, width: 252, height: 112 });
  },
};

const hint =
  'Try it: set the memory of the task to 1,536 MiB, or move its service to the public subnets, and read what AWS would do.';

function drawService(d: Drawing, vpc: NodeId, cluster: NodeId, definition: NodeId): void {
  const users = d.place(d.node('users', { ratePerSecond: 120 }), { x: 0, y: 132 });
  const balancer = d.place(d.node('load-balancer', { name: 'photos', listeners: base.httpsListeners }, vpc), {
    x: 232,
    y: 120,
  });
  const service = d.place(
    d.node(
      'service',
      { ...base.steadyService, serviceName: 'api', desiredCount: 4, healthCheckGracePeriodSeconds: 60 },
      cluster,
    ),
    { x: 544, y: 120 },
  );
  const fargate = d.place(d.node('fargate-capacity', {}, cluster), { x: 544, y: 284, width: 220 });
  const outer = d.place(d.node('security-group', base.openToTheWeb('photos-alb'), vpc), {
    x: 232,
    y: 256,
    width: 216,
  });
  const inner = d.place(d.node('security-group', { groupName: 'photos-api' }, vpc), {
    x: 232,
    y: 376,
    width: 216,
  });
  d.link('traffic', users, balancer);
  d.link('runs', service, definition);
  d.link('target-group', balancer, service, {
    name: 'photos-api',
    healthCheck: { path: '/health', port: 'traffic-port', protocol: 'HTTP', intervalSeconds: 10 },
  });
  d.link('capacity', service, fargate);
  d.link('attached', balancer, outer);
  d.link('attached', service, inner);
  d.link('admits', outer, inner);
}

function drawTask(d: Drawing, cluster: NodeId): NodeId {
  const definition = d.place(d.node('task-definition', { family: 'photos-api' }, cluster), {
    x: 836,
    y: 96,
    width: 252,
  });
  const app = d.node('container', api, definition);
  const place = base.column(1264, 0);
  const execution = d.place(d.node('iam-role', executionRole), place(0));
  const role = d.place(d.node('iam-role', taskRole), place(1));
  const image = d.place(d.node('ecr-repository', base.repository('photos/api')), place(2));
  const secret = d.place(d.node('secret', signingKey), place(3));
  const table = d.place(d.node('dynamodb-table', { tableName: 'photos' }), place(4));
  const logs = d.place(d.node('log-group', { logGroupName: '/ecs/photos-api' }), place(5));
  d.link('execution-role', execution, definition);
  d.link('task-role', role, definition);
  d.link('image', app, image, { tag: '1.14.2' });
  d.link('secret-variable', app, secret);
  d.link('uses', app, table);
  d.link('logs', app, logs);
  return definition;
}

const signingKey = base.managedSecret('photos/signing-key');
const executionRole = base.executionRole('photos-execution', [
  base.allow(['secretsmanager:GetSecretValue'], [signingKey.valueFrom]),
]);
const taskRole = base.taskRole('photos-api', [
  base.allow(
    ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'],
    [base.arn('dynamodb', 'table/photos')],
  ),
]);

const api: Props = {
  ...base.hardened('10001'),
  name: 'api',
  image: undefined,
  cpu: 512,
  memory: 1024,
  portMappings: [{ containerPort: 8080, protocol: 'tcp', name: 'http', appProtocol: 'http' }],
  environment: [
    { name: 'PORT', value: '8080' },
    { name: 'TABLE_NAME', value: 'photos' },
  ],
  stopTimeout: 60,
  logConfiguration: base.awslogs('api'),
};
