import { z } from '../zod.ts';
import { field } from '../field.ts';
import { ec2Page } from './pages.ts';

const docs = ec2Page('InstanceMetadataOptionsRequest');

/** How instances answer questions about themselves, the credentials of their role included. */
export const metadataOptions = z.strictObject({
  httpTokens: field(z.enum(['required', 'optional']), {
    help: 'required allows IMDSv2 alone, which needs a session token.',
    docs,
    default: 'optional',
  }),
  httpPutResponseHopLimit: field(z.int().min(1).max(64), {
    help: 'How many network hops a token may travel; 1 keeps it from containers in bridge mode.',
    docs,
    unit: 'hops',
    default: 1,
  }),
  httpEndpoint: field(z.enum(['enabled', 'disabled']), {
    help: 'Whether the metadata service answers at all.',
    docs,
    default: 'enabled',
  }),
});
