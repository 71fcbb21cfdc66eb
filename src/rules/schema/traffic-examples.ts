import type { JsonObject } from '#model/json.ts';
import type { DesignSchemaExamples, Sample } from './design-examples.ts';

const grace = (healthCheckGracePeriodSeconds: number): Sample => ({
  kind: 'service',
  props: { serviceName: 'api', desiredCount: 2, healthCheckGracePeriodSeconds },
});
const targetGroup = (props: JsonObject): Sample => ({ kind: 'target-group', props });
const listener = (props: JsonObject): Sample => ({
  kind: 'load-balancer',
  props: { name: 'web', listeners: [props] },
});
const certificateArn = 'arn:aws:acm:us-east-1:111122223333:certificate/1';

export const trafficExamples: DesignSchemaExamples = {
  'lb-grace-period-range': {
    good: [grace(0), grace(2_147_483_647)],
    bad: [grace(-1), grace(2_147_483_648)],
  },
  'lb-target-type-lambda-alb': {
    good: [targetGroup({ targetType: 'ip' }), targetGroup({ targetType: 'instance' })],
    bad: [targetGroup({ targetType: 'lambda' }), targetGroup({ targetType: 'alb' })],
  },
  'lb-https-certificate': {
    good: [
      listener({ port: 443, protocol: 'HTTPS', certificateArn }),
      listener({ port: 80, protocol: 'HTTP' }),
    ],
    bad: [listener({ port: 443, protocol: 'HTTPS' }), listener({ port: 443, protocol: 'TLS' })],
  },
};
