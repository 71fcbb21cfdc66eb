import { reason, type Reason } from '../../reason.ts';
import type { Names } from '../../names.ts';
import { duration } from '../../names.ts';

const page = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-lifecycle-explanation.html';
const stoppedPage =
  'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stopped-task-error-codes.html';

const step = (
  state: string,
  words: (names: Names, task: number) => string,
  { explained = false }: { explained?: boolean } = {},
): Reason =>
  reason({ id: `task.${state}`, level: 'detail', subjects: ['task'], words, docs: page, explained });

/** What is said when a task comes into a state, in the order of `taskStates`. */
export const stateReasons: readonly Reason[] = [
  step(
    'provisioning',
    (names, task) => `${names.taskOf(task)} is PROVISIONING: what it needs is being prepared.`,
    // On Fargate, that is where its zone was chosen.
    { explained: true },
  ),
  step('pending', (names, task) => `${names.taskOf(task)} is PENDING: it waits for its host to take it.`),
  step(
    'activating',
    (names, task) => `${names.taskOf(task)} is ACTIVATING: its images are pulled and its containers started.`,
  ),
  step('running', (names, task) => `${names.taskOf(task)} is RUNNING: its containers have started.`),
  step(
    'deactivating',
    (names, task) =>
      `${names.taskOf(task)} is DEACTIVATING: it is taken out of its target groups and drains.`,
  ),
  step('stopping', (names, task) => `${names.taskOf(task)} is STOPPING: its containers were sent SIGTERM.`),
  step(
    'deprovisioning',
    (names, task) => `${names.taskOf(task)} is DEPROVISIONING: its network interface is given back.`,
  ),
  step('stopped', (names, task) => `${names.taskOf(task)} is STOPPED.`),
];

/** a task, b text with the stopped reason, c number of its stop code. */
export const taskDoomed = reason({
  id: 'task.stop',
  level: 'normal',
  subjects: ['task', 'text', 'number'],
  words: (names, task, text) => `${names.taskOf(task)} is to stop: ${names.text(text)}`,
  docs: stoppedPage,
  explained: true,
});

/** As `taskDoomed`, for what nobody wanted. */
export const taskFailed = reason({
  id: 'task.failed',
  level: 'problem',
  subjects: ['task', 'text', 'number'],
  words: (names, task, text) => `${names.taskOf(task)} failed: ${names.text(text)}`,
  docs: stoppedPage,
});

export const taskKilled = reason({
  id: 'task.killed',
  level: 'notable',
  subjects: ['task', 'number'],
  words: (names, task, timeoutMs) =>
    `${names.taskOf(task)} did not exit within its stop timeout of ${duration(timeoutMs)} and was sent SIGKILL.`,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html',
});

export const containerRestarted = reason({
  id: 'task.container-restarted',
  level: 'notable',
  subjects: ['task', 'number'],
  words: (names, task, exitCode) =>
    `A container of ${names.taskOf(task)} exited with code ${exitCode} and was restarted in place by its restart policy.`,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerRestartPolicy.html',
});

export const exitedUnseen = reason({
  id: 'task.exited-unseen',
  level: 'problem',
  subjects: ['task', 'host', 'number'],
  words: (names, task, host, exitCode) =>
    `An essential container of ${names.taskOf(task)} exited with code ${exitCode}. ECS does not know yet, because the agent of ${names.host(host)} is not connected.`,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerInstance.html',
});

export const sidecarExited = reason({
  id: 'task.container-exited',
  level: 'notable',
  subjects: ['task', 'text', 'number'],
  words: (names, task, container, exitCode) =>
    `Container ${names.text(container)} of ${names.taskOf(task)} exited with code ${exitCode}. It is not essential, so the task keeps running.`,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
});

export const healthMoved = reason({
  id: 'task.health',
  level: 'detail',
  subjects: ['task', 'number'],
  words: (names, task, health) =>
    `The container health checks of ${names.taskOf(task)} say ${['UNKNOWN', 'HEALTHY', 'UNHEALTHY'][health] ?? '?'}.`,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html',
});

export const taskUnreachable = reason({
  id: 'task.unreachable',
  level: 'notable',
  subjects: ['task', 'host'],
  words: (names, task, host) =>
    `${names.taskOf(task)} cannot be stopped: the agent of ${names.host(host)} is not connected.`,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-agent-troubleshooting.html',
});

export const lifecycleReasons = [
  ...stateReasons,
  taskDoomed,
  taskFailed,
  taskKilled,
  containerRestarted,
  exitedUnseen,
  sidecarExited,
  healthMoved,
  taskUnreachable,
];
