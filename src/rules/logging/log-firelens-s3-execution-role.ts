import type { JsonObject } from '#model/json.ts';
import { titleOf } from '#model/registry.ts';
import { permissionsOf } from '#model/view/permissions.ts';
import { router, throughRouter } from '../firelens.ts';
import { allow, grant } from '../iam/role-edits.ts';
import { roles } from '../iam/role-examples.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const needed = ['s3:GetObject', 's3:GetBucketLocation'];
const file = 'arn:aws:s3:::config/router.conf';
const configured = (type: string): JsonObject =>
  router({
    firelensConfiguration: {
      type: 'fluentbit',
      options: { 'config-file-type': type, 'config-file-value': file },
    },
  });
const task = (type: string) => ({ container: throughRouter, sidecars: [configured(type)] });
const may = { statements: [{ effect: 'Allow', actions: needed, resources: ['*'] }] };

export const logFirelensS3ExecutionRole = containerRule({
  id: 'log-firelens-s3-execution-role',
  title: 'Router configuration that may not be read',
  why: 'ECS fetches the configuration from S3 before the router starts, with the rights of the execution role.',
  *check(container, view, q) {
    const options = container.doc.firelensConfiguration?.options ?? {};
    const role = view.executionRole;
    if (options['config-file-type'] !== 's3' || role === undefined) return;
    const missing = permissionsOf(q, role).lacks(needed);
    if (missing.length === 0) return;
    const object = options['config-file-value'] ?? '*';
    yield {
      field: ['firelensConfiguration', 'options', 'config-file-value'],
      message: `${nameOf(container)} reads its configuration from S3, but ${titleOf(q, role)} may not do ${missing.join(' and ')}.`,
      fix: {
        label: `Allow ${missing.join(' and ')}`,
        edits: [
          grant(
            q,
            role,
            missing.map((action) =>
              allow([action], [action === 's3:GetObject' ? object : object.split('/')[0]!]),
            ),
          ),
        ],
      },
    };
  },
  good: [
    () => roles({ on: 'EC2', execution: may, task: task('s3') }),
    () => roles({ on: 'EC2', execution: {}, task: task('file') }),
  ],
  bad: [() => roles({ on: 'EC2', execution: {}, task: task('s3') })],
});
