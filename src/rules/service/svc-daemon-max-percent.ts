import { setProp } from '../prop-edits.ts';
import { daemonService, groupService, rolling } from '../service-examples.ts';
import { serviceName, serviceRule } from '../service-rules.ts';

export const svcDaemonMaxPercent = serviceRule({
  id: 'svc-daemon-max-percent',
  title: 'Daemon above 100 %',
  why: 'A daemon has one task on an instance, never two: it stops the old one before it starts the new one. AWS refuses a maximum above 100 %.',
  *check(view, q) {
    const { schedulingStrategy, deploymentConfiguration } = view.props;
    const max = deploymentConfiguration?.maximumPercent;
    if (schedulingStrategy !== 'DAEMON' || max === undefined || max <= 100) return;
    const isStuck = deploymentConfiguration?.minimumHealthyPercent === 100;
    yield {
      field: ['deploymentConfiguration', 'maximumPercent'],
      message: `${serviceName(view, q)} is a daemon and allows ${max} %.`,
      fix: {
        label: isStuck ? 'Use 0 to 100 %' : 'Use 100 %',
        edits: [
          setProp(view.id, ['deploymentConfiguration', 'maximumPercent'], 100),
          ...(isStuck ? [setProp(view.id, ['deploymentConfiguration', 'minimumHealthyPercent'], 0)] : []),
        ],
      },
    };
  },
  good: [() => daemonService(), () => groupService({ deploymentConfiguration: rolling(100, 200) })],
  bad: [
    () => daemonService({ deploymentConfiguration: rolling(100, 200) }),
    () => daemonService({ deploymentConfiguration: rolling(50, 150) }),
  ],
});
