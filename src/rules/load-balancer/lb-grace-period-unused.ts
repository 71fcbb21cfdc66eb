import { service } from '#model/build.ts';
import { serviceView } from '#model/view/service.ts';
import { fargateTask } from '../examples.ts';
import { defineRule } from '../rule.ts';

export const lbGracePeriodUnused = defineRule({
  id: 'lb-grace-period-unused',
  on: 'service',
  title: 'Grace period without health checks',
  why: 'The grace period makes ECS ignore failing health checks of a load balancer, VPC Lattice or the container for a while. Without any of them it does nothing.',
  *check(q, id) {
    const { props, targetGroups, taskDefinition } = serviceView(q, id);
    const seconds = props.healthCheckGracePeriodSeconds;
    if (
      !seconds ||
      !taskDefinition ||
      targetGroups.length > 0 ||
      (props.vpcLatticeConfigurations ?? []).length > 0
    )
      return;
    if (taskDefinition.containers.some(({ doc }) => doc.healthCheck)) return;
    yield {
      field: ['healthCheckGracePeriodSeconds'],
      message: `A grace period of ${seconds} s is set, but nothing checks the health of these tasks.`,
      fix: {
        label: 'Remove the grace period',
        edits: [{ do: 'set', id, path: ['healthCheckGracePeriodSeconds'] }],
      },
    };
  },
  good: [
    () => service({ runs: fargateTask(), behind: {}, props: { healthCheckGracePeriodSeconds: 60 } }),
    () => service({ runs: fargateTask(), props: { healthCheckGracePeriodSeconds: 0 } }),
  ],
  bad: [() => service({ runs: fargateTask(), props: { healthCheckGracePeriodSeconds: 60 } })],
});
