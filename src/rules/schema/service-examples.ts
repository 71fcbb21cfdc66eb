import type { JsonObject } from '#model/json.ts';
import type { DesignSchemaExamples, Sample } from './design-examples.ts';

const base = { serviceName: 'api', desiredCount: 2 };
const service = (props: JsonObject): Sample => ({ kind: 'service', props: { ...base, ...props } });
const task = (props: JsonObject): Sample => ({ kind: 'standalone-task', props });
const awsvpc = (awsvpcConfiguration: JsonObject): Sample =>
  service({ networkConfiguration: { awsvpcConfiguration } });
const names = (count: number, prefix: string): string[] =>
  Array.from({ length: count }, (_, i) => `${prefix}-${i}`);
const registry = { registryArn: 'arn:aws:servicediscovery:us-east-1:111122223333:service/srv-1' };

export const serviceExamples: DesignSchemaExamples = {
  'svc-name-pattern': {
    good: [service({ serviceName: 'Photo_api-2' }), service({ serviceName: 'x'.repeat(255) })],
    bad: [
      service({ serviceName: 'photo api' }),
      service({ serviceName: 'x'.repeat(256) }),
      { kind: 'service', props: { desiredCount: 2 } },
    ],
  },
  'svc-cluster-name-pattern': {
    good: [{ kind: 'cluster', props: { clusterName: 'demo-1' } }],
    bad: [
      { kind: 'cluster', props: { clusterName: 'demo.1' } },
      { kind: 'cluster', props: { clusterName: 'x'.repeat(256) } },
    ],
  },
  'svc-desired-count-required': {
    good: [
      { kind: 'service', props: { serviceName: 'agent', schedulingStrategy: 'DAEMON' } },
      service({ desiredCount: 0 }),
    ],
    bad: [
      { kind: 'service', props: { serviceName: 'api' } },
      { kind: 'service', props: { serviceName: 'api', schedulingStrategy: 'REPLICA', desiredCount: null } },
    ],
  },
  'svc-desired-count-max': {
    good: [service({ desiredCount: 5000 }), service({ desiredCount: 1000, serviceRegistries: [registry] })],
    bad: [service({ desiredCount: 5001 }), service({ desiredCount: 1001, serviceRegistries: [registry] })],
  },
  'svc-managed-instances-via-strategy': {
    good: [service({ capacityProviderStrategy: [{ capacityProvider: 'managed', weight: 1 }] })],
    bad: [service({ launchType: 'MANAGED_INSTANCES' }), task({ launchType: 'MANAGED_INSTANCES' })],
  },
  'cap-spot-launchtype': {
    good: [
      service({ launchType: 'FARGATE' }),
      service({ launchType: 'EXTERNAL' }),
      task({ launchType: 'EC2' }),
    ],
    bad: [service({ launchType: 'FARGATE_SPOT' }), task({ launchType: 'FARGATE_SPOT' })],
  },
  'svc-autoscaling-bounds': {
    good: [service({ scaling: { minCapacity: 2, maxCapacity: 2 } })],
    bad: [service({ scaling: { minCapacity: 3, maxCapacity: 2 } })],
  },
  'net-subnets-min': {
    good: [awsvpc({ subnets: ['private-a'] })],
    bad: [awsvpc({ subnets: [] }), awsvpc({ assignPublicIp: 'ENABLED' })],
  },
  'net-subnets-max-16': {
    good: [awsvpc({ subnets: names(16, 'subnet') })],
    bad: [awsvpc({ subnets: names(17, 'subnet') })],
  },
  'net-security-groups-max-5': {
    good: [awsvpc({ subnets: ['private-a'], securityGroups: names(5, 'sg') })],
    bad: [awsvpc({ subnets: ['private-a'], securityGroups: names(6, 'sg') })],
  },
  'log-metric-resolution': {
    good: [
      service({
        monitoring: { metricConfigurations: [{ metricNames: ['CPUUtilization'], resolutionSeconds: 20 }] },
      }),
    ],
    bad: [
      service({
        monitoring: { metricConfigurations: [{ metricNames: ['CPUUtilization'], resolutionSeconds: 30 }] },
      }),
      service({
        monitoring: { metricConfigurations: [{ metricNames: ['NetworkIn'], resolutionSeconds: 20 }] },
      }),
    ],
  },
  'svc-exec-override-log-config': {
    good: [
      exec({ logging: 'DEFAULT' }),
      exec({ logging: 'OVERRIDE', logConfiguration: { cloudWatchLogGroupName: '/ecs/exec' } }),
    ],
    bad: [
      exec({ logging: 'OVERRIDE' }),
      exec({ logging: 'NONE', logConfiguration: { cloudWatchLogGroupName: '/ecs/exec' } }),
    ],
  },
  'run-task-count-max-10': {
    good: [task({ count: 10 })],
    bad: [task({ count: 11 }), task({ count: 0 })],
  },
  'run-task-overrides-8192': {
    good: [task({ overrides: { containerOverrides: [{ name: 'app', command: ['x'.repeat(8000)] }] } })],
    bad: [task({ overrides: { containerOverrides: [{ name: 'app', command: ['x'.repeat(8192)] }] } })],
  },
  'run-task-propagate-service': {
    good: [task({ propagateTags: 'TASK_DEFINITION' }), service({ propagateTags: 'SERVICE' })],
    bad: [task({ propagateTags: 'SERVICE' })],
  },
  'secret-valuefrom-format': {
    good: [
      { kind: 'secret', props: { name: 'db-password', service: 'ssm' } },
      {
        kind: 'secret',
        props: { name: 'db', valueFrom: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:db-AbCdEf' },
      },
    ],
    bad: [
      { kind: 'secret', props: { name: 'db-password', service: 'secretsmanager' } },
      { kind: 'secret', props: { name: 'db-password', service: 'secretsmanager', valueFrom: 'db-password' } },
    ],
  },
};

function exec(executeCommandConfiguration: JsonObject): Sample {
  return { kind: 'cluster', props: { clusterName: 'demo', configuration: { executeCommandConfiguration } } };
}
