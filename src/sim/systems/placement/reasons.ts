import { reason } from '../../reason.ts';

const strategies = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement.html';

/** a task, b host. */
export const taskPlaced = reason({
  id: 'placement.placed',
  level: 'detail',
  subjects: ['task', 'host'],
  words: (names, task, host) => `${names.taskOf(task)} is placed on ${names.host(host)}.`,
  docs: strategies,
  explained: true,
});
