import { editContainer } from '../edits.ts';
import { fargate } from '../examples.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const secret = (name: string) => ({
  name,
  valueFrom: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf',
});

export const secretNameUnique = containerRule({
  id: 'secret-name-unique',
  title: 'Variable that has two sources',
  why: 'A secret becomes an environment variable. AWS refuses a name that another secret or an environment variable of the container has already.',
  *check(container, _view, q) {
    const plain = new Set((container.doc.environment ?? []).map(({ name }) => name));
    const secrets = container.doc.secrets ?? [];
    for (const [index, { name }] of secrets.entries()) {
      const twice = secrets.findIndex((other) => other.name === name) < index;
      if (!name || (!plain.has(name) && !twice)) continue;
      yield {
        field: ['secrets', index, 'name'],
        message: `${nameOf(container)} takes ${name} from ${twice ? 'two secrets' : 'a secret and from environment'}.`,
        fix: twice
          ? { label: `Remove the later ${name}`, edits: editContainer(q, container, ['secrets', index]) }
          : {
              label: `Keep the secret ${name} only`,
              edits: editContainer(q, container, ['environment'], without(container.doc.environment, name)),
            },
      };
    }
  },
  good: [
    () =>
      fargate({
        container: {
          secrets: [secret('DB_PASSWORD'), secret('DB_USER')],
          environment: [{ name: 'DB_HOST', value: 'db' }],
        },
      }),
  ],
  bad: [
    () =>
      fargate({
        container: { secrets: [secret('DB_USER')], environment: [{ name: 'DB_USER', value: 'api' }] },
      }),
    () => fargate({ container: { secrets: [secret('DB_USER'), secret('DB_USER')] } }),
  ],
});

function without(
  variables: readonly { name?: string | undefined; value?: string | undefined }[] = [],
  name: string,
) {
  return variables
    .filter((variable) => variable.name !== name)
    .map(({ name: key, value }) => ({
      ...(key === undefined ? {} : { name: key }),
      ...(value === undefined ? {} : { value }),
    }));
}
