import { dropProp } from '../prop-edits.ts';
import { daemonService, groupService } from '../service-examples.ts';
import { serviceName, serviceRule } from '../service-rules.ts';

const scaling = { minCapacity: 2, maxCapacity: 10 };

export const svcDaemonAutoscaling = serviceRule({
  id: 'svc-daemon-autoscaling',
  title: 'Daemon that scales',
  why: 'Auto scaling changes the desired count, and a daemon has none: it follows the number of instances.',
  *check(view, q) {
    if (view.props.schedulingStrategy !== 'DAEMON' || !view.props.scaling) return;
    yield {
      field: ['scaling'],
      message: `${serviceName(view, q)} is a daemon and has auto scaling.`,
      fix: { label: 'Remove auto scaling', edits: [dropProp(view.id, ['scaling'])] },
    };
  },
  good: [() => daemonService(), () => groupService({ scaling })],
  bad: [() => daemonService({ scaling })],
});
