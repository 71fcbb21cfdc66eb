import { reason } from '../../reason.ts';

const events =
  'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing-event-messages-list.html';
const page = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing.html';

/** SERVICE_REBALANCING_STARTED. */
export const rebalancingStarted = reason({
  id: 'zone-rebalancing.started',
  level: 'notable',
  subjects: ['workload', 'text'],
  words: (names, workload, counts) =>
    `service (${names.workload(workload)}) is not AZ balanced with ${names.text(counts)}. AZ Rebalancing in progress.`,
  docs: events,
});

/** SERVICE_REBALANCING_COMPLETED. */
export const rebalancingCompleted = reason({
  id: 'zone-rebalancing.completed',
  level: 'notable',
  subjects: ['workload', 'text'],
  words: (names, workload, counts) =>
    `service (${names.workload(workload)}) is AZ balanced with ${names.text(counts)}.`,
  docs: events,
});

export const startedInZone = reason({
  id: 'zone-rebalancing.task-started',
  level: 'normal',
  subjects: ['workload', 'task', 'zone'],
  words: (names, workload, task, zone) =>
    `${names.workload(workload)} has started 1 task in ${names.zone(zone)} to AZ Rebalance: ${names.task(task)}.`,
  docs: events,
});

export const stoppedInZone = reason({
  id: 'zone-rebalancing.task-stopped',
  level: 'normal',
  subjects: ['workload', 'task', 'zone'],
  words: (names, workload, task, zone) =>
    `${names.workload(workload)} has stopped 1 task in ${names.zone(zone)} to AZ Rebalance: ${names.task(task)}.`,
  docs: events,
});

/** SERVICE_REBALANCING_STOPPED. */
export const rebalancingStopped = reason({
  id: 'zone-rebalancing.stopped',
  level: 'notable',
  subjects: ['workload', 'text'],
  words: (names, workload, why) =>
    `AZ Rebalancing of service (${names.workload(workload)}) was stopped: ${names.text(why)}.`,
  docs: events,
});

export const rebalancingBlocked = reason({
  id: 'zone-rebalancing.blocked',
  level: 'normal',
  subjects: ['workload', 'text'],
  words: (names, workload, why) =>
    `service (${names.workload(workload)}) cannot be AZ balanced now: ${names.text(why)}. AZ Rebalancing launches no instances.`,
  docs: page,
});

export const rebalancingReasons = [
  rebalancingStarted,
  rebalancingCompleted,
  startedInZone,
  stoppedInZone,
  rebalancingStopped,
  rebalancingBlocked,
];
