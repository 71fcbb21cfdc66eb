import { z } from 'zod';
import { guidePage } from '../aws/pages.ts';
import { defineLink } from '../link.ts';

export const declares = defineLink({
  kind: 'declares',
  label: 'Declared volume',
  verb: 'declares',
  summary: 'The task definition declares it, although no container mounts it.',
  docs: guidePage('task_definition_parameters'),
  from: ['task-definition'],
  to: ['efs', 'ebs', 'bind-mount', 'docker-volume', 'ephemeral-storage'],
  schema: z.strictObject({}),
  create: () => ({}),

  dashed: true,
});
