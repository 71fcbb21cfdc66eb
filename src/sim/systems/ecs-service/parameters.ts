import { parameter } from '../../parameters.ts';

export const schedulerPassMs = parameter({
  name: 'schedulerPassMs',
  value: 5000,
  basis: 'simplified',
  says: 'The service scheduler looks at a service whenever something has changed, on a grid of this many milliseconds.',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_services.html',
});

export const countStoppingTowardMax = parameter({
  name: 'countStoppingTowardMax',
  value: 'yes',
  words: ['yes', 'no'],
  basis: 'inferred',
  says: 'Whether tasks that are stopping count against maximumPercent until they are STOPPED. AWS says so for a maximum of 100 and only names RUNNING and PENDING otherwise.',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html',
});

export const healthyAfterMs = parameter({
  name: 'healthyAfterMs',
  value: 40_000,
  basis: 'documented',
  says: 'A task without load balancer and container health check counts as healthy after it has been RUNNING for so long.',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html',
});

export const provisioningTasksMax = parameter({
  name: 'provisioningTasksMax',
  value: 500,
  basis: 'documented',
  says: 'Tasks of a cluster that may wait in PROVISIONING for a capacity provider.',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html',
});

export const schedulerParameters = [
  schedulerPassMs,
  countStoppingTowardMax,
  healthyAfterMs,
  provisioningTasksMax,
];
