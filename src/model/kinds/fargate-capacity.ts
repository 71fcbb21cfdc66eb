import { z } from 'zod';
import { guidePage } from '../aws/pages.ts';
import { field } from '../field.ts';
import { defineKind } from '../kind.ts';

const docs = guidePage('fargate-capacity-providers');

export const fargateCapacity = defineKind({
  kind: 'fargate-capacity',
  label: 'Fargate',
  group: 'Capacity',
  summary: 'Serverless capacity: FARGATE and FARGATE_SPOT.',
  keywords: ['serverless', 'spot', 'FARGATE_SPOT'],
  docs,
  icon: 'fargate',
  schema: z.strictObject({
    name: field(z.string(), { help: 'What it is called in the picture.', docs }),
  }),
  nameProp: 'name',
  create: () => ({ name: 'Fargate' }),
  size: { width: 248, height: 112 },
  facts: (): string => 'FARGATE and FARGATE_SPOT',
});
