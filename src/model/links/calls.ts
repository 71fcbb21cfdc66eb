import { z } from 'zod';
import { guidePage } from '../aws/pages.ts';
import { field } from '../field.ts';
import { defineLink } from '../link.ts';

const docs = guidePage('interconnecting-services');

export const calls = defineLink({
  kind: 'calls',
  label: 'Call',
  verb: 'calls',
  summary: 'One service calls another.',
  docs,
  from: ['service'],
  to: ['service'],
  schema: z.strictObject({
    via: field(z.enum(['service-connect', 'service-discovery', 'load-balancer']), {
      help: 'How it finds the other.',
      docs,
      default: 'service-connect',
    }),
    port: field(z.int().min(1).max(65535), { help: 'The port it calls.', docs }),
  }),
  create: () => ({ via: 'service-connect' }),
  caption: ({ via, port }) => (port === undefined ? via : `${via ?? ''} : ${port}`),
});
