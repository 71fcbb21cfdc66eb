import { fargate } from '../examples.ts';
import { router } from '../firelens.ts';
import { containerRule, hasTaskRole, nameOf } from '../task-rules.ts';

const awsOutputs = /^(cloudwatch(_logs)?|kinesis(_firehose|_streams)?|firehose|s3|es|opensearch)$/;
const through = (Name: string, taskRoleArn?: string) =>
  fargate({
    taskRoleArn,
    container: { logConfiguration: { logDriver: 'awsfirelens', options: { Name, region: 'eu-west-1' } } },
    sidecars: [router()],
  });

export const logFirelensTaskRole = containerRule({
  id: 'log-firelens-task-role',
  title: 'Logs to AWS without a task role',
  why: 'The router is a container like any other: it writes to CloudWatch, Kinesis, Firehose, S3 or OpenSearch with the rights of the task role.',
  *check(container, view) {
    const { logDriver, options } = container.doc.logConfiguration ?? {};
    const output = options?.['Name'] ?? options?.['@type'];
    if (logDriver !== 'awsfirelens' || !output || !awsOutputs.test(output) || hasTaskRole(view)) return;
    yield {
      field: ['logConfiguration', 'options', 'Name'],
      message: `${nameOf(container)} sends its logs to ${output} through the router, but the task has no task role.`,
    };
  },
  good: [() => through('firehose', 'arn:aws:iam::111122223333:role/apiTaskRole'), () => through('datadog')],
  bad: [() => through('firehose'), () => through('cloudwatch_logs')],
});
