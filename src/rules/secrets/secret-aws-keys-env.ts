import { editContainer } from '../edits.ts';
import { fargate } from '../examples.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const keyNames = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'ECS_ENGINE_AUTH_DATA'];
const secret = (name: string) => ({
  name,
  valueFrom: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:keys-AbCdEf',
});

export const secretAwsKeysEnv = containerRule({
  id: 'secret-aws-keys-env',
  title: 'AWS keys handed into a container',
  why: 'Keys in the environment are found before the task role, so its rights do not count; they do not expire, and nobody rotates them. A task role gives the SDKs keys that change every few hours.',
  *check(container, _view, q) {
    for (const list of ['environment', 'secrets'] as const) {
      for (const [index, { name }] of (container.doc[list] ?? []).entries()) {
        if (!name || !keyNames.includes(name)) continue;
        yield {
          field: [list, index, 'name'],
          message: `${nameOf(container)} is given ${name}; a task role would give it keys of its own.`,
          fix: { label: `Remove ${name}`, edits: editContainer(q, container, [list, index]) },
        };
      }
    }
  },
  good: [() => fargate({ container: { environment: [{ name: 'AWS_REGION', value: 'eu-west-1' }] } })],
  bad: [
    () =>
      fargate({ container: { environment: [{ name: 'AWS_SECRET_ACCESS_KEY', value: 'wJalrXUtnFEMI' }] } }),
    () => fargate({ container: { secrets: [secret('AWS_ACCESS_KEY_ID')] } }),
  ],
});
