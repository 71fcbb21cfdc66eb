import { hostGroupsOf } from '#model/view/runner-hosts.ts';
import { taskDemand } from '#model/view/task-demand.ts';
import { daemonService, groupService } from '../service-examples.ts';
import { serviceName, serviceRule } from '../service-rules.ts';

const fixed = { container: { portMappings: [{ containerPort: 8126, hostPort: 8126 }] } };

export const svcDaemonStaticPort = serviceRule({
  id: 'svc-daemon-static-port',
  title: 'Looks like a daemon',
  why: 'A fixed port of the host and one task on each instance is what agents look like. With DAEMON the number follows the instances by itself.',
  *check(view, q) {
    const { schedulingStrategy, desiredCount } = view.props;
    if (schedulingStrategy === 'DAEMON' || !view.taskDefinition || view.targetGroups.length > 0) return;
    const instances = hostGroupsOf(q, view.id).reduce((sum, { hosts }) => sum + hosts.count, 0);
    if (instances < 2 || desiredCount !== instances || taskDemand(view.taskDefinition).hostPorts.length === 0)
      return;
    yield {
      field: ['schedulingStrategy'],
      message: `${serviceName(view, q)} has a fixed host port and one task for each of ${instances} instances; DAEMON would keep it so.`,
    };
  },
  good: [() => daemonService({}, { task: fixed }), () => groupService({ desiredCount: 2 })],
  bad: [() => groupService({ desiredCount: 2 }, { task: fixed })],
});
