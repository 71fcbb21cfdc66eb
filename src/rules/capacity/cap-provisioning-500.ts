import { strategyRule } from './strategy-rule.ts';
import { groupService } from '../service-examples.ts';

// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-auto-scaling.html (considerations)
const waitingMax = 500;

export const capProvisioning500 = strategyRule({
  id: 'cap-provisioning-500',
  title: 'More tasks than may wait for instances',
  why: 'While an Auto Scaling group grows, tasks wait in PROVISIONING, at most 500 of them in a cluster. The others fail to start and are tried again.',
  *check(items, { name, kind, count = 0 }) {
    if (!items.some(({ sort }) => sort === 'group') || count <= waitingMax) return;
    yield {
      field: [kind === 'service' ? 'desiredCount' : 'count'],
      message: `${name} starts ${count} tasks, of which ${waitingMax} at most can wait for new instances.`,
    };
  },
  good: [() => groupService({ desiredCount: 500 }, { capacity: { maxSize: 200 } })],
  bad: [() => groupService({ desiredCount: 600 }, { capacity: { maxSize: 200 } })],
});
