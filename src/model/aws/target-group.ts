import { z } from '../zod.ts';
import { orPlaceholder } from './placeholder.ts';
import { field } from '../field.ts';
import { apiPage, loadBalancingPage } from './pages.ts';
import { membersOf } from './shape-docs.ts';

const docs = loadBalancingPage('CreateTargetGroup');
const ruleDocs = loadBalancingPage('CreateRule');
const advancedDocs = membersOf('AdvancedConfiguration');
const port = z.int().min(1).max(65_535);
const threshold = z.int().min(2).max(10);

/** How a load balancer finds out whether a task is healthy. */
export const targetHealthCheck = field(
  z.strictObject({
    path: field(orPlaceholder(/^\//, 'must start with /').max(1024), {
      help: 'What is asked for; it must answer with a status the matcher accepts.',
      docs,
      default: '/',
    }),
    port: field(orPlaceholder(/^(traffic-port|\d{1,5})$/, 'must be traffic-port or a port number'), {
      help: 'traffic-port is the port each task is registered with; dynamic ports need it.',
      docs,
      default: 'traffic-port',
    }),
    protocol: field(z.enum(['HTTP', 'HTTPS', 'TCP']), {
      help: 'How it asks. An Application Load Balancer knows HTTP and HTTPS alone.',
      docs,
    }),
    intervalSeconds: field(z.int().min(5).max(300), {
      help: 'Time between two checks.',
      docs,
      unit: 's',
      default: 30,
    }),
    timeoutSeconds: field(z.int().min(2).max(120), {
      help: 'How long it waits for an answer; less than the interval.',
      docs,
      unit: 's',
      default: 5,
    }),
    healthyThresholdCount: field(threshold, {
      help: 'Passes in a row that make an unhealthy target healthy again; a new one needs a single pass.',
      docs,
      unit: 'checks',
      default: 5,
    }),
    unhealthyThresholdCount: field(threshold, {
      help: 'Failures in a row that make a target unhealthy.',
      docs,
      unit: 'checks',
      default: 2,
    }),
    matcher: field(orPlaceholder(/^\d+(-\d+)?(,\d+(-\d+)?)*$/, 'must be status codes, e.g. 200 or 200-299'), {
      help: 'Which status codes pass, e.g. 200 or 200-299.',
      docs: loadBalancingPage('Matcher'),
      default: '200',
    }),
  }),
  { help: 'How the load balancer finds out whether a task is healthy.', docs, group: 'Health check' },
);

/** The listener that forwards to a target group. */
export const forwardingListener = field(
  z.strictObject({
    port: field(port, { help: 'Its port.', docs: loadBalancingPage('Listener') }),
    protocol: field(z.string(), { help: 'Its protocol.', docs: loadBalancingPage('Listener') }),
  }),
  {
    help: 'The listener that forwards here; the first one of the load balancer when left out.',
    docs: loadBalancingPage('Listener'),
    group: 'Routing',
  },
);

/** Which requests of a listener go to a target group. */
export const listenerRule = field(
  z.strictObject({
    priority: field(z.int().min(1).max(50_000), {
      help: 'Rules with lower numbers are tried first.',
      docs: ruleDocs,
    }),
    pathPatterns: field(z.array(z.string().max(128)), {
      help: 'Paths such as /api/*; an Application Load Balancer alone can tell paths apart.',
      docs: loadBalancingPage('PathPatternConditionConfig'),
    }),
    hostHeaders: field(z.array(z.string().max(128)), {
      help: 'Host names such as api.example.com.',
      docs: loadBalancingPage('HostHeaderConditionConfig'),
    }),
  }),
  {
    help: 'Which requests of the listener go here; all of them when left out.',
    docs: ruleDocs,
    group: 'Routing',
  },
);

/** What blue/green, linear and canary deployments need to shift traffic. */
export const advancedConfiguration = field(
  z.strictObject({
    alternateTargetGroupArn: field(z.string(), {
      help: 'The second target group, which takes the new tasks.',
      docs: advancedDocs('alternateTargetGroupArn'),
    }),
    productionListenerRule: field(z.string(), {
      help: 'The listener rule (NLB: the listener) for production traffic.',
      docs: advancedDocs('productionListenerRule'),
    }),
    testListenerRule: field(z.string(), {
      help: 'The listener rule (NLB: the listener) for test traffic.',
      docs: advancedDocs('testListenerRule'),
    }),
    roleArn: field(z.string(), {
      help: 'The role with which ECS changes the load balancer.',
      docs: advancedDocs('roleArn'),
    }),
  }),
  {
    help: 'What blue/green, linear and canary deployments need to shift traffic.',
    docs: apiPage('AdvancedConfiguration'),
    group: 'Blue/green',
  },
);
