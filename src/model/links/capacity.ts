import { z } from 'zod';
import { base, weight } from '../aws/capacity-provider.ts';
import { apiPage } from '../aws/pages.ts';
import { field } from '../field.ts';
import { defineLink } from '../link.ts';

const docs = apiPage('CapacityProviderStrategyItem');

export const capacity = defineLink({
  kind: 'capacity',
  label: 'Capacity provider strategy',
  verb: 'runs on',
  summary: 'How much of the tasks run on this capacity.',
  docs,
  from: ['service', 'standalone-task'],
  to: ['ec2-capacity', 'fargate-capacity'],
  schema: z.strictObject({
    capacityProvider: field(z.string(), { help: 'FARGATE or FARGATE_SPOT on Fargate.', docs }),
    base,
    weight,
  }),
  create: (q, _from, to) =>
    q.node(to)?.kind === 'fargate-capacity' ? { capacityProvider: 'FARGATE', weight: 1 } : { weight: 1 },
  many: true,
  dashed: true,
});
