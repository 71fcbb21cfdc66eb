import { z } from '../zod.ts';
import { field } from '../field.ts';
import { isObject } from '../json.ts';
import { obey } from './obey.ts';
import { loadBalancingPage } from './pages.ts';

const listenerDocs = loadBalancingPage('CreateListener');

const listenerProtocols = [
  'HTTP',
  'HTTPS',
  'TCP',
  'TLS',
  'UDP',
  'TCP_UDP',
  'QUIC',
  'TCP_QUIC',
  'SSL',
] as const;

const listenerShape = z.strictObject({
  port: field(z.int().min(1).max(65535), {
    help: 'The port on which clients connect.',
    docs: listenerDocs,
    required: true,
  }),
  protocol: field(z.enum(listenerProtocols), {
    help: 'What clients speak on this port. HTTP and HTTPS for an Application Load Balancer, the others for a Network Load Balancer.',
    docs: listenerDocs,
    required: true,
  }),
  certificateArn: field(z.string(), {
    help: 'The certificate of an HTTPS or TLS listener.',
    docs: loadBalancingPage('Certificate'),
  }),
  sslPolicy: field(z.string(), {
    help: 'Which TLS protocols and ciphers the listener accepts.',
    docs: listenerDocs,
  }),
  redirectToHttps: field(z.boolean(), {
    help: 'Answer every request with a redirect to HTTPS, as port 80 of a public site should.',
    docs: loadBalancingPage('RedirectActionConfig'),
    default: false,
  }),
});

const secured: readonly unknown[] = ['HTTPS', 'TLS', 'SSL'];

/** A port on which a load balancer listens. */
export const listener = obey(
  listenerShape,
  {
    id: 'lb-https-certificate',
    code: 'missing',
    message: 'is required for an HTTPS or TLS listener',
    path: ['certificateArn'],
  },
  (value) => !isObject(value) || !secured.includes(value['protocol']) || Boolean(value['certificateArn']),
);
