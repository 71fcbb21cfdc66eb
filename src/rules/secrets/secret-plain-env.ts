import { hasPlaceholder } from '#model/aws/placeholder.ts';
import type { Query } from '#model/query.ts';
import type { ContainerView, TaskDefinitionView } from '#model/view/task-definition.ts';
import { editContainer } from '../edits.ts';
import { allowParameter } from '../execution-role.ts';
import { fargate } from '../examples.ts';
import { newId } from '../new-id.ts';
import type { Fix } from '../rule.ts';
import { isCredentialName, looksLikeCredential } from '../credentials.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const env = (name: string, value: string) => fargate({ container: { environment: [{ name, value }] } });

export const secretPlainEnv = containerRule({
  id: 'secret-plain-env',
  title: 'Secret in a plain environment variable',
  why: 'Everyone who may describe the task definition, or look at the task in the console, reads the value. A secret of Secrets Manager or Parameter Store is looked up when the task starts and is shown to nobody.',
  *check(container, view, q) {
    for (const [index, { name = '', value = '' }] of (container.doc.environment ?? []).entries()) {
      if (value === '' || hasPlaceholder(value) || value.startsWith('arn:')) continue;
      if (
        !(isCredentialName(name) && !/^(true|false|yes|no|none|null|enabled|disabled)$/i.test(value)) &&
        !looksLikeCredential(value)
      )
        continue;
      yield {
        field: ['environment', index, 'value'],
        message: `${nameOf(container)} has what seems to be a secret in plain sight: ${name}.`,
        fix: moveToSecret(q, view, container, index, name),
      };
    }
  },
  good: [
    () => env('DB_HOST', 'db.example.com'),
    () => env('DB_PASSWORD', ''),
    () => env('DB_PASSWORD', '<password>'),
    () => env('TOKEN_TTL', '3600'),
    () => env('DB_PASSWORD_FILE', '/run/secrets/db'),
    () => env('AUTH_URL', 'https://login.example.com'),
    () => env('SECRET_ARN', 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf'),
  ],
  bad: [
    () => env('DB_PASSWORD', 'hunter2'),
    () => env('GITHUB_TOKEN', 'ghp_0123456789'),
    () => env('DATABASE_URL', 'postgres://api:hunter2@db.example.com/shop'),
    () => env('CERTIFICATE', '-----BEGIN PRIVATE KEY-----'),
  ],
});

// A parameter of Parameter Store goes by its name, so the new secret needs no ARN that nobody knows yet.
function moveToSecret(
  q: Query,
  view: TaskDefinitionView,
  container: ContainerView,
  index: number,
  variable: string,
): Fix {
  const name = `/${view.doc.family ?? 'app'}/${variable}`.replace(/[^\w./-]/g, '-');
  const parent = q.node(view.id)?.parent;
  const secret = newId(`secret-${variable}`);
  const props = { name, service: 'ssm', valueFrom: name };
  return {
    label: 'Move to a secret',
    edits: [
      ...editContainer(q, container, ['environment', index]),
      {
        do: 'add-node',
        id: secret,
        node: { kind: 'secret', ...(parent === undefined ? {} : { parent }), props },
      },
      {
        do: 'add-link',
        id: newId(`secret-variable-${variable}`),
        link: { kind: 'secret-variable', from: container.at, to: secret, props: { name: variable } },
      },
      ...allowParameter(q, view, name),
    ],
  };
}
