import { hasPlaceholder } from '#model/aws/placeholder.ts';
import { parseImage } from '#model/task-definition/references.ts';
import { editContainer } from '../edits.ts';
import { fargate } from '../examples.ts';
import type { Fix } from '../rule.ts';
import { containerRule, nameOf } from '../task-rules.ts';
import type { Query } from '#model/query.ts';
import type { ContainerView } from '#model/view/task-definition.ts';

const image = (reference: string) => fargate({ container: { image: reference } });

export const dockerhubRateLimit = containerRule({
  id: 'dockerhub-rate-limit',
  title: 'Anonymous pull from Docker Hub',
  why: 'Docker Hub limits how often one address pulls without signing in. Tasks behind one NAT gateway share its address, and when the limit is reached, new tasks cannot start.',
  *check(container, _view, q) {
    const { image = '', repositoryCredentials } = container.doc;
    const repository = hubRepository(image);
    if (repository === undefined || repositoryCredentials) return;
    yield {
      field: ['image'],
      message: `${nameOf(container)} pulls ${repository} from Docker Hub without signing in.`,
      ...fixFor(q, container, image, repository),
    };
  },
  good: [
    () => image('public.ecr.aws/docker/library/nginx:1.27'),
    () => image('ghcr.io/example/app:1'),
    () => image('localhost/app:1'),
    () => image('<registry>/app:1'),
    () =>
      fargate({
        container: {
          image: 'example/app:1',
          repositoryCredentials: {
            credentialsParameter: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:hub-AbCdEf',
          },
        },
      }),
  ],
  bad: [() => image('nginx:1.27'), () => image('example/app:1'), () => image('docker.io/library/redis:7')],
});

/** The repository on Docker Hub; undefined when the first part of the name is another registry's host. */
function hubRepository(image: string): string | undefined {
  if (image === '' || hasPlaceholder(image)) return undefined;
  const name = parseImage(image).uri.replace(/^(docker\.io|index\.docker\.io|registry-1\.docker\.io)\//, '');
  const [host = '', ...rest] = name.split('/');
  if (rest.length > 0 && (/[.:]/.test(host) || host === 'localhost')) return undefined;
  return rest.length === 0 ? `library/${host}` : name;
}

// AWS mirrors Docker's official images.
function fixFor(q: Query, container: ContainerView, image: string, repository: string): { fix?: Fix } {
  if (!repository.startsWith('library/')) return {};
  const suffix = image.slice(parseImage(image).uri.length);
  const mirrored = `public.ecr.aws/docker/${repository}${suffix}`;
  return { fix: { label: `Use ${mirrored}`, edits: editContainer(q, container, ['image'], mirrored) } };
}
