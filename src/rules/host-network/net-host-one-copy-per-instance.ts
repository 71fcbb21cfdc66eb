import { runnerRule } from '../runner-rules.ts';
import { groupService } from '../service-examples.ts';
import { crowdedOnHosts, instancesIn } from './copies.ts';

const host = { task: { networkMode: 'host' } };

export const netHostOneCopyPerInstance = runnerRule({
  id: 'net-host-one-copy-per-instance',
  title: 'Host mode allows one task on an instance',
  why: 'In host mode a container opens its port on the instance itself. A second copy finds the port taken, so ECS places one task on an instance and no more.',
  *check(view, q) {
    const crowded = crowdedOnHosts(q, view, 'host');
    if (!crowded) return;
    yield {
      field: [view.kind === 'service' ? 'desiredCount' : 'count'],
      message: `${view.name} wants ${crowded.count} tasks in host mode, each with port ${crowded.port}, and has ${instancesIn(crowded.instances)}.`,
    };
  },
  good: [() => groupService({ desiredCount: 2 }, host), () => groupService({ desiredCount: 3 })],
  bad: [() => groupService({ desiredCount: 3 }, host)],
});
