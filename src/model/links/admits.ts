import { z } from 'zod';
import { ec2Page } from '../aws/pages.ts';
import { field } from '../field.ts';
import { defineLink } from '../link.ts';

const docs = ec2Page('IpPermission');

export const admits = defineLink({
  kind: 'admits',
  label: 'Ingress rule',
  verb: 'may reach',
  summary: 'Members of the first group may connect to members of the second.',
  docs,
  from: ['security-group'],
  to: ['security-group'],
  schema: z.strictObject({
    protocol: field(z.enum(['tcp', 'udp', 'icmp', 'icmpv6', '-1']), {
      help: 'The IP protocol; -1 means all.',
      docs,
      default: 'tcp',
    }),
    fromPort: field(z.int().min(-1).max(65535), { help: 'The first port.', docs }),
    toPort: field(z.int().min(-1).max(65535), { help: 'The last port.', docs }),
  }),
  create: () => ({ protocol: 'tcp', fromPort: 80, toPort: 80 }),
  many: true,
});
