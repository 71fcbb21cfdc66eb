import { z } from '../zod.ts';
import { guidePage } from '../aws/pages.ts';
import { field } from '../field.ts';
import { defineKind } from '../kind.ts';
import type { Query } from '../query.ts';

const docs = guidePage('fargate-capacity-providers');

export const fargateCapacity = defineKind({
  kind: 'fargate-capacity',
  label: 'Fargate',
  group: 'Capacity',
  summary: 'Capacity without instances: the FARGATE and FARGATE_SPOT providers.',
  keywords: ['serverless', 'spot', 'FARGATE_SPOT', 'capacity provider'],
  docs,
  icon: 'fargate',
  schema: z.strictObject({
    name: field(z.string().max(255), {
      help: 'What it is called here; AWS gives it no name.',
      docs,
      group: 'Basics',
    }),
  }),
  nameProp: 'name',
  create: () => ({ name: 'Fargate' }),
  size: { width: 248, height: 112 },
  facts: (q: Query, id: string): string => {
    const parts: string[] = [];
    for (const link of q.linksTo(id, 'capacity').slice(0, 2)) {
      const { capacityProvider, base = 0, weight = 0 } = q.linkProps('capacity', link);
      const spot = capacityProvider === 'FARGATE_SPOT' ? 'Spot ' : '';
      if (base > 0) parts.push(`${spot}base ${base}`);
      if (weight > 0) parts.push(`${spot}weight ${weight}`);
    }
    return parts.length > 0 ? parts.join(' · ') : 'On demand and Spot';
  },
});
