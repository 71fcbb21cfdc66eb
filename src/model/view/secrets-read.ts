import { parseSecret, type SecretReference } from '../task-definition/references.ts';
import type { TaskDefinitionView } from './task-definition.ts';

/** Everything ECS reads from a secret store before the containers of a task start. */
export function secretsRead({ containers }: TaskDefinitionView): SecretReference[] {
  return containers.flatMap(({ doc }) =>
    [
      ...(doc.secrets ?? []).map(({ valueFrom }) => valueFrom),
      ...(doc.logConfiguration?.secretOptions ?? []).map(({ valueFrom }) => valueFrom),
      doc.repositoryCredentials?.credentialsParameter,
    ].flatMap((from) => (typeof from === 'string' && from !== '' ? (parseSecret(from) ?? []) : [])),
  );
}
