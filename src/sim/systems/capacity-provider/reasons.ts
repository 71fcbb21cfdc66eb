import { duration } from '../../names.ts';
import { reason } from '../../reason.ts';

const scaling = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-scaling-behavior.html';
const draining = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-instance-draining.html';
const groups = 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/auto-scaling-groups.html';

const instances = (count: number): string => (count === 1 ? '1 instance' : `${count} instances`);

export const reservationPublished = reason({
  id: 'capacity.reservation',
  level: 'normal',
  subjects: ['group', 'number', 'number', 'number'],
  words: (names, group, percent, needed, running) =>
    `CapacityProviderReservation of ${names.group(group)} is ${percent}: ${needed} needed, ${running} running.`,
  docs: scaling,
  explained: true,
});

export const scaledOut = reason({
  id: 'capacity.scale-out',
  level: 'notable',
  subjects: ['group', 'number', 'number', 'number'],
  words: (names, group, from, to, target) =>
    `${names.group(group)} is scaled out from ${instances(from)} to ${to}, to bring CapacityProviderReservation to its target of ${target}.`,
  docs: scaling,
  explained: true,
});

export const scaledIn = reason({
  id: 'capacity.scale-in',
  level: 'notable',
  subjects: ['group', 'number', 'number', 'number'],
  words: (names, group, from, to, minutes) =>
    `${names.group(group)} is scaled in from ${instances(from)} to ${to}: CapacityProviderReservation was below its target for ${minutes} minutes.`,
  docs: scaling,
  explained: true,
});

export const warmingUp = reason({
  id: 'capacity.warming-up',
  level: 'normal',
  subjects: ['group', 'number'],
  words: (names, group, waitMs) =>
    `${names.group(group)} needs more instances, but those launched last are warming up: the next step comes in ${duration(waitMs)} at the earliest.`,
  docs: scaling,
  explained: true,
});

export const atMaximum = reason({
  id: 'capacity.at-maximum',
  level: 'problem',
  subjects: ['group', 'number', 'number'],
  words: (names, group, wanted, maximum) =>
    `${names.group(group)} would need ${instances(wanted)}, but its maximum size is ${maximum}.`,
  docs: scaling,
  explained: true,
});

export const neverFits = reason({
  id: 'capacity.never-fits',
  level: 'problem',
  subjects: ['group', 'workload'],
  words: (names, group, workload) =>
    `A task of ${names.workload(workload)} does not fit an empty instance of ${names.group(group)}, so that managed scaling launches none for it.`,
  docs: scaling,
  explained: true,
});

export const allProtected = reason({
  id: 'capacity.protected',
  level: 'normal',
  subjects: ['group', 'number'],
  words: (names, group, wanted) =>
    `${names.group(group)} would be scaled in to ${instances(wanted)}, but managed termination protection keeps those that run tasks.`,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-termination-protection.html',
});

export const instanceLaunched = reason({
  id: 'instance.launched',
  level: 'normal',
  subjects: ['host'],
  words: (names, host) => `Instance ${names.host(host)} is being launched.`,
  docs: groups,
});

export const instanceActive = reason({
  id: 'instance.active',
  level: 'normal',
  subjects: ['host', 'number'],
  words: (names, host, sinceMs) =>
    `Instance ${names.host(host)} has joined the cluster ${duration(sinceMs)} after its launch and is ACTIVE.`,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerInstance.html',
});

export const instanceNotJoining = reason({
  id: 'instance.not-joining',
  level: 'problem',
  subjects: ['host'],
  words: (names, host) =>
    `Instance ${names.host(host)} runs, but cannot join the cluster: its instance role does not allow it.`,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/instance_IAM_role.html',
});

export const instanceDrains = reason({
  id: 'instance.draining',
  level: 'normal',
  subjects: ['host', 'number'],
  words: (names, host, tasks) =>
    `Instance ${names.host(host)} is set to DRAINING by managed draining and terminated when its ${tasks === 1 ? 'task has' : `${tasks} tasks have`} stopped.`,
  docs: draining,
});

export const drainTimedOut = reason({
  id: 'instance.drain-timeout',
  level: 'problem',
  subjects: ['host', 'number'],
  words: (names, host, tasks) =>
    `Instance ${names.host(host)} still runs ${tasks === 1 ? '1 task' : `${tasks} tasks`} after 48 hours of draining and is terminated all the same.`,
  docs: draining,
});

export const instanceTerminated = reason({
  id: 'instance.terminated',
  level: 'normal',
  subjects: ['host', 'number'],
  words: (names, host, tasks) =>
    tasks === 0
      ? `Instance ${names.host(host)} is terminated; no task runs on it.`
      : `Instance ${names.host(host)} is terminated without draining, and its ${tasks === 1 ? 'task' : `${tasks} tasks`} with it.`,
  docs: groups,
});

export const instanceReplaced = reason({
  id: 'capacity.replaces',
  level: 'notable',
  subjects: ['group', 'number', 'number'],
  words: (names, group, have, desired) =>
    `${names.group(group)} has ${instances(have)} where its desired capacity is ${desired}: the group launches what is missing.`,
  docs: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-health-checks.html',
});

export const noZone = reason({
  id: 'capacity.no-zone',
  level: 'problem',
  subjects: ['group'],
  words: (names, group) =>
    `${names.group(group)} cannot launch an instance: none of its Availability Zones is available.`,
  docs: groups,
});

export const capacityReasons = [
  reservationPublished,
  scaledOut,
  scaledIn,
  warmingUp,
  atMaximum,
  neverFits,
  allProtected,
  instanceLaunched,
  instanceActive,
  instanceNotJoining,
  instanceDrains,
  drainTimedOut,
  instanceTerminated,
  instanceReplaced,
  noZone,
];
