import { editContainer } from '../edits.ts';
import { mixed, onDemand, spot } from './strategy-examples.ts';
import { strategyRule } from './strategy-rule.ts';

// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-capacity-providers.html (two minutes notice)
const noticeSeconds = 120;
const stopping = (stopTimeout: number) => ({ task: { container: { stopTimeout } } });

export const capSpotStopTimeout = strategyRule({
  id: 'cap-spot-stop-timeout',
  title: 'Part of the Spot notice is wasted',
  why: 'Fargate Spot sends SIGTERM two minutes before it takes the task. After stopTimeout, 30 s by default, the container is killed, although it could have used all 120 s to finish its work.',
  *check(items, { name, taskDefinition }, q) {
    if (!taskDefinition || !items.some((item) => item.name === 'FARGATE_SPOT')) return;
    for (const container of taskDefinition.containers) {
      const { essential, stopTimeout = 30 } = container.doc;
      if (essential === false || stopTimeout >= noticeSeconds) continue;
      yield {
        at: container.at,
        field: [...container.prefix, 'stopTimeout'],
        message: `${name} runs on Fargate Spot, and its container ${container.doc.name ?? ''} has ${stopTimeout} s of the ${noticeSeconds} s notice to finish.`,
        fix: {
          label: `Set stopTimeout to ${noticeSeconds} s`,
          edits: editContainer(q, container, ['stopTimeout'], noticeSeconds),
        },
      };
    }
  },
  good: [() => mixed([spot()], stopping(120)), () => mixed([onDemand()])],
  bad: [() => mixed([onDemand(), spot()]), () => mixed([spot()], stopping(60))],
});
