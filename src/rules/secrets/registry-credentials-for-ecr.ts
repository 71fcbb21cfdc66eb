import { isPrivateEcr } from '#model/task-definition/references.ts';
import { editContainer } from '../edits.ts';
import { fargate } from '../examples.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const repositoryCredentials = {
  credentialsParameter: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:registry-AbCdEf',
};

export const registryCredentialsForEcr = containerRule({
  id: 'registry-credentials-for-ecr',
  title: 'Password for a registry that uses IAM',
  why: 'ECR knows ECS by the execution role. repositoryCredentials are for registries outside AWS and do nothing good here.',
  *check(container, _view, q) {
    if (!container.doc.repositoryCredentials || !isPrivateEcr(container.doc.image ?? '')) return;
    yield {
      field: ['repositoryCredentials'],
      message: `${nameOf(container)} pulls from ECR and brings a password for it.`,
      fix: {
        label: 'Remove repositoryCredentials',
        edits: editContainer(q, container, ['repositoryCredentials']),
      },
    };
  },
  good: [() => fargate({ container: { image: 'registry.example.com/api:1.4.2', repositoryCredentials } })],
  bad: [
    () =>
      fargate({
        container: { image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/api:1.4.2', repositoryCredentials },
      }),
  ],
});
