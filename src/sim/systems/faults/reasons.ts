import { duration } from '../../names.ts';
import { reason } from '../../reason.ts';
import { never } from '../../world/tables.ts';

// What is said when something is done to a run from outside. What comes of it is said by the systems that act on it.

const guide = (page: string): string =>
  `https://docs.aws.amazon.com/AmazonECS/latest/developerguide/${page}.html`;
const spotPage = guide('fargate-capacity-providers');
const instanceApi = 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerInstance.html';
const zonePage = guide('capacity-availability');

/** For an intervention that finds nothing to be done to. */
export const noEffect = reason({
  id: 'fault.no-effect',
  level: 'notable',
  subjects: ['text'],
  words: (names, text) => names.text(text),
  docs: guide('Welcome'),
});

export const taskHangs = reason({
  id: 'fault.task-hangs',
  level: 'problem',
  subjects: ['task'],
  words: (names, task) =>
    `${names.taskOf(task)} hangs: it accepts connections and does not answer. ECS learns of it only from health checks.`,
  docs: guide('load-balancer-healthcheck'),
});

export const hostLost = reason({
  id: 'fault.host-terminated',
  level: 'problem',
  subjects: ['host'],
  words: (names, host) =>
    `${names.host(host)} was terminated. Its agent was connected, so ECS deregisters the instance and ends its tasks.`,
  docs: instanceApi,
});

export const hostSevered = reason({
  id: 'fault.host-gone-unnoticed',
  level: 'problem',
  subjects: ['host'],
  words: (names, host) =>
    `${names.host(host)} is gone while its agent was not connected: ECS keeps the instance registered and takes its tasks for running, until it is deregistered.`,
  docs: instanceApi,
});

export const hostDeregistered = reason({
  id: 'fault.host-deregistered',
  level: 'notable',
  subjects: ['host'],
  words: (names, host) =>
    `${names.host(host)} was deregistered by force; what ECS kept as its tasks has ended.`,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeregisterContainerInstance.html',
});

export const agentDisconnected = reason({
  id: 'fault.agent-disconnected',
  level: 'problem',
  subjects: ['host'],
  words: (names, host) =>
    `The agent of ${names.host(host)} is not connected. Containers keep running; ECS places nothing there, cannot stop tasks there and keeps the health it was told last.`,
  docs: instanceApi,
});

export const agentConnected = reason({
  id: 'fault.agent-connected',
  level: 'notable',
  subjects: ['host'],
  words: (names, host) => `The agent of ${names.host(host)} is connected again.`,
  docs: instanceApi,
});

export const hostDrains = reason({
  id: 'fault.host-draining',
  level: 'notable',
  subjects: ['host'],
  words: (names, host) =>
    `${names.host(host)} was set to DRAINING: nothing new is placed there, and its service tasks are replaced.`,
  docs: guide('container-instance-draining'),
});

export const hostActive = reason({
  id: 'fault.host-active',
  level: 'notable',
  subjects: ['host'],
  words: (names, host) => `${names.host(host)} was set to ACTIVE: tasks may be placed there again.`,
  docs: guide('container-instance-draining'),
});

export const zoneLost = reason({
  id: 'fault.zone-lost',
  level: 'problem',
  subjects: ['zone', 'number', 'number'],
  words: (names, zone, hosts, tasks) =>
    `Availability Zone ${names.zone(zone)} is lost, with ${hosts} ${hosts === 1 ? 'instance' : 'instances'} and ${tasks} ${tasks === 1 ? 'task' : 'tasks'}. Nothing there answers any more, and nothing is launched there.`,
  docs: zonePage,
});

export const zoneNoticed = reason({
  id: 'fault.zone-loss-noticed',
  level: 'notable',
  subjects: ['zone'],
  words: (names, zone) => `ECS ends the tasks and instances that were in ${names.zone(zone)}.`,
  docs: zonePage,
});

