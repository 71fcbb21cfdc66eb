import { z } from '../zod.ts';
import { containerDefinitionSchema } from '../aws/container-definition.ts';
import { keyOrder } from '../aws/key-order.ts';
import { guidePage } from '../aws/pages.ts';
import { defineKind } from '../kind.ts';
import { mappedPorts } from '../ports.ts';
import { targets, type Query } from '../query.ts';

const factsMaxCharacters = 28;

function shortened(text: string): string {
  return text.length <= factsMaxCharacters ? text : `${text.slice(0, factsMaxCharacters - 1)}…`;
}

export const container = defineKind({
  kind: 'container',
  label: 'Container',
  group: 'ECS',
  summary: 'One container of a task definition.',
  keywords: ['image', 'sidecar', 'docker', 'port', 'health check'],
  docs: guidePage('task_definition_parameters'),
  icon: 'container',
  schema: z.strictObject({ ...containerDefinitionSchema.shape, keyOrder }),
  nameProp: 'name',
  create: () => ({
    name: 'app',
    image: 'public.ecr.aws/nginx/nginx-unprivileged:1.28',
    essential: true,
    user: '101',
    portMappings: [{ containerPort: 8080, protocol: 'tcp', name: 'http', appProtocol: 'http' }],
    logConfiguration: {
      logDriver: 'awslogs',
      options: {
        'awslogs-group': '/ecs/app',
        'awslogs-region': 'us-east-1',
        'awslogs-stream-prefix': 'app',
      },
    },
  }),
  shape: 'row',
  within: ['task-definition'],
  size: { width: 220, height: 36 },
  facts: (q: Query, id: string): string => {
    const ports = mappedPorts(q, id).map(({ containerPort }) => `:${containerPort}`);
    if (ports.length > 0)
      return ports.length <= 3 ? ports.join(' ') : `${ports.slice(0, 2).join(' ')} +${ports.length - 2}`;
    const repository = targets(q, id, 'image')[0];
    const image =
      repository === undefined
        ? q.props('container', id).image
        : q.props('ecr-repository', repository).repositoryName;
    return shortened(image?.split('/').at(-1) ?? 'no image');
  },
  chips: (q: Query, id: string): readonly string[] =>
    q.props('container', id).essential === false ? ['not essential'] : [],
});
