import { ancestor } from '#model/query.ts';
import { titleOf } from '#model/registry.ts';
import { permissionsOf } from '#model/view/permissions.ts';
import { runnerRule } from '../runner-rules.ts';
import { execStatement, writable } from './exec-rights.ts';
import { allow, grant } from './role-edits.ts';
import { application, execution, roles } from './role-examples.ts';

const toLogs = ['logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'];
const toBucket = ['s3:PutObject', 's3:GetEncryptionConfiguration'];
const service = { enableExecuteCommand: true };
const cluster = {
  configuration: {
    executeCommandConfiguration: {
      logging: 'OVERRIDE',
      logConfiguration: { cloudWatchLogGroupName: '/ecs/exec' },
    },
  },
};
const may = (...statements: ReturnType<typeof allow>[]) => ({
  ...application,
  statements: [execStatement, ...statements],
});

export const iamExecLoggingPermissions = runnerRule({
  id: 'iam-exec-logging-permissions',
  title: 'Sessions that cannot be logged',
  why: 'The SSM agent in the container writes the log of a session with the rights of the task role: to CloudWatch Logs or S3, and with kms:Decrypt under a key of your own.',
  *check({ id, name, props, taskDefinition }, q) {
    const home = props.enableExecuteCommand ? ancestor(q, id, 'cluster') : undefined;
    const role = taskDefinition?.taskRole;
    if (home === undefined || role === undefined) return;
    const { logging, logConfiguration, kmsKeyId } =
      q.props('cluster', home).configuration?.executeCommandConfiguration ?? {};
    if (logging !== 'OVERRIDE') return;
    const missing = permissionsOf(q, role).lacks([
      ...(logConfiguration?.cloudWatchLogGroupName ? toLogs : []),
      ...(logConfiguration?.s3BucketName ? toBucket : []),
      ...(kmsKeyId ? ['kms:Decrypt'] : []),
    ]);
    if (missing.length === 0) return;
    yield {
      at: role,
      field: ['statements'],
      message: `${titleOf(q, home)} logs the ECS Exec sessions of ${name.replace(/^\S+ /, '')}, but ${titleOf(q, role)} does not allow ${missing.join(', ')}.`,
      fix: { label: 'Allow what logging needs', edits: [grant(q, role, [allow(missing)])] },
    };
  },
  good: [
    () => roles({ cluster, execution, application: may(allow(toLogs)), task: writable, service }),
    () => roles({ cluster: {}, execution, application: may(), task: writable, service }),
  ],
  bad: [() => roles({ cluster, execution, application: may(), task: writable, service })],
});
