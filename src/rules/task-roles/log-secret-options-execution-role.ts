import { executionRoleFix } from '../execution-role.ts';
import { ec2 } from '../examples.ts';
import { containerRule, hasExecutionRole, nameOf } from '../task-rules.ts';

const splunk = (executionRoleArn: string | undefined) =>
  ec2({
    executionRoleArn,
    container: {
      logConfiguration: {
        logDriver: 'splunk',
        options: { 'splunk-url': 'https://splunk.example.com:8088' },
        secretOptions: [
          {
            name: 'splunk-token',
            valueFrom: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:splunk-AbCdEf',
          },
        ],
      },
    },
  });

export const logSecretOptionsExecutionRole = containerRule({
  id: 'log-secret-options-execution-role',
  title: 'Secret log options without an execution role',
  why: 'ECS reads secretOptions before it starts the log driver, with the rights of the execution role.',
  *check(container, view, q) {
    const names = (container.doc.logConfiguration?.secretOptions ?? []).map(({ name }) => name);
    if (names.length === 0 || hasExecutionRole(view)) return;
    yield {
      field: ['logConfiguration', 'secretOptions'],
      message: `${nameOf(container)} takes the log option ${names.join(', ')} from a secret, but the task has no execution role.`,
      fix: executionRoleFix(q, view),
    };
  },
  good: [() => splunk('arn:aws:iam::111122223333:role/apiExecutionRole')],
  bad: [() => splunk(undefined)],
});
