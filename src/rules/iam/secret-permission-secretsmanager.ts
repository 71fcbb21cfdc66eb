import { secretsRead } from '#model/view/secrets-read.ts';
import { taskRule } from '../task-rules.ts';
import { execution, roles } from './role-examples.ts';
import { fromParameterStore, fromSecretsManager, secretComplaint } from './secret-permissions.ts';

const may = {
  statements: [{ effect: 'Allow', actions: ['secretsmanager:GetSecretValue'], resources: ['*'] }],
};

export const secretPermissionSecretsmanager = taskRule({
  id: 'secret-permission-secretsmanager',
  title: 'Execution role that may not read the secret',
  why: 'ECS reads secrets with the execution role before the application runs; the task role does not matter here. Without secretsmanager:GetSecretValue the task stops with ResourceInitializationError.',
  *check(view, q) {
    const secrets = secretsRead(view).filter(({ service }) => service === 'secretsmanager');
    yield* secretComplaint(
      q,
      view,
      'secretsmanager:GetSecretValue',
      secrets.map(({ base }) => base),
      'reads a secret of Secrets Manager',
    );
  },
  good: [
    () => roles({ execution: { ...execution, ...may }, task: fromSecretsManager }),
    () => roles({ execution: { ...execution, policiesKnown: false }, task: fromSecretsManager }),
    () => roles({ execution, task: fromParameterStore }),
  ],
  bad: [() => roles({ execution, task: fromSecretsManager })],
});
