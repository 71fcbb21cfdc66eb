import { reason } from '../../reason.ts';
import { duration } from '../../names.ts';

const events = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-event-messages-list.html';
const rolling = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html';
const breaker = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html';

export const deploymentStarted = reason({
  id: 'deployment.started',
  level: 'notable',
  subjects: ['workload', 'deployment', 'revision'],
  words: (names, workload, deployment, revision) =>
    `service ${names.workload(workload)} has started a deployment of ${names.revision(revision)} (${names.deployment(deployment)}).`,
  docs: rolling,
  explained: true,
});

export const settingsUpdated = reason({
  id: 'service.updated',
  level: 'notable',
  subjects: ['workload', 'number', 'number', 'text'],
  words: (names, workload, minimum, maximum, what) =>
    `service ${names.workload(workload)} was updated (${names.text(what)}): minimumHealthyPercent is ${minimum} and maximumPercent ${maximum}. That starts no deployment by itself.`,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/update-service-parameters.html',
});

export const deploymentCompleted = reason({
  id: 'deployment.completed',
  level: 'notable',
  subjects: ['workload', 'deployment', 'revision'],
  words: (names, workload, deployment, revision) =>
    `(service ${names.workload(workload)}) (${names.deployment(deployment)}) deployment completed: every task runs ${names.revision(revision)} and is healthy.`,
  docs: rolling,
});

export const steadyState = reason({
  id: 'service.steady',
  level: 'notable',
  subjects: ['workload'],
  words: (names, workload) => `service ${names.workload(workload)} has reached a steady state.`,
  docs: events,
});

export const tasksStarted = reason({
  id: 'service.tasks-started',
  level: 'normal',
  subjects: ['workload', 'revision', 'number'],
  words: (names, workload, revision, count) =>
    `service ${names.workload(workload)} has started ${count} ${count === 1 ? 'task' : 'tasks'} of ${names.revision(revision)}.`,
  docs: rolling,
  explained: true,
});

export const tasksStopped = reason({
  id: 'service.tasks-stopped',
  level: 'normal',
  subjects: ['workload', 'revision', 'number', 'text'],
  words: (names, workload, revision, count, why) =>
    `service ${names.workload(workload)} has stopped ${count} running ${count === 1 ? 'task' : 'tasks'} of ${names.revision(revision)}: ${names.text(why)}.`,
  docs: rolling,
  explained: true,
});

export const limitsForbid = reason({
  id: 'service.blocked-by-limits',
  level: 'problem',
  subjects: ['workload', 'number', 'number', 'number'],
  words: (names, workload) =>
    `service ${names.workload(workload)} was unable to stop or start tasks during a deployment because of the service deployment configuration. Update the minimumHealthyPercent or maximumPercent value and try again.`,
  docs: events,
  explained: true,
});

export const cannotPlace = reason({
  id: 'service.cannot-place',
  level: 'problem',
  subjects: ['workload', 'text'],
  words: (names, _workload, text) => names.text(text),
  docs: events,
  explained: true,
});

export const cannotStartTasks = reason({
  id: 'service.throttled',
  level: 'problem',
  subjects: ['workload', 'number', 'number'],
  words: (names, workload, delayMs) =>
    `service ${names.workload(workload)} is unable to consistently start tasks successfully. The next attempt comes in ${duration(delayMs)}.`,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-throttle-logic.html',
});

export const launchesLimited = reason({
  id: 'service.launch-rate',
  level: 'normal',
  subjects: ['workload', 'number'],
  words: (names, workload, rate) =>
    `service ${names.workload(workload)} operations are being throttled. Will try again later. (${rate} tasks a minute may be started.)`,
  docs: 'https://docs.aws.amazon.com/general/latest/gr/ecs-service.html',
});

export const taskUnhealthy = reason({
  id: 'service.task-unhealthy',
  level: 'problem',
  subjects: ['workload', 'task', 'text'],
  words: (names, workload, task, why) =>
    `service ${names.workload(workload)} (${names.taskOf(task)}) is unhealthy ${names.text(why)}`,
  docs: events,
  explained: true,
});

export const deploymentFailed = reason({
  id: 'deployment.failed',
  level: 'problem',
  subjects: ['workload', 'deployment', 'text'],
  words: (names, workload, deployment, why) =>
    `(service ${names.workload(workload)}) (${names.deployment(deployment)}) deployment failed: ${names.text(why)}.`,
  docs: breaker,
  explained: true,
});

export const rollbackStarted = reason({
  id: 'deployment.rollback',
  level: 'notable',
  subjects: ['workload', 'deployment', 'revision'],
  words: (names, workload, deployment, revision) =>
    `(service ${names.workload(workload)}) rolling back to ${names.deployment(deployment)}, the last one that completed (${names.revision(revision)}).`,
  docs: breaker,
});

export const nothingToRollBackTo = reason({
  id: 'deployment.rollback-impossible',
  level: 'problem',
  subjects: ['workload', 'deployment'],
  words: (names, workload) =>
    `(service ${names.workload(workload)}) no deployment is in the COMPLETED state, so there is nothing to roll back to: the deployment is stalled.`,
  docs: breaker,
});

export const breakerCounts = reason({
  id: 'deployment.breaker-count',
  level: 'normal',
  subjects: ['workload', 'deployment', 'number', 'number'],
  words: (names, _workload, deployment, failures, threshold) =>
    `The circuit breaker of ${names.deployment(deployment)} counts ${failures} of ${threshold} failures.`,
  docs: breaker,
  explained: true,
});

export const desiredCountSet = reason({
  id: 'service.desired-count',
  level: 'notable',
  subjects: ['workload', 'number', 'number'],
  words: (names, workload, before, after) =>
    `The desired count of service ${names.workload(workload)} was set from ${before} to ${after}.`,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/update-service-parameters.html',
});

export const deploymentStopped = reason({
  id: 'deployment.stopped',
  level: 'notable',
  subjects: ['workload', 'deployment'],
  words: (names, workload, deployment) =>
    `(service ${names.workload(workload)}) (${names.deployment(deployment)}) deployment stopped by a user.`,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stop-service-deployment.html',
});

export const bakeStarted = reason({
  id: 'deployment.bake',
  level: 'normal',
  subjects: ['workload', 'deployment', 'number'],
  words: (names, workload, deployment, bakeMs) =>
    `(service ${names.workload(workload)}) ${names.deployment(deployment)} has replaced its tasks; its alarms are watched for another ${duration(bakeMs)}.`,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-alarm-failure.html',
});

export const nothingToStop = reason({
  id: 'deployment.nothing-to-stop',
  level: 'normal',
  subjects: ['workload'],
  words: (names, workload) =>
    `Service ${names.workload(workload)} has no deployment that could be stopped: none is under way, or its old tasks are being stopped already.`,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stop-service-deployment.html',
});

export const nothingBefore = reason({
  id: 'deployment.no-revision-before',
  level: 'normal',
  subjects: ['workload'],
  words: (names, workload) =>
    `No deployment of service ${names.workload(workload)} has completed with another revision, so there is none to go back to.`,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/update-service-console-v2.html',
});

export const schedulerReasons = [
  desiredCountSet,
  settingsUpdated,
  deploymentStarted,
  deploymentCompleted,
  steadyState,
  tasksStarted,
  tasksStopped,
  limitsForbid,
  cannotPlace,
  cannotStartTasks,
  launchesLimited,
  taskUnhealthy,
  deploymentFailed,
  rollbackStarted,
  nothingToRollBackTo,
  breakerCounts,
  deploymentStopped,
  bakeStarted,
  nothingToStop,
  nothingBefore,
];
