import { endpointRule, someContainer } from './endpoint-rule.ts';

export const netVpcEndpointLogs = endpointRule({
  id: 'net-vpc-endpoint-logs',
  title: 'Logs without a way to CloudWatch',
  why: 'The awslogs driver sends to CloudWatch Logs. Without internet it needs the logs endpoint; otherwise the container does not start.',
  purpose: 'to write logs',
  endpoints: (view) =>
    someContainer(view, ({ doc }) => doc.logConfiguration?.logDriver === 'awslogs') ? ['logs'] : [],
});
