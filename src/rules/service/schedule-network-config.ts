import { design, type Props } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import { fargateTask } from '../examples.ts';
import { setProp } from '../prop-edits.ts';
import { runnerRule } from '../runner-rules.ts';
import { subnetsAround } from '../host-network/subnets-around.ts';

const scheduled = (props: Props): Design =>
  design((d) => {
    const vpc = d.node('vpc');
    const task = d.node(
      'standalone-task',
      { schedule: { scheduleExpression: 'rate(1 hour)' }, ...props },
      vpc,
    );
    d.link('runs', task, d.taskDefinition(fargateTask(), vpc));
    const role = {
      roleName: 'schedule',
      trust: { services: ['scheduler.amazonaws.com'] },
      managedPolicies: ['AmazonEC2ContainerServiceEventsRole'],
    };
    d.link('schedule-role', d.node('iam-role', role, vpc), task);
  });

export const scheduleNetworkConfig = runnerRule({
  id: 'schedule-network-config',
  title: 'Scheduled task without subnets',
  why: 'EventBridge Scheduler starts the task as you would with RunTask. In awsvpc mode it must say in which subnets; otherwise each start fails, and only CloudTrail tells.',
  severity: 'warning',
  *check({ id, kind, name, props, taskDefinition }, q) {
    if (kind !== 'standalone-task' || !q.props('standalone-task', id).schedule) return;
    if (taskDefinition?.networkMode !== 'awsvpc' || props.networkConfiguration?.awsvpcConfiguration) return;
    const subnets = subnetsAround(q, id);
    yield {
      field: ['networkConfiguration'],
      message: `${name} is started on a schedule in awsvpc mode and names no subnets.`,
      ...(subnets.length > 0
        ? {
            fix: {
              label: `Use ${subnets.join(' and ')}`,
              edits: [
                setProp(id, ['networkConfiguration', 'awsvpcConfiguration'], {
                  subnets,
                  assignPublicIp: 'DISABLED',
                }),
              ],
            },
          }
        : {}),
    };
  },
  good: [() => scheduled({})],
  bad: [() => scheduled({ networkConfiguration: undefined })],
});
