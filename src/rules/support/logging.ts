import type { Json, JsonObject } from '#model/json.ts';
import { ec2, external, fargate, managedInstances, windowsOnEc2 } from '../examples.ts';
import type { SupportRow } from './row.ts';

const driver = 'logConfiguration.logDriver';
// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html
const onFargate: readonly (Json | undefined)[] = ['awslogs', 'splunk', 'awsfirelens'];
const onManagedInstances: readonly (Json | undefined)[] = [...onFargate, 'json-file'];
const onInstances: readonly (Json | undefined)[] = [
  ...onManagedInstances,
  'fluentd',
  'gelf',
  'journald',
  'syslog',
];

const logsTo = (logDriver: string, options: JsonObject = {}): JsonObject => ({
  logConfiguration: { logDriver, options },
});
const awslogs = (...left: readonly string[]): JsonObject => {
  const options = {
    'awslogs-group': '/ecs/api',
    'awslogs-region': 'eu-west-1',
    'awslogs-stream-prefix': 'web',
  };
  return logsTo(
    'awslogs',
    Object.fromEntries(Object.entries(options).filter(([key]) => !left.includes(key))),
  );
};
const jsonFile = logsTo('json-file', { 'max-size': '10m', 'max-file': '3' });
const router = (type: string): JsonObject => ({
  name: 'router',
  image: 'public.ecr.aws/aws-observability/aws-for-fluent-bit:2.32.4',
  firelensConfiguration: {
    type: 'fluentbit',
    options: { 'config-file-type': type, 'config-file-value': '/conf/router.conf' },
  },
});

const isAwslogs = (_value: Json | undefined, doc: JsonObject): boolean =>
  (doc['logConfiguration'] as JsonObject | undefined)?.['logDriver'] === 'awslogs';

/** Which log driver works where, and what it needs there. */
export const loggingRows: readonly SupportRow[] = [
  {
    id: 'log-driver-fargate',
    of: 'container',
    parameter: driver,
    where: { launch: 'FARGATE' },
    offends: (value) => value !== undefined && !onFargate.includes(value),
    title: 'Log driver that Fargate lacks',
    why: 'Other drivers write to the disk or the daemons of the host, which nobody can reach on Fargate. AWS refuses them.',
    does: (value) => `logs with ${String(value)}`,
    but: 'Fargate has awslogs, splunk and awsfirelens',
    good: [() => fargate(), () => ec2({ container: jsonFile })],
    bad: [() => fargate({ container: jsonFile })],
  },
  {
    id: 'log-driver-managed-instances',
    of: 'container',
    parameter: driver,
    where: { launch: 'MANAGED_INSTANCES' },
    offends: (value) => value !== undefined && !onManagedInstances.includes(value),
    title: 'Log driver that Managed Instances lack',
    why: 'The instances AWS manages do not run the daemons that the other drivers talk to.',
    does: (value) => `logs with ${String(value)}`,
    but: 'Managed Instances have awslogs, splunk, awsfirelens and json-file',
    good: [() => managedInstances({ container: jsonFile }), () => ec2({ container: logsTo('syslog') })],
    bad: [() => managedInstances({ container: logsTo('syslog') })],
  },
  {
    id: 'log-driver-ec2',
    of: 'container',
    parameter: driver,
    where: [{ launch: 'EC2' }, { launch: 'EXTERNAL' }],
    offends: (value) => value !== undefined && !onInstances.includes(value),
    title: 'Unknown log driver',
    why: 'ECS passes the driver on to Docker, and accepts those it knows.',
    does: (value) => `logs with ${String(value)}`,
    but: `ECS accepts ${onInstances.join(', ')}`,
    good: [() => ec2({ container: logsTo('gelf') }), () => external({ container: logsTo('syslog') })],
    bad: [() => ec2({ container: logsTo('logentries') })],
  },
  {
    id: 'log-awslogs-prefix-fargate',
    of: 'container',
    parameter: 'logConfiguration.options.awslogs-stream-prefix',
    where: [{ launch: 'FARGATE' }, { launch: 'MANAGED_INSTANCES' }],
    offends: (value, { doc }) => value === undefined && isAwslogs(value, doc),
    title: 'awslogs without a stream prefix',
    why: 'A log stream is called prefix/container/task. On Fargate and Managed Instances there is no Docker id to fall back on, so AWS requires the prefix.',
    does: () => 'logs with awslogs but sets no awslogs-stream-prefix',
    but: 'it is required on Fargate and Managed Instances',
    fix: {
      label: (next) => `Use the prefix ${String(next)}`,
      set: (_value, { doc }) => doc['name'] ?? 'ecs',
    },
    good: [() => fargate(), () => ec2({ container: awslogs('awslogs-stream-prefix') })],
    bad: [() => fargate({ container: awslogs('awslogs-stream-prefix') })],
  },
  {
    id: 'log-awslogs-prefix-ec2',
    of: 'container',
    parameter: 'logConfiguration.options.awslogs-stream-prefix',
    where: [{ only: 'EC2' }, { only: 'EXTERNAL' }],
    offends: (value, { doc }) => value === undefined && isAwslogs(value, doc),
    title: 'awslogs without a stream prefix',
    why: 'Without a prefix a log stream is called by the Docker id of the container, which tells nobody which task it was, and the console cannot show it beside the task.',
    does: () => 'logs with awslogs but sets no awslogs-stream-prefix',
    but: 'its log streams get Docker ids for names',
    fix: {
      label: (next) => `Use the prefix ${String(next)}`,
      set: (_value, { doc }) => doc['name'] ?? 'ecs',
    },
    good: [() => ec2(), () => ec2({ container: jsonFile })],
    bad: [() => ec2({ container: awslogs('awslogs-stream-prefix') })],
  },
  {
    id: 'log-firelens-windows',
    of: 'container',
    parameter: 'firelensConfiguration',
    where: { os: 'windows' },
    title: 'FireLens on Windows',
    why: 'The log routers of FireLens, Fluent Bit and Fluentd, run as Linux containers; AWS does not support them in Windows tasks.',
    does: () => 'is a FireLens router',
    good: [() => fargate({ sidecars: [router('file')] }), () => windowsOnEc2()],
    bad: [() => windowsOnEc2({ sidecars: [router('file')] })],
  },
  {
    id: 'log-firelens-windows',
    of: 'container',
    parameter: driver,
    where: { os: 'windows' },
    offends: (value) => value === 'awsfirelens',
    title: 'FireLens on Windows',
    why: 'The log routers of FireLens, Fluent Bit and Fluentd, run as Linux containers; AWS does not support them in Windows tasks.',
    does: () => 'logs with awsfirelens',
    good: [() => windowsOnEc2()],
    bad: [() => windowsOnEc2({ container: logsTo('awsfirelens') })],
  },
  {
    id: 'log-firelens-config-s3-fargate',
    of: 'container',
    parameter: 'firelensConfiguration.options.config-file-type',
    where: { launch: 'FARGATE' },
    offends: (value) => value === 's3',
    title: 'FireLens configuration in S3 on Fargate',
    why: 'On instances the ECS agent fetches the file from S3. Fargate takes a file inside the image only; the init image of aws-for-fluent-bit can fetch one itself.',
    does: () => 'reads its FireLens configuration from S3',
    but: 'Fargate accepts files inside the image only',
    good: [() => fargate({ sidecars: [router('file')] }), () => ec2({ sidecars: [router('s3')] })],
    bad: [() => fargate({ sidecars: [router('s3')] })],
  },
];
