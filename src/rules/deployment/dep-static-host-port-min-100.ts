import { hostGroupsOf } from '#model/view/runner-hosts.ts';
import { taskDemand } from '#model/view/task-demand.ts';
import { serviceName } from '../service-rules.ts';
import { setProp } from '../prop-edits.ts';
import { groupService, rolling } from '../service-examples.ts';
import { deploymentRule, isRollingReplica } from './bounds.ts';

const fixed = { container: { portMappings: [{ containerPort: 8080, hostPort: 80 }] } };

export const depStaticHostPortMin100 = deploymentRule({
  id: 'dep-static-host-port-min-100',
  title: 'No instance has the port free for a new task',
  why: 'With a fixed port of the host, one task fits on an instance. When every instance has one and none may stop first, a new task finds its port taken everywhere and the deployment waits forever.',
  *check(bounds, view, q) {
    if (!isRollingReplica(bounds) || !view.taskDefinition) return;
    const [port] = taskDemand(view.taskDefinition).hostPorts;
    const instances = hostGroupsOf(q, view.id).reduce((sum, { most }) => sum + most, 0);
    const { desired, floor } = bounds;
    if (port === undefined || instances === 0 || desired < instances || floor < desired) return;
    const lower = Math.floor(((desired - 1) / desired) * 100);
    yield {
      field: ['deploymentConfiguration', 'minimumHealthyPercent'],
      message: `${serviceName(view, q)} keeps ${desired} tasks on ${instances} ${instances === 1 ? 'instance' : 'instances'}, each with host port ${port}; a new one finds no instance with that port free.`,
      fix: {
        label: `Keep ${lower} %, so that one may stop first`,
        edits: [setProp(view.id, ['deploymentConfiguration', 'minimumHealthyPercent'], lower)],
      },
    };
  },
  good: [
    () => groupService({ deploymentConfiguration: rolling(50, 200) }, { task: fixed }),
    () => groupService({}, { task: fixed, capacity: { desiredCapacity: 3, maxSize: 3 } }),
    () => groupService(),
  ],
  bad: [() => groupService({ deploymentConfiguration: rolling(100, 200) }, { task: fixed })],
});
