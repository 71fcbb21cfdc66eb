import type { Drawing, Props } from '#model/build.ts';
import type { NodeId } from '#model/design.ts';
import * as base from './foundations.ts';
import type { Template } from './template.ts';

export const sidecars: Template = {
  id: 'sidecars',
  title: 'Sidecars with start order',
  summary:
    'A worker with a log router, a telemetry collector and a database migration: which container waits for what, and what stops the whole task when it ends.',
  tags: ['Fargate', 'dependsOn', 'FireLens'],
  draw(d) {
    const vpc = d.place(d.node('vpc', { name: 'invoices', ...base.twoZones }), {
      x: 0,
      y: 0,
      width: 932,
      height: 504,
    });
    const cluster = d.place(d.node('cluster', { clusterName: 'invoices' }, vpc), {
      x: 308,
      y: 48,
      width: 600,
      height: 432,
    });
    const definition = d.place(d.node('task-definition', task, cluster), { x: 624, y: 96, width: 260 });
    const containers = {
      router: d.node('container', router, definition),
      collector: d.node('container', collector, definition),
      migrate: d.node('container', migrate, definition),
      worker: d.node('container', worker, definition),
    };
    d.link('depends-on', containers.migrate, containers.router, { condition: 'START' });
    d.link('depends-on', containers.worker, containers.router, { condition: 'START' });
    d.link('depends-on', containers.worker, containers.collector, { condition: 'HEALTHY' });
    d.link('depends-on', containers.worker, containers.migrate, { condition: 'SUCCESS' });
    drawService(d, vpc, cluster, definition);
    drawResources(d, definition, containers);
  },
};

const order =
  'Start order: log router, collector (healthy), migration (succeeded), then the worker. Try it: make the migration essential.';

function drawService(d: Drawing, vpc: NodeId, cluster: NodeId, definition: NodeId): void {
  const service = d.place(
    d.node('service', { ...base.steadyService, serviceName: 'worker', desiredCount: 2 }, cluster),
    { x: 332, y: 164 },
  );
  const fargate = d.place(d.node('fargate-capacity', {}, cluster), { x: 332, y: 344, width: 220 });
  const group = d.place(d.node('security-group', { groupName: 'invoices-worker' }, vpc), {
    x: 24,
    y: 176,
    width: 216,
  });
  d.place(d.node('note', { text: order }, cluster), { x: 624, y: 348, width: 260, height: 108 });
  d.link('runs', service, definition);
  d.link('capacity', service, fargate);
  d.link('attached', service, group);
}

interface Containers {
  router: NodeId;
  collector: NodeId;
  migrate: NodeId;
  worker: NodeId;
}

function drawResources(
  d: Drawing,
  definition: NodeId,
  { router: log, collector: otel, migrate: schema, worker: app }: Containers,
): void {
  const place = base.column(1096, 0, 88);
  const execution = d.place(d.node('iam-role', executionRole), place(0));
  const role = d.place(d.node('iam-role', taskRole), place(1));
  const logs = d.place(d.node('log-group', { logGroupName: '/ecs/invoices-sidecars' }), place(2));
  const secret = d.place(d.node('secret', databaseUrl), place(3));
  const image = d.place(d.node('ecr-repository', base.repository('invoices/worker')), place(4));
  const queue = d.place(
    d.node('sqs-queue', { queueName: 'invoices', visibilityTimeoutSeconds: 120 }),
    place(5),
  );
  d.link('execution-role', execution, definition);
  d.link('task-role', role, definition);
  d.link('logs', log, logs);
  d.link('logs', otel, logs);
  d.link('secret-variable', schema, secret, { name: 'DATABASE_URL' });
  d.link('secret-variable', app, secret, { name: 'DATABASE_URL' });
  d.link('image', schema, image, { tag: '2.6.0' });
  d.link('image', app, image, { tag: '2.6.0' });
  d.link('uses', app, queue, { access: 'read' });
}

const databaseUrl = base.managedSecret('invoices/database-url');
const executionRole = base.executionRole('invoices-execution', [
  base.allow(['secretsmanager:GetSecretValue'], [databaseUrl.valueFrom]),
]);
const taskRole = base.taskRole('invoices-worker', [
  base.allow(
    ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
    [base.arn('sqs', 'invoices')],
  ),
  base.allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [base.arn('logs', 'log-group:/ecs/invoices:*')]),
  base.allow(['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], ['*']),
]);

const task: Props = { family: 'invoices-worker', cpu: '1024', memory: '2048' };

const router: Props = {
  ...base.hardened('1000'),
  name: 'log-router',
  image: 'public.ecr.aws/aws-observability/aws-for-fluent-bit:2.34.0',
  cpu: 128,
  memory: 256,
  portMappings: undefined,
  firelensConfiguration: { type: 'fluentbit', options: { 'enable-ecs-log-metadata': 'true' } },
  logConfiguration: base.awslogs('log-router'),
};

const collector: Props = {
  ...base.hardened('1000'),
  name: 'collector',
  image: 'public.ecr.aws/aws-observability/aws-otel-collector:v0.43.1',
  essential: false,
  cpu: 128,
  memory: 256,
  portMappings: undefined,
  command: ['--config=/etc/ecs/ecs-default-config.yaml'],
  healthCheck: { command: ['CMD', '/healthcheck'], interval: 10, timeout: 5, retries: 5, startPeriod: 10 },
  logConfiguration: base.awslogs('collector'),
};

/** Through the router to the log group of the application. */
const throughTheRouter = (prefix: string): Props => ({
  logConfiguration: {
    logDriver: 'awsfirelens',
    options: {
      Name: 'cloudwatch_logs',
      region: base.region,
      log_group_name: '/ecs/invoices',
      log_stream_prefix: `${prefix}-`,
      auto_create_group: 'false',
    },
  },
});

const migrate: Props = {
  ...base.hardened('10001'),
  ...throughTheRouter('migrate'),
  name: 'migrate',
  image: undefined,
  essential: false,
  cpu: 128,
  memory: 256,
  portMappings: undefined,
  command: ['node', 'migrate.js'],
};

const worker: Props = {
  ...base.hardened('10001'),
  ...throughTheRouter('worker'),
  name: 'worker',
  image: undefined,
  cpu: 640,
  memory: 1280,
  portMappings: undefined,
  command: ['node', 'worker.js'],
  environment: [{ name: 'QUEUE_NAME', value: 'invoices' }],
  stopTimeout: 120,
};
