import { dropProp } from '../prop-edits.ts';
import { daemonService, groupService } from '../service-examples.ts';
import { serviceName, serviceRule } from '../service-rules.ts';

export const svcDaemonDesiredCount = serviceRule({
  id: 'svc-daemon-desired-count',
  title: 'Daemon with a desired count',
  why: 'A daemon has as many tasks as there are instances. AWS refuses a number beside that.',
  *check(view, q) {
    const { schedulingStrategy, desiredCount } = view.props;
    if (schedulingStrategy !== 'DAEMON' || desiredCount === undefined) return;
    yield {
      field: ['desiredCount'],
      message: `${serviceName(view, q)} is a daemon and asks for ${desiredCount} tasks.`,
      fix: { label: 'Remove desiredCount', edits: [dropProp(view.id, ['desiredCount'])] },
    };
  },
  good: [() => daemonService(), () => groupService({ desiredCount: 2 })],
  bad: [() => daemonService({ desiredCount: 2 })],
});
