import { z } from '../zod.ts';
import { orPlaceholder } from '../aws/placeholder.ts';
import { guidePage, loadBalancingPage } from '../aws/pages.ts';
import { membersOf } from '../aws/shape-docs.ts';
import {
  advancedConfiguration,
  forwardingListener,
  listenerRule,
  targetHealthCheck,
} from '../aws/target-group.ts';
import type { NodeId } from '../design.ts';
import { field } from '../field.ts';
import type { JsonObject } from '../json.ts';
import { defineLink } from '../link.ts';
import { firstPort } from '../ports.ts';
import { targets, type Query } from '../query.ts';

const docs = loadBalancingPage('CreateTargetGroup');
const attributes = loadBalancingPage('TargetGroupAttribute');
const ecsDocs = membersOf('LoadBalancer');
const port = z.int().min(1).max(65_535);

export const targetGroup = defineLink({
  kind: 'target-group',
  label: 'Target group',
  verb: 'forwards to',
  summary: 'How a load balancer reaches the tasks of a service and knows which of them are healthy.',
  docs: guidePage('service-load-balancing'),
  from: ['load-balancer'],
  to: ['service'],
  schema: z.strictObject({
    name: field(
      orPlaceholder(
        /^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$/,
        'may have letters, digits and hyphens, no hyphen at either end',
      ).max(32),
      {
        help: 'Up to 32 letters, digits and hyphens.',
        docs,
        group: 'Targets',
      },
    ),
    targetType: field(z.enum(['ip', 'instance']), {
      help: 'ip for awsvpc tasks, which have an address of their own; instance for bridge and host.',
      docs,
      default: 'instance',
      group: 'Targets',
      ids: { enum: 'lb-target-type-lambda-alb' },
    }),
    protocol: field(z.enum(['HTTP', 'HTTPS', 'TCP', 'TLS', 'UDP', 'TCP_UDP', 'QUIC', 'TCP_QUIC']), {
      help: 'What the load balancer speaks to the tasks.',
      docs,
      group: 'Targets',
    }),
    protocolVersion: field(z.enum(['HTTP1', 'HTTP2', 'GRPC']), {
      help: 'The version of HTTP; an Application Load Balancer alone.',
      docs,
      default: 'HTTP1',
      group: 'Targets',
    }),
    port: field(port, {
      help: 'The default port of targets; ECS registers each task with the port it really has.',
      docs,
      group: 'Targets',
    }),
    containerName: field(z.string(), {
      help: 'The container that answers, by its name in the task definition.',
      docs: ecsDocs('containerName'),
      group: 'Targets',
    }),
    containerPort: field(port, {
      help: 'Its port, one of its port mappings.',
      docs: ecsDocs('containerPort'),
      group: 'Targets',
    }),
    ipAddressType: field(z.enum(['ipv4', 'ipv6']), {
      help: 'Which addresses targets have.',
      docs,
      default: 'ipv4',
      group: 'Targets',
    }),
    listener: forwardingListener,
    rule: listenerRule,
    healthCheck: targetHealthCheck,
    deregistrationDelaySeconds: field(z.int().min(0).max(3600), {
      help: 'How long a leaving task finishes its requests (deregistration_delay.timeout_seconds).',
      docs: attributes,
      unit: 's',
      default: 300,
      group: 'Attributes',
    }),
    slowStartSeconds: field(z.int().min(0).max(900), {
      help: 'How long a new task gets a growing share, 30 s or more; 0 is off (slow_start.duration_seconds).',
      docs: attributes,
      unit: 's',
      default: 0,
      group: 'Attributes',
    }),
    stickiness: field(z.boolean(), {
      help: 'Whether a client stays with one task (stickiness.enabled).',
      docs: attributes,
      default: false,
      group: 'Attributes',
    }),
    preserveClientIp: field(z.boolean(), {
      help: 'Whether tasks see the address of the client; a Network Load Balancer alone (preserve_client_ip.enabled).',
      docs: attributes,
      group: 'Attributes',
    }),
    advancedConfiguration,
  }),
  create: (q: Query, from: NodeId, to: NodeId): JsonObject => freshTargetGroup(q, from, to),
  many: true,
  caption: ({ targetType = 'instance', containerPort }) =>
    containerPort === undefined ? targetType : `${targetType} : ${containerPort}`,
});

/** Fits the network mode of the tasks, the first port they map, and the sort of load balancer. */
function freshTargetGroup(q: Query, balancer: NodeId, service: NodeId): JsonObject {
  const definition = targets(q, service, 'runs')[0];
  const { networkMode, requiresCompatibilities = [] } =
    definition === undefined ? {} : q.props('task-definition', definition);
  const isBridge = networkMode === 'bridge' || networkMode === 'host';
  const isInstance =
    isBridge ||
    (networkMode === undefined && definition !== undefined && !requiresCompatibilities.includes('FARGATE'));
  const { type = 'application', listeners = [] } = q.props('load-balancer', balancer);
  const mapped = firstPort(q, service);
  const listener = listeners.find(({ redirectToHttps }) => !redirectToHttps);
  const transport = mapped?.protocol === 'udp' ? 'UDP' : 'TCP';
  return {
    targetType: isInstance ? 'instance' : 'ip',
    protocol: type === 'network' ? transport : 'HTTP',
    ...(mapped ? { port: mapped.containerPort, containerPort: mapped.containerPort } : {}),
    ...(mapped?.containerName === undefined ? {} : { containerName: mapped.containerName }),
    ...(listener?.port === undefined
      ? {}
      : { listener: { port: listener.port, ...(listener.protocol ? { protocol: listener.protocol } : {}) } }),
    healthCheck:
      type === 'network'
        ? { port: 'traffic-port', protocol: 'TCP' }
        : { path: '/', port: 'traffic-port', protocol: 'HTTP' },
    deregistrationDelaySeconds: 30,
  };
}
