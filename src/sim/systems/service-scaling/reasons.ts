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

export const scalingReasons = [
  serviceScaledOut,
  serviceScaledIn,
  bothRevisionsGrow,
  atMaxCapacity,
  scaleInSuspended,
];
