import { dropProp } from '../prop-edits.ts';
import { daemonService, groupService } from '../service-examples.ts';
import { serviceName, serviceRule } from '../service-rules.ts';

const placementStrategy = [{ type: 'spread', field: 'attribute:ecs.availability-zone' }];

export const svcDaemonPlacementStrategy = serviceRule({
  id: 'svc-daemon-placement-strategy',
  title: 'Daemon with a placement strategy',
  why: 'A daemon runs on every instance that matches its constraints, so there is nothing to choose. AWS refuses a strategy.',
  *check(view, q) {
    if (view.props.schedulingStrategy !== 'DAEMON' || (view.props.placementStrategy ?? []).length === 0)
      return;
    yield {
      field: ['placementStrategy'],
      message: `${serviceName(view, q)} is a daemon and has a placement strategy.`,
      fix: { label: 'Remove placementStrategy', edits: [dropProp(view.id, ['placementStrategy'])] },
    };
  },
  good: [() => daemonService({ placementStrategy: [] }), () => groupService({ placementStrategy })],
  bad: [() => daemonService({ placementStrategy })],
});
