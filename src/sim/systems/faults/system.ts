import type { System } from '../../system.ts';
import { faultParameters } from './parameters.ts';
import { protectionState } from './protection.ts';
import { faultReasons } from './reasons.ts';
import { zoneState } from './zone-state.ts';

const guide = (page: string): string =>
  `https://docs.aws.amazon.com/AmazonECS/latest/developerguide/${page}.html`;
const instanceApi = 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerInstance.html';

/** What fails or is taken away: hosts, agents, zones, capacity, addresses. It happens only when somebody does it. */
export const faults: System = {
  id: 'faults',
  states: [zoneState, protectionState],
  reasons: faultReasons,
  parameters: faultParameters,
  mechanisms: [
    {
      says: 'An instance that is terminated while its agent is connected is deregistered at once: its tasks are STOPPED and replaced.',
      basis: 'documented',
      source: instanceApi,
    },
    {
      says: 'An instance that is gone while its agent is not connected stays registered, and its tasks are taken for running until it is deregistered; only target health checks tell.',
      basis: 'documented',
      source: instanceApi,
    },
    {
      says: 'While an agent is not connected, its containers run on, their last known health is kept, nothing is placed on the instance and its tasks are not rescheduled.',
      basis: 'documented',
      source: instanceApi,
    },
    {
      says: 'An instance set to DRAINING gets nothing new; service tasks that have not come to run stop at once, running ones are replaced within the deployment limits, standalone tasks stay.',
      basis: 'documented',
      source: guide('container-instance-draining'),
    },
    {
      says: 'With a zone, everything in it stops answering at once. ECS ends its tasks and instances a while later; nothing is launched there until it is restored.',
      basis: 'simplified',
      source: guide('capacity-availability'),
    },
    {
      says: 'The stop code InfrastructureHealth for Fargate tasks of a lost zone; AWS does not print the text that goes with it.',
      basis: 'inferred',
      source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Task.html',
    },
    {
      says: 'A Fargate Spot task gets its two-minute warning and SIGTERM at the same moment, and SIGKILL after its stop timeout, which is at most 120 seconds. Fargate Spot never falls back to on-demand capacity.',
      basis: 'documented',
      source: guide('fargate-capacity-providers'),
    },
    {
      says: 'A target of a Fargate Spot task that is interrupted leaves its target group without draining.',
      basis: 'inferred',
      source: guide('fargate-capacity-providers'),
    },
    {
      says: 'A Spot Instance that is taken back drains for two minutes if ECS_ENABLE_SPOT_INSTANCE_DRAINING or managed draining is on; otherwise its tasks end without warning.',
      basis: 'documented',
      source: guide('container-instance-spot'),
    },
    {
      says: 'Where Fargate has no capacity in a zone, tasks start in other zones of the service; where it has none in any, the service says so and tries again when there is some.',
      basis: 'documented',
      source: guide('service-event-messages-list'),
    },
    {
      says: 'Without a free IP address in the subnet, an awsvpc task stays in PROVISIONING and then fails.',
      basis: 'documented',
      source: guide('resource-initialization-error'),
    },
    {
      says: 'A protected task is not stopped by scale-in or by a deployment, until its protection ends: 2 hours unless said otherwise.',
      basis: 'documented',
      source: guide('task-scale-in-protection'),
    },
  ],
};
