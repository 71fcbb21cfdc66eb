import { z } from '../zod.ts';
import { orPlaceholder } from '../aws/placeholder.ts';
import { listener } from '../aws/listener.ts';
import { loadBalancingPage } from '../aws/pages.ts';
import { field } from '../field.ts';
import { defineKind } from '../kind.ts';
import type { Query } from '../query.ts';

const docs = loadBalancingPage('CreateLoadBalancer');
const attributes = loadBalancingPage('LoadBalancerAttribute');

const short = { application: 'ALB', network: 'NLB', classic: 'Classic' } as const;

export const loadBalancer = defineKind({
  kind: 'load-balancer',
  label: 'Load balancer',
  group: 'Traffic',
  summary: 'Spreads requests over the healthy tasks of services.',
  keywords: ['ALB', 'NLB', 'ELB', 'CLB', 'classic', 'application', 'network', 'listener'],
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-load-balancing.html',
  icon: 'load-balancer',
  schema: z.strictObject({
    name: field(
      orPlaceholder(
        /^(?!internal-)[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$/,
        'may have letters, digits and hyphens, no hyphen at either end, and not start with internal-',
      ).max(32),
      {
        help: 'Up to 32 letters, digits and hyphens, unique in the account and Region.',
        docs,
        group: 'Basics',
        required: true,
      },
    ),
    type: field(z.enum(['application', 'network', 'classic']), {
      help: 'Application for HTTP, Network for TCP, TLS and UDP. Classic is a legacy choice.',
      docs,
      group: 'Basics',
      default: 'application',
    }),
    scheme: field(z.enum(['internet-facing', 'internal']), {
      help: 'Whether clients on the internet can reach it, or only those inside the VPC.',
      docs,
      group: 'Basics',
      default: 'internet-facing',
    }),
    listeners: field(z.array(listener), {
      help: 'The ports it listens on.',
      docs: loadBalancingPage('CreateListener'),
      group: 'Listeners',
    }),
    subnets: field(z.array(z.string()), {
      help: 'Names of the subnets it stands in, one in each Availability Zone; an ALB needs two.',
      docs,
      group: 'Network',
    }),
    ipAddressType: field(z.enum(['ipv4', 'dualstack', 'dualstack-without-public-ipv4']), {
      help: 'Which addresses clients may use.',
      docs,
      default: 'ipv4',
      group: 'Network',
    }),
    idleTimeoutSeconds: field(z.int().min(1).max(4000), {
      help: 'How long an idle connection is kept open (idle_timeout.timeout_seconds).',
      docs: attributes,
      unit: 's',
      default: 60,
      group: 'Attributes',
    }),
    crossZoneEnabled: field(z.boolean(), {
      help: 'Spread requests over the targets of all zones; always on for an ALB (load_balancing.cross_zone.enabled).',
      docs: attributes,
      group: 'Attributes',
    }),
    deletionProtectionEnabled: field(z.boolean(), {
      help: 'Refuse to delete it (deletion_protection.enabled).',
      docs: attributes,
      default: false,
      group: 'Attributes',
    }),
    dropInvalidHeaderFields: field(z.boolean(), {
      help: 'Remove invalid header fields before routing (routing.http.drop_invalid_header_fields.enabled).',
      docs: attributes,
      default: false,
      group: 'Attributes',
    }),
  }),
  nameProp: 'name',
  create: () => ({
    name: 'web',
    type: 'application',
    scheme: 'internet-facing',
    ipAddressType: 'ipv4',
    listeners: [{ port: 80, protocol: 'HTTP' }],
    subnets: ['public-a', 'public-b'],
  }),
  size: { width: 216, height: 88 },
  facts: (q: Query, id: string): string => {
    const { type = 'application', scheme = 'internet-facing' } = q.props('load-balancer', id);
    return `${short[type] ?? type} · ${scheme}`;
  },
  chips: (q: Query, id: string): readonly string[] => {
    const listeners = (q.props('load-balancer', id).listeners ?? []).map(
      ({ protocol, port }) => `${protocol ?? '?'} ${port ?? '?'}`,
    );
    const paths = q
      .linksFrom(id, 'target-group')
      .flatMap((link) => q.linkProps('target-group', link).rule?.pathPatterns ?? []);
    return [...listeners, ...paths].slice(0, 3);
  },
});
