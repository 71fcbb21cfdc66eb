import { reason } from '../reason.ts';

const guide = 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg';
const policies = `${guide}/using-features.rolling-version-deploy.html`;
const health = `${guide}/health-enhanced.html`;

export const began = reason({
  id: 'beanstalk.deployment-began',
  level: 'notable',
  subjects: ['workload', 'deployment', 'revision'],
  words: (names, workload, deployment, version) =>
    `${names.workload(workload)} begins to deploy ${names.revision(version)} (${names.deployment(deployment)}).`,
  docs: policies,
});

export const notReady = reason({
  id: 'beanstalk.not-ready',
  level: 'notable',
  subjects: ['workload'],
  words: (names, workload) =>
    `${names.workload(workload)} is in an invalid state for this operation: it must be Ready.`,
  docs: `${guide}/using-features.deploy-existing-version.html`,
});

export const batchLaunched = reason({
  id: 'beanstalk.batch-launched',
  level: 'notable',
  subjects: ['workload', 'deployment', 'number'],
  words: (names, workload, _, count) =>
    `${names.workload(workload)} launches an additional batch of ${count} with the new version.`,
  docs: policies,
});

export const batchBegan = reason({
  id: 'beanstalk.batch-began',
  level: 'notable',
  subjects: ['workload', 'deployment', 'number', 'number'],
  words: (names, workload, _, batch, count) =>
    `${names.workload(workload)} takes batch ${batch} (${count}) out of its load balancer and deploys there.`,
  docs: policies,
  explained: true,
});

export const batchPassed = reason({
  id: 'beanstalk.batch-passed',
  level: 'normal',
  subjects: ['workload', 'deployment', 'number'],
  words: (names, workload, _, batch) =>
    `Batch ${batch} of ${names.workload(workload)} has passed 12 checks in a row.`,
  docs: health,
});

export const batchTerminated = reason({
  id: 'beanstalk.batch-terminated',
  level: 'normal',
  subjects: ['workload', 'deployment'],
  words: (names, workload) => `${names.workload(workload)} terminates the additional batch.`,
  docs: policies,
});

export const succeeded = reason({
  id: 'beanstalk.deployment-succeeded',
  level: 'notable',
  subjects: ['workload', 'deployment'],
  words: (names, workload, deployment) =>
    `${names.deployment(deployment)} of ${names.workload(workload)} has succeeded.`,
  docs: policies,
});

export const failed = reason({
  id: 'beanstalk.deployment-failed',
  level: 'problem',
  subjects: ['workload', 'deployment', 'text'],
  words: (names, workload, deployment, why) =>
    `${names.deployment(deployment)} of ${names.workload(workload)} has failed: ${names.text(why)}`,
  docs: policies,
});

export const beanstalkReasons = [
  began,
  notReady,
  batchLaunched,
  batchBegan,
  batchPassed,
  batchTerminated,
  succeeded,
  failed,
];
