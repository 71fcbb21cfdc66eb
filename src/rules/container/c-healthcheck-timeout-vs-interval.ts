import { editContainer } from '../edits.ts';
import { fargate } from '../examples.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const defaultIntervalSeconds = 30;
const defaultTimeoutSeconds = 5;
const minTimeoutSeconds = 2;
const checking = (times: { interval?: number; timeout?: number }) =>
  fargate({ container: { healthCheck: { command: ['CMD-SHELL', 'true'], ...times } } });

export const cHealthcheckTimeoutVsInterval = containerRule({
  id: 'c-healthcheck-timeout-vs-interval',
  title: 'Health checks that overlap',
  why: 'A check that may take as long as the time between two checks runs into the next one, and a slow answer is counted late.',
  *check(container, _view, q) {
    const { healthCheck } = container.doc;
    if (!healthCheck) return;
    const { interval = defaultIntervalSeconds, timeout = defaultTimeoutSeconds } = healthCheck;
    if (timeout < interval) return;
    const shorter = Math.max(interval - 1, minTimeoutSeconds);
    yield {
      field: ['healthCheck', 'timeout'],
      message: `${nameOf(container)} is checked every ${interval} s and may take ${timeout} s to answer.`,
      ...(shorter < interval
        ? {
            fix: {
              label: `Use a timeout of ${shorter} s`,
              edits: editContainer(q, container, ['healthCheck', 'timeout'], shorter),
            },
          }
        : {}),
    };
  },
  good: [() => checking({}), () => checking({ interval: 6 }), () => checking({ interval: 61, timeout: 60 })],
  bad: [
    () => checking({ interval: 10, timeout: 10 }),
    () => checking({ interval: 5 }),
    () => checking({ timeout: 60 }),
  ],
});
