import { executionRoleFix } from '../execution-role.ts';
import { ec2, fargate } from '../examples.ts';
import { containerRule, hasExecutionRole, nameOf } from '../task-rules.ts';

const repositoryCredentials = {
  credentialsParameter: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:registry-AbCdEf',
};
const image = 'registry.example.com/api:1.4.2';

export const registryCredentialsExecutionRole = containerRule({
  id: 'registry-credentials-execution-role',
  title: 'Registry credentials without an execution role',
  why: 'ECS reads the user name and password of the registry from Secrets Manager before it pulls, with the rights of the execution role.',
  *check(container, view, q) {
    if (!container.doc.repositoryCredentials || hasExecutionRole(view)) return;
    yield {
      field: ['repositoryCredentials'],
      message: `${nameOf(container)} pulls with credentials from Secrets Manager, but the task has no execution role.`,
      fix: executionRoleFix(q, view),
    };
  },
  good: [
    () => fargate({ container: { image, repositoryCredentials } }),
    () => ec2({ executionRoleArn: undefined, container: { image } }),
  ],
  bad: [() => ec2({ executionRoleArn: undefined, container: { image, repositoryCredentials } })],
});
