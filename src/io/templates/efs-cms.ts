import type { Drawing, Props } from '#model/build.ts';
import type { NodeId } from '#model/design.ts';
import * as base from './foundations.ts';
import type { Template } from './template.ts';

export const efsCms: Template = {
  id: 'efs-cms',
  title: 'EFS-backed CMS',
  summary:
    'A content management system whose uploads outlive its tasks: an encrypted EFS mount with an access point, a database, and the two ports that let tasks reach them.',
  tags: ['Fargate', 'EFS', 'RDS'],
  draw(d) {
    const vpc = d.place(d.node('vpc', { name: 'magazine', ...base.twoZones }), {
      x: 208,
      y: 0,
      width: 1232,
      height: 632,
    });
    const cluster = d.place(d.node('cluster', { clusterName: 'magazine' }, vpc), {
      x: 520,
      y: 48,
      width: 592,
      height: 372,
    });
    const definition = d.place(d.node('task-definition', task, cluster), { x: 836, y: 96, width: 252 });
    const cms = d.node('container', container, definition);
    const tasks = drawService(d, vpc, cluster, definition);
    drawData(d, vpc, cms, tasks);
    drawResources(d, definition, cms);
    d.place(d.node('note', { text: hint }, cluster), { x: 836, y: 276, width: 252, height: 112 });
  },
};

const hint =
  'Try it: turn transitEncryption of the uploads off, or remove the rule for port 2049. The mount fails, and with it each new task.';

/** Returns the security group of the tasks. */
function drawService(d: Drawing, vpc: NodeId, cluster: NodeId, definition: NodeId): NodeId {
  const users = d.place(d.node('users', { name: 'Readers', ratePerSecond: 60 }), { x: 0, y: 132 });
  const balancer = d.place(
    d.node('load-balancer', { name: 'magazine', listeners: base.httpsListeners }, vpc),
    { x: 232, y: 120 },
  );
  const service = d.place(
    d.node(
      'service',
      { ...base.steadyService, serviceName: 'cms', desiredCount: 3, healthCheckGracePeriodSeconds: 120 },
      cluster,
    ),
    { x: 544, y: 120 },
  );
  const fargate = d.place(d.node('fargate-capacity', {}, cluster), { x: 544, y: 276, width: 220 });
  const outer = d.place(d.node('security-group', base.openToTheWeb('magazine-alb'), vpc), {
    x: 232,
    y: 288,
    width: 216,
  });
  const inner = d.place(d.node('security-group', { groupName: 'magazine-cms' }, vpc), {
    x: 232,
    y: 456,
    width: 216,
  });
  d.link('traffic', users, balancer);
  d.link('runs', service, definition);
  d.link('target-group', balancer, service, {
    name: 'magazine-cms',
    healthCheck: { path: '/health', port: 'traffic-port', protocol: 'HTTP', intervalSeconds: 15 },
  });
  d.link('capacity', service, fargate);
  d.link('attached', balancer, outer);
  d.link('attached', service, inner);
  d.link('admits', outer, inner);
  return inner;
}

function drawData(d: Drawing, vpc: NodeId, cms: NodeId, tasks: NodeId): void {
  const files = d.place(d.node('efs', uploads, vpc), { x: 1204, y: 456, width: 212 });
  const filesGroup = d.place(d.node('security-group', { groupName: 'magazine-files' }, vpc), {
    x: 836,
    y: 456,
    width: 216,
  });
  const database = d.place(d.node('rds-database', articles, vpc), { x: 1204, y: 544, width: 212 });
  const databaseGroup = d.place(d.node('security-group', { groupName: 'magazine-database' }, vpc), {
    x: 836,
    y: 544,
    width: 216,
  });
  d.link('mount', cms, files, { containerPath: '/srv/uploads' });
  d.link('uses', cms, database);
  d.link('attached', files, filesGroup);
  d.link('attached', database, databaseGroup);
  d.link('admits', tasks, filesGroup);
  d.link('admits', tasks, databaseGroup);
}

function drawResources(d: Drawing, definition: NodeId, cms: NodeId): void {
  const place = base.column(1560, 0);
  const execution = d.place(d.node('iam-role', executionRole), place(0));
  const role = d.place(d.node('iam-role', taskRole), place(1));
  const image = d.place(d.node('ecr-repository', base.repository('magazine/cms')), place(2));
  const secret = d.place(d.node('secret', databaseLogin), place(3));
  const logs = d.place(d.node('log-group', { logGroupName: '/ecs/magazine-cms' }), place(4));
  const scratch = d.place(d.node('bind-mount', { name: 'scratch' }), place(5));
  d.link('execution-role', execution, definition);
  d.link('task-role', role, definition);
  d.link('image', cms, image, { tag: '8.2.1' });
  d.link('secret-variable', cms, secret, { name: 'DATABASE_PASSWORD', jsonKey: 'password' });
  d.link('logs', cms, logs);
  d.link('mount', cms, scratch, { containerPath: '/tmp' });
}

const fileSystem = 'fs-0a1b2c3d4e5f67890';

const uploads: Props = {
  name: 'uploads',
  efsVolumeConfiguration: {
    fileSystemId: fileSystem,
    transitEncryption: 'ENABLED',
    authorizationConfig: { accessPointId: 'fsap-0f1e2d3c4b5a69788', iam: 'ENABLED' },
  },
  mountTargets: ['a', 'b'],
};

const articles: Props = {
  dbInstanceIdentifier: 'magazine',
  engine: 'mysql',
  dbInstanceClass: 'db.t4g.medium',
  port: 3306,
  subnets: ['private-a', 'private-b'],
};

const databaseLogin = base.managedSecret('magazine/database');
const executionRole = base.executionRole('magazine-execution', [
  base.allow(['secretsmanager:GetSecretValue'], [databaseLogin.valueFrom]),
]);
const taskRole = base.taskRole('magazine-cms', [
  base.allow(
    ['elasticfilesystem:ClientMount', 'elasticfilesystem:ClientWrite'],
    [base.arn('elasticfilesystem', `file-system/${fileSystem}`)],
  ),
]);

const task: Props = { family: 'magazine-cms', cpu: '1024', memory: '2048' };

const container: Props = {
  ...base.hardened('10001'),
  name: 'cms',
  image: undefined,
  cpu: 1024,
  memory: 2048,
  portMappings: [{ containerPort: 8080, protocol: 'tcp', name: 'http', appProtocol: 'http' }],
  environment: [
    { name: 'UPLOADS_DIR', value: '/srv/uploads' },
    { name: 'DATABASE_HOST', value: 'magazine.c9akciq32.eu-west-1.rds.amazonaws.com' },
    { name: 'DATABASE_USER', value: 'cms' },
  ],
  healthCheck: {
    command: ['CMD-SHELL', 'curl -fsS http://localhost:8080/health || exit 1'],
    interval: 30,
    timeout: 5,
    retries: 3,
    startPeriod: 60,
  },
  stopTimeout: 60,
  logConfiguration: base.awslogs('cms'),
};
