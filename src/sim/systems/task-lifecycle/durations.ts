import { parameter } from '../../parameters.ts';

// How long the steps of a task take. AWS publishes hardly any of it: facts, ecs-scheduler.md §1.5.

const lifecyclePage =
  'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-lifecycle-explanation.html';
const launchPage = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-recommendations.html';

export const interfaceAttachMs = parameter({
  name: 'interfaceAttachMs',
  value: 8000,
  basis: 'inferred',
  says: 'Creating an elastic network interface and attaching it to an instance for an awsvpc task ("several seconds").',
  source: launchPage,
});

export const fargateProvisioningMs = parameter({
  name: 'fargateProvisioningMs',
  value: 10_000,
  basis: 'inferred',
  says: 'PROVISIONING of a Fargate task; with PENDING the 18 s of the one event that AWS prints.',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_cwe_events.html',
});

export const fargatePendingMs = parameter({
  name: 'fargatePendingMs',
  value: 8000,
  basis: 'inferred',
  says: 'PENDING of a Fargate task, until its image is being pulled.',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_cwe_events.html',
});

export const agentAcceptMs = parameter({
  name: 'agentAcceptMs',
  value: 1000,
  basis: 'simplified',
  says: 'PENDING of a task on an instance, until the agent has taken it.',
  source: lifecyclePage,
});

export const imagePullBaseMs = parameter({
  name: 'imagePullBaseMs',
  value: 3000,
  basis: 'inferred',
  says: 'The part of an image pull that does not depend on the size of the image.',
  source: launchPage,
});

export const imagePullMbPerSecond = parameter({
  name: 'imagePullMbPerSecond',
  value: 50,
  basis: 'simplified',
  says: 'How fast an image is pulled and unpacked, in MB a second.',
  source: launchPage,
});

export const cachedPullMs = parameter({
  name: 'cachedPullMs',
  value: 1000,
  basis: 'inferred',
  says: 'Pulling an image whose layers the instance has already: only the manifest is asked for.',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/pull-behavior.html',
});

export const pullAttemptsMs = parameter({
  name: 'pullAttemptsMs',
  value: 12_700,
  basis: 'documented',
  says: 'Five attempts to pull an image, 1.1 s, 2.2 s, 4.4 s and 5 s apart (without their jitter), before the task fails.',
  source: 'https://github.com/aws/amazon-ecs-agent',
});

export const secretsAttemptMs = parameter({
  name: 'secretsAttemptMs',
  value: 3000,
  basis: 'simplified',
  says: 'How long it takes until a task fails that may not read its secrets or environment files.',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/resource-initialization-error.html',
});

export const containerStartMs = parameter({
  name: 'containerStartMs',
  value: 3000,
  basis: 'inferred',
  says: 'Creating and starting a container once its image is there.',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_cwe_events.html',
});

export const initContainerMs = parameter({
  name: 'initContainerMs',
  value: 5000,
  basis: 'simplified',
  says: 'How long a container runs that others wait for to complete (COMPLETE, SUCCESS).',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html',
});

export const deprovisioningMs = parameter({
  name: 'deprovisioningMs',
  value: 15_000,
  basis: 'simplified',
  says: 'Detaching and deleting the network interface of an awsvpc task; other modes have none.',
  source: lifecyclePage,
});

export const lifecycleParameters = [
  interfaceAttachMs,
  fargateProvisioningMs,
  fargatePendingMs,
  agentAcceptMs,
  imagePullBaseMs,
  imagePullMbPerSecond,
  cachedPullMs,
  pullAttemptsMs,
  secretsAttemptMs,
  containerStartMs,
  initContainerMs,
  deprovisioningMs,
];
