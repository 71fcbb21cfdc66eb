import type { Mechanism } from '../../parameters.ts';

const guide = (page: string): string =>
  `https://docs.aws.amazon.com/AmazonECS/latest/developerguide/${page}.html`;
const api = (page: string): string =>
  `https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_${page}.html`;

export const schedulerMechanisms: readonly Mechanism[] = [
  {
    says: 'The floor is desiredCount × minimumHealthyPercent rounded up, the ceiling desiredCount × maximumPercent rounded down.',
    basis: 'documented',
    source: api('DeploymentConfiguration'),
  },
  {
    says: 'A task counts as healthy when it is RUNNING and its targets are healthy and its container checks HEALTHY, as far as it has them; without either, after 40 seconds.',
    basis: 'documented',
    source: api('DeploymentConfiguration'),
  },
  {
    says: 'The scheduler first stops what it may stop, then starts what it may start. Both printed examples of the guide come out of this order.',
    basis: 'inferred',
    source: guide('service-options'),
  },
  {
    says: 'During a deployment a broken task is replaced by its own revision; the replacement starts first where the ceiling allows it.',
    basis: 'documented',
    source:
      'https://aws.amazon.com/about-aws/whats-new/2025/11/amazon-ecs-service-availability-rolling-deployments',
  },
  {
    says: 'Tasks that are not healthy do not count towards the floor, so old ones among them stop first and without waiting, as long as enough others are healthy.',
    basis: 'inferred',
    source: api('DeploymentConfiguration'),
  },
  {
    says: 'Within the grace period, unhealthy target and container checks do not lead to a replacement.',
    basis: 'documented',
    source: guide('load-balancer-healthcheck'),
  },
  {
    says: 'The circuit breaker counts tasks that fail to start until one has run, then tasks that are replaced for failing checks. At the threshold the deployment fails; a rollback makes the deployment that completed last the primary one again.',
    basis: 'documented',
    source: guide('deployment-circuit-breaker'),
  },
  {
    says: 'Tasks that fail before they run put off further starts, longer each time. Crashes after RUNNING and failed checks do not.',
    basis: 'documented',
    source: guide('service-throttle-logic'),
  },
  {
    says: 'On a draining instance tasks of services that have not come to run stop at once; running ones are replaced within the floor and the ceiling.',
    basis: 'documented',
    source: guide('container-instance-draining'),
  },
  {
    says: 'A rolling deployment with alarms is watched for its bake time after all new tasks are healthy and the old ones are gone; with early success criteria once those are met.',
    basis: 'documented',
    source: guide('early-success-criteria'),
  },
  {
    says: 'Early success criteria complete a rolling deployment with a share of the new tasks healthy: BLOCKING once the old tasks are gone, DEFERRED at once, while the old ones go on being stopped.',
    basis: 'documented',
    source: guide('early-success-criteria'),
  },
  {
    says: 'A deployment that a user stops without a rollback starts nothing more and leaves the old tasks as they are. AWS names this stop type ABORT and says nothing about it.',
    basis: 'simplified',
    source: api('StopServiceDeployment'),
  },
  {
    says: 'The same placement failure is said once, not every few minutes as ECS does.',
    basis: 'simplified',
    source: guide('service-event-messages-list'),
  },
];
