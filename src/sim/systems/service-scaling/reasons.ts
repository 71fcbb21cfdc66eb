import { reason } from '../../reason.ts';

const page = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-auto-scaling.html';

const tasks = (count: number): string => (count === 1 ? '1 task' : `${count} tasks`);

export const serviceScaledOut = reason({
  id: 'scaling.out',
  level: 'notable',
  subjects: ['workload', 'number', 'number', 'text'],
  words: (names, workload, from, to, why) =>
    `Service auto scaling sets the desired count of ${names.workload(workload)} from ${from} to ${to}: ${names.text(why)}.`,
  docs: page,
  explained: true,
});

export const serviceScaledIn = reason({
  ...serviceScaledOut,
  id: 'scaling.in',
});

export const bothRevisionsGrow = reason({
  id: 'scaling.both-revisions',
  level: 'normal',
  subjects: ['workload', 'revision', 'number'],
  words: (names, workload, revision, count) =>
    `A deployment of ${names.workload(workload)} is under way, so that its old revision ${names.revision(revision)} grows by ${tasks(count)} too.`,
  docs: page,
});

export const atMaxCapacity = reason({
  id: 'scaling.at-maximum',
  level: 'problem',
  subjects: ['workload', 'number', 'number'],
  words: (names, workload, wanted, maximum) =>
    `${names.workload(workload)} would need ${tasks(wanted)}, but its maximum capacity is ${maximum}.`,
  docs: page,
  explained: true,
});

export const scaleInSuspended = reason({
  id: 'scaling.in-suspended',
  level: 'normal',
  subjects: ['workload'],
  words: (names, workload) =>
    `${names.workload(workload)} is not scaled in while its deployment is under way.`,
  docs: page,
});

const scheduledPage =
  'https://docs.aws.amazon.com/autoscaling/application/userguide/scheduled-scaling-overview.html';

export const boundsSet = reason({
  id: 'scaling.bounds-set',
  level: 'notable',
  subjects: ['workload', 'number', 'number'],
  words: (names, workload, least, most) =>
    `A scheduled action sets the bounds of ${names.workload(workload)}: at least ${least}, at most ${tasks(most)}.`,
  docs: scheduledPage,
});

export const broughtWithin = reason({
  id: 'scaling.within-bounds',
  level: 'notable',
  subjects: ['workload', 'number', 'number'],
  words: (names, workload, from, to) =>
    `The desired count of ${names.workload(workload)} goes from ${from} to ${to}, as its bounds ask.`,
  docs: scheduledPage,
});

export const actionUnread = reason({
  id: 'scaling.schedule-unsupported',
  level: 'problem',
  subjects: ['workload', 'text'],
  words: (names, workload, expression) =>
    `The schedule ${names.text(expression)} of ${names.workload(workload)} is not one that a rehearsal can follow, so that its bounds stay.`,
  docs: scheduledPage,
});

export const actionZone = reason({
  id: 'scaling.time-zone',
  level: 'notable',
  subjects: ['workload', 'text'],
  words: (names, workload, zone) =>
    `A scheduled action of ${names.workload(workload)} is in the time zone ${names.text(zone)}; a rehearsal takes it for UTC.`,
  docs: scheduledPage,
});

export const scalingReasons = [
  serviceScaledOut,
  serviceScaledIn,
  bothRevisionsGrow,
  atMaxCapacity,
  scaleInSuspended,
  boundsSet,
  broughtWithin,
  actionUnread,
  actionZone,
];
