import { secretsRead } from '#model/view/secrets-read.ts';
import { taskRule } from '../task-rules.ts';
import { execution, roles } from './role-examples.ts';
import { fromParameterStore, fromSecretsManager, secretComplaint } from './secret-permissions.ts';

const may = { statements: [{ effect: 'Allow', actions: ['ssm:GetParameters'], resources: ['*'] }] };
const arn = (name: string): string =>
  name.startsWith('arn:') ? name : `arn:aws:ssm:*:*:parameter/${name.replace(/^\//, '')}`;

export const secretPermissionSsm = taskRule({
  id: 'secret-permission-ssm',
  title: 'Execution role that may not read the parameter',
  why: 'ECS reads parameters with the execution role before the application runs. It calls ssm:GetParameters, in the plural; without it the task stops with ResourceInitializationError.',
  *check(view, q) {
    const parameters = secretsRead(view).filter(({ service }) => service === 'ssm');
    yield* secretComplaint(
      q,
      view,
      'ssm:GetParameters',
      parameters.map(({ base }) => arn(base)),
      'reads Parameter Store',
    );
  },
  good: [
    () => roles({ execution: { ...execution, ...may }, task: fromParameterStore }),
    () => roles({ execution: { ...execution, policiesKnown: false }, task: fromParameterStore }),
    () => roles({ execution, task: fromSecretsManager }),
  ],
  bad: [() => roles({ execution, task: fromParameterStore })],
});
