import { z } from 'zod';
import { apiPage, guidePage, loadBalancingPage } from '../aws/pages.ts';
import { field } from '../field.ts';
import { defineLink } from '../link.ts';

const docs = loadBalancingPage('CreateTargetGroup');
const attributes = loadBalancingPage('TargetGroupAttribute');
const rules = loadBalancingPage('CreateRule');
const ecs = apiPage('LoadBalancer');
const advanced = apiPage('AdvancedConfiguration');
const port = z.int().min(1).max(65535);

export const targetGroup = defineLink({
  kind: 'target-group',
  label: 'Target group',
  verb: 'forwards to',
  summary: 'How a load balancer reaches the tasks of a service and finds out whether they are healthy.',
  docs: guidePage('service-load-balancing'),
  from: ['load-balancer'],
  to: ['service'],
  schema: z.strictObject({
    name: field(z.string().max(32), { help: 'Up to 32 letters, digits and hyphens.', docs }),
    targetType: field(z.enum(['ip', 'instance']), {
      help: 'ip for awsvpc tasks, instance for bridge and host.',
      docs,
      default: 'instance',
      ids: { enum: 'lb-target-type-lambda-alb' },
    }),
    protocol: field(z.enum(['HTTP', 'HTTPS', 'TCP', 'TLS', 'UDP', 'TCP_UDP', 'QUIC', 'TCP_QUIC']), {
      help: 'What the load balancer speaks to the tasks.',
      docs,
    }),
    port: field(port, { help: 'The default port of targets; ECS registers each task with its own.', docs }),
    containerName: field(z.string(), { help: 'The container that receives the requests.', docs: ecs }),
    containerPort: field(port, { help: 'Its port, which must be one of its port mappings.', docs: ecs }),
    healthCheck: field(
      z.strictObject({
        path: field(z.string(), {
          help: 'The path that answers when the task is healthy.',
          docs,
          default: '/',
        }),
        port: field(z.string(), { help: 'traffic-port, or a fixed port.', docs, default: 'traffic-port' }),
        protocol: field(z.enum(['HTTP', 'HTTPS', 'TCP']), { help: 'How it checks.', docs }),
        intervalSeconds: field(z.int().min(5).max(300), {
          help: 'Time between checks.',
          docs,
          unit: 's',
          default: 30,
        }),
        timeoutSeconds: field(z.int().min(2).max(120), {
          help: 'How long it waits for an answer.',
          docs,
          unit: 's',
          default: 5,
        }),
        healthyThresholdCount: field(z.int().min(2).max(10), {
          help: 'Passes in a row before a target is healthy.',
          docs,
          default: 5,
        }),
        unhealthyThresholdCount: field(z.int().min(2).max(10), {
          help: 'Failures in a row before a target is unhealthy.',
          docs,
          default: 2,
        }),
        matcher: field(z.string(), { help: 'Which status codes pass.', docs, default: '200' }),
      }),
      { help: 'How a target proves that it is healthy.', docs, group: 'Health check' },
    ),
    deregistrationDelaySeconds: field(z.int().min(0).max(3600), {
      help: 'How long a target drains.',
      docs: attributes,
      unit: 's',
      default: 300,
    }),
    slowStartSeconds: field(z.int().min(0).max(900), {
      help: 'How long a new target warms up.',
      docs: attributes,
      unit: 's',
      default: 0,
    }),
    stickiness: field(z.boolean(), {
      help: 'Keep a client with one target.',
      docs: attributes,
      default: false,
    }),
    preserveClientIp: field(z.boolean(), { help: 'Tasks see the address of the client.', docs: attributes }),
    listener: field(
      z.strictObject({
        port: field(port, { help: 'The listener that forwards here.', docs: rules }),
        protocol: field(z.string(), { help: 'Its protocol.', docs: rules }),
      }),
      { help: 'The listener that forwards here.', docs: rules },
    ),
    rule: field(
      z.strictObject({
        priority: field(z.int().min(1).max(50000), { help: 'Lower numbers first.', docs: rules }),
        pathPatterns: field(z.array(z.string()), { help: 'Paths, e.g. /api/*.', docs: rules }),
        hostHeaders: field(z.array(z.string()), { help: 'Host names, e.g. api.example.com.', docs: rules }),
      }),
      { help: 'Which requests of the listener.', docs: rules },
    ),
    advancedConfiguration: field(
      z.strictObject({
        alternateTargetGroupArn: field(z.string(), {
          help: 'The second target group of a blue/green deployment.',
          docs: advanced,
        }),
        productionListenerRule: field(z.string(), {
          help: 'The rule for production traffic.',
          docs: advanced,
        }),
        testListenerRule: field(z.string(), { help: 'The rule for test traffic.', docs: advanced }),
        roleArn: field(z.string(), {
          help: 'The role with which ECS changes the load balancer.',
          docs: advanced,
        }),
      }),
      { help: 'What blue/green, linear and canary deployments need.', docs: advanced },
    ),
  }),
  create: () => ({ targetType: 'ip', protocol: 'HTTP', containerPort: 80 }),
  many: true,
  caption: ({ targetType, containerPort }) =>
    containerPort === undefined ? targetType : `${targetType ?? 'instance'} : ${containerPort}`,
});