export const zoneRestored = reason({
  id: 'fault.zone-restored',
  level: 'notable',
  subjects: ['zone'],
  words: (names, zone) =>
    `Availability Zone ${names.zone(zone)} is back. What was in it is not: tasks and instances are launched there when they are needed.`,
  docs: zonePage,
});

export const spotWarning = reason({
  id: 'fault.spot-warning',
  level: 'problem',
  subjects: ['task', 'number'],
  words: (names, task, warningMs) =>
    `Fargate Spot takes back the capacity of ${names.taskOf(task)} in ${duration(warningMs)}: its containers are sent SIGTERM now.`,
  docs: spotPage,
});

export const spotHostWarning = reason({
  id: 'fault.spot-host-warning',
  level: 'problem',
  subjects: ['host', 'number', 'number'],
  words: (names, host, warningMs, drains) =>
    `EC2 takes back the Spot Instance ${names.host(host)} in ${duration(warningMs)}. ${
      drains === 1
        ? 'It is drained meanwhile.'
        : 'Neither ECS_ENABLE_SPOT_INSTANCE_DRAINING nor managed draining is on, so its tasks are not warned.'
    }`,
  docs: guide('container-instance-spot'),
});

export const spotHostTaken = reason({
  id: 'fault.spot-host-taken',
  level: 'problem',
  subjects: ['host'],
  words: (names, host) => `EC2 took back the Spot Instance ${names.host(host)}.`,
  docs: guide('container-instance-spot'),
});

/** a zone, b 1 for Spot, c until when, low 32 bits; `never` without an end. */
export const fargateGone = reason({
  id: 'fault.fargate-unavailable',
  level: 'problem',
  subjects: ['zone', 'number', 'number'],
  words: (names, zone, spot, forMs) =>
    `${spot === 1 ? 'Fargate Spot' : 'Fargate'} has no capacity in ${names.zone(zone)}${forMs >>> 0 === never ? '' : ` for ${duration(forMs)}`}.`,
  docs: guide('service-event-messages-list'),
});

export const fargateBack = reason({
  id: 'fault.fargate-available',
  level: 'notable',
  subjects: ['zone', 'number'],
  words: (names, zone, spot) =>
    `${spot === 1 ? 'Fargate Spot' : 'Fargate'} has capacity in ${names.zone(zone)} again.`,
  docs: guide('service-event-messages-list'),
});

export const addressesGone = reason({
  id: 'fault.addresses-exhausted',
  level: 'problem',
  subjects: ['zone'],
  words: (names, zone) =>
    `The subnets in ${names.zone(zone)} have no free IP address: no network interface can be created for new tasks there.`,
  docs: guide('resource-initialization-error'),
});

export const addressesBack = reason({
  id: 'fault.addresses-free',
  level: 'notable',
  subjects: ['zone'],
  words: (names, zone) => `The subnets in ${names.zone(zone)} have free IP addresses again.`,
  docs: guide('resource-initialization-error'),
});

export const taskProtected = reason({
  id: 'fault.task-protected',
  level: 'notable',
  subjects: ['task', 'number'],
  words: (names, task, forMs) =>
    `${names.taskOf(task)} is protected from scale-in and from being replaced by a deployment for ${duration(forMs)}.`,
  docs: guide('task-scale-in-protection'),
});

export const protectionEnded = reason({
  id: 'fault.protection-ended',
  level: 'notable',
  subjects: ['task'],
  words: (names, task) => `${names.taskOf(task)} is not protected any more.`,
  docs: guide('task-scale-in-protection'),
});

export const faultReasons = [
  noEffect,
  taskHangs,
  hostLost,
  hostSevered,
  hostDeregistered,
  agentDisconnected,
  agentConnected,
  hostDrains,
  hostActive,
  zoneLost,
  zoneNoticed,
  zoneRestored,
  spotWarning,
  spotHostWarning,
  spotHostTaken,
  fargateGone,
  fargateBack,
  addressesGone,
  addressesBack,
  taskProtected,
  protectionEnded,
];
