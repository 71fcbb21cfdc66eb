import { reason } from '../../reason.ts';

const runTaskPage = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/standalone-tasks.html';
const failurePage = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/api_failures_messages.html';
const schedulePage =
  'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/tasks-scheduled-eventbridge-scheduler.html';

export const tasksRun = reason({
  id: 'run-task.started',
  level: 'notable',
  subjects: ['workload', 'number', 'number'],
  words: (names, workload, started, asked) =>
    `RunTask of ${names.workload(workload)} started ${started} of ${asked} ${asked === 1 ? 'task' : 'tasks'}.`,
  docs: runTaskPage,
});

export const runFailed = reason({
  id: 'run-task.failed',
  level: 'problem',
  subjects: ['workload', 'text'],
  words: (names, workload, text) =>
    `RunTask of ${names.workload(workload)} could not start a task, and nobody tries again. ${names.text(text)}`,
  docs: failurePage,
});

/** As `runFailed`, where instances were tried. */
export const noInstanceTakesIt = reason({
  ...runFailed,
  id: 'run-task.no-instance',
  explained: true,
});

export const taskWaits = reason({
  id: 'run-task.waits',
  level: 'normal',
  subjects: ['task', 'text'],
  words: (names, task, text) =>
    `${names.taskOf(task)} waits in PROVISIONING for its capacity provider (${names.text(text)}).`,
  docs: failurePage,
  explained: true,
});

export const scheduleUnread = reason({
  id: 'schedule.unsupported',
  level: 'problem',
  subjects: ['workload', 'text'],
  words: (names, workload, expression) =>
    `The schedule ${names.text(expression)} of ${names.workload(workload)} is not one that a rehearsal can follow, so that the task does not start.`,
  docs: schedulePage,
});

export const scheduleOff = reason({
  id: 'schedule.disabled',
  level: 'normal',
  subjects: ['workload'],
  words: (names, workload) =>
    `The schedule of ${names.workload(workload)} is disabled, so that the task does not start.`,
  docs: schedulePage,
});

export const zoneTakenForUtc = reason({
  id: 'schedule.time-zone',
  level: 'notable',
  subjects: ['workload', 'text'],
  words: (names, workload, zone) =>
    `The schedule of ${names.workload(workload)} is in the time zone ${names.text(zone)}; a rehearsal takes it for UTC.`,
  docs: schedulePage,
});

export const standaloneReasons = [
  tasksRun,
  runFailed,
  noInstanceTakesIt,
  taskWaits,
  scheduleUnread,
  scheduleOff,
  zoneTakenForUtc,
];
