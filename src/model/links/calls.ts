import { z } from '../zod.ts';
import { guidePage } from '../aws/pages.ts';
import type { NodeId } from '../design.ts';
import { field } from '../field.ts';
import type { JsonObject } from '../json.ts';
import { defineLink } from '../link.ts';
import { firstPort } from '../ports.ts';
import type { Query } from '../query.ts';

const words = {
  'service-connect': 'Service Connect',
  'service-discovery': 'DNS',
  'load-balancer': 'load balancer',
} as const;

export const calls = defineLink({
  kind: 'calls',
  label: 'Call',
  verb: 'calls',
  summary: 'Tasks of one service call tasks of another.',
  docs: guidePage('interconnecting-services'),
  from: ['service'],
  to: ['service'],
  schema: z.strictObject({
    via: field(z.enum(['service-connect', 'service-discovery', 'load-balancer']), {
      help: 'How it finds the other: the proxy of Service Connect, a DNS name of Cloud Map, or a load balancer.',
      docs: guidePage('interconnecting-services'),
      default: 'service-connect',
    }),
    portName: field(z.string(), {
      help: 'The named port it calls through Service Connect.',
      docs: guidePage('service-connect-concepts-deploy'),
    }),
    port: field(z.int().min(1).max(65_535), {
      help: 'The port it calls.',
      docs: guidePage('interconnecting-services'),
    }),
  }),
  create: (q: Query, _from: NodeId, to: NodeId): JsonObject => {
    const port = firstPort(q, to);
    return {
      via: 'service-connect',
      ...(port?.name === undefined ? {} : { portName: port.name }),
      ...(port === undefined ? {} : { port: port.containerPort }),
    };
  },
  caption: ({ via = 'service-connect', port }) =>
    port === undefined ? words[via] : `${words[via]} : ${port}`,
});
