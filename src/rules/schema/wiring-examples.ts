import type { SchemaExamples } from './examples.ts';
import { times, withEnvironmentFiles, withLog, withRouter, withSecret } from './example-documents.ts';

const secretArn = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/db-AbCdEf';
const parameterArn = 'arn:aws:ssm:eu-west-1:111122223333:parameter/shop/db';
const envFile = (value: string) => ({ type: 's3', value });
const awslogs = {
  'awslogs-group': '/ecs/shop',
  'awslogs-region': 'eu-west-1',
  'awslogs-stream-prefix': 'app',
};
const limitMaxBytes = 536_870_912;

/** Secrets, environment files, logs. */
export const wiringExamples: SchemaExamples = {
  'secret-valuefrom-required': {
    good: [withSecret({ name: 'DB', valueFrom: 'db' })],
    bad: [
      withSecret({ name: 'DB' }),
      withSecret({ valueFrom: 'db' }),
      withSecret({ name: 'DB', valueFrom: '' }),
    ],
  },
  'secret-valuefrom-format': {
    good: [
      withSecret({ name: 'DB', valueFrom: secretArn }),
      withSecret({ name: 'DB', valueFrom: parameterArn }),
      withSecret({ name: 'DB', valueFrom: '/shop/db' }),
      withSecret({ name: 'DB', valueFrom: '{{ secret }}' }),
    ],
    bad: [
      withSecret({ name: 'DB', valueFrom: 'arn:aws:s3:::shop/db' }),
      withSecret({ name: 'DB', valueFrom: 'the password' }),
      withSecret({ name: 'DB', valueFrom: 'arn:aws:ssm:eu-west-1:111122223333:shop/db' }),
    ],
  },
  'secret-json-key-syntax': {
    good: [
      withSecret({ name: 'DB', valueFrom: `${secretArn}:password::` }),
      withSecret({ name: 'DB', valueFrom: secretArn }),
    ],
    bad: [
      withSecret({ name: 'DB', valueFrom: `${secretArn}:password` }),
      withSecret({ name: 'DB', valueFrom: `${secretArn}:password:` }),
    ],
  },
  'envfile-max-10': {
    good: [withEnvironmentFiles(...times(10, (index) => envFile(`arn:aws:s3:::shop/${index}.env`)))],
    bad: [withEnvironmentFiles(...times(11, (index) => envFile(`arn:aws:s3:::shop/${index}.env`)))],
  },
  'envfile-type': {
    good: [withEnvironmentFiles(envFile('arn:aws-cn:s3:::shop/app.env'))],
    bad: [
      withEnvironmentFiles({ type: 'ssm', value: 'arn:aws:s3:::shop/app.env' }),
      withEnvironmentFiles({ value: 'arn:aws:s3:::shop/app.env' }),
      withEnvironmentFiles(envFile('s3://shop/app.env')),
    ],
  },
  'envfile-extension': {
    good: [withEnvironmentFiles(envFile('arn:aws:s3:::shop/app.env'))],
    bad: [
      withEnvironmentFiles(envFile('arn:aws:s3:::shop/app.txt')),
      withEnvironmentFiles(envFile('arn:aws:s3:::shop/env')),
    ],
  },
  'log-mode-values': {
    good: [
      withLog('awslogs', { ...awslogs, mode: 'non-blocking' }),
      withLog('awslogs', { ...awslogs, mode: 'blocking' }),
      withLog('awsfirelens', { Name: 'file', mode: 'append' }),
    ],
    bad: [withLog('awslogs', { ...awslogs, mode: 'nonblocking' }), withLog('splunk', { mode: 'async' })],
  },
  'log-awslogs-unknown-option': {
    good: [
      withLog('awslogs', { ...awslogs, 'awslogs-create-group': 'true' }),
      withLog('json-file', { 'max-size': '10m' }),
    ],
    bad: [
      withLog('awslogs', { ...awslogs, 'awslogs-prefix': 'app' }),
      withLog('awslogs', { ...awslogs, 'max-size': '10m' }),
    ],
  },
  'log-firelens-buffer-limit': {
    good: [
      withLog('awsfirelens', { 'log-driver-buffer-limit': '0' }),
      withLog('awsfirelens', { 'log-driver-buffer-limit': String(limitMaxBytes) }),
    ],
    bad: [
      withLog('awsfirelens', { 'log-driver-buffer-limit': String(limitMaxBytes + 1) }),
      withLog('awsfirelens', { 'log-driver-buffer-limit': '10m' }),
      withLog('awslogs', { ...awslogs, 'log-driver-buffer-limit': '1024' }),
    ],
  },
  'log-firelens-type': {
    good: [withRouter({ type: 'fluentd' }), withRouter({ type: 'fluentbit' })],
    bad: [withRouter({ type: 'fluent-bit' }), withRouter({ options: { 'enable-ecs-log-metadata': 'true' } })],
  },
  'log-firelens-config-pair': {
    good: [
      withRouter({
        type: 'fluentbit',
        options: { 'config-file-type': 'file', 'config-file-value': '/extra.conf' },
      }),
      withRouter({ type: 'fluentbit', options: { 'enable-ecs-log-metadata': 'true' } }),
    ],
    bad: [
      withRouter({ type: 'fluentbit', options: { 'config-file-type': 'file' } }),
      withRouter({ type: 'fluentbit', options: { 'config-file-value': '/extra.conf' } }),
    ],
  },
  'log-firelens-reserved-paths': {
    good: [
      withRouter({
        type: 'fluentbit',
        options: { 'config-file-type': 'file', 'config-file-value': '/fluent-bit/etc/extra.conf' },
      }),
    ],
    bad: [
      withRouter({
        type: 'fluentbit',
        options: { 'config-file-type': 'file', 'config-file-value': '/fluent-bit/etc/fluent-bit.conf' },
      }),
      withRouter({
        type: 'fluentd',
        options: { 'config-file-type': 'file', 'config-file-value': '/fluentd/etc/fluent.conf' },
      }),
    ],
  },
};
