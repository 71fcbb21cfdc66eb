import { service } from '#model/build.ts';
import { titleOf } from '#model/registry.ts';
import { serviceView } from '#model/view/service.ts';
import { ec2Task } from '../examples.ts';
import { defineRule } from '../rule.ts';
import { nameOf } from '../task-rules.ts';

const checked = ec2Task({
  container: { healthCheck: { command: ['CMD-SHELL', 'curl -f http://localhost/ || exit 1'] } },
});

export const cHealthcheckClassicLb = defineRule({
  id: 'c-healthcheck-classic-lb',
  on: 'service',
  title: 'Container health check behind a Classic Load Balancer',
  why: 'AWS does not support container health checks for services behind a Classic Load Balancer; application and network load balancers go well with them.',
  *check(q, id) {
    const { taskDefinition, targetGroups } = serviceView(q, id);
    const classic = targetGroups.find(({ balancer }) => balancer.type === 'classic');
    if (!classic) return;
    for (const container of taskDefinition?.containers ?? []) {
      if (!container.doc.healthCheck) continue;
      yield {
        at: container.at,
        field: [...container.prefix, 'healthCheck'],
        message: `${nameOf(container)} has a health check, and ${titleOf(q, id)} stands behind the Classic Load Balancer ${titleOf(q, classic.loadBalancer)}.`,
      };
    }
  },
  good: [
    () => service({ on: 'EC2', runs: checked, behind: { type: 'application' } }),
    () => service({ on: 'EC2', runs: ec2Task(), behind: { type: 'classic' } }),
  ],
  bad: [() => service({ on: 'EC2', runs: checked, behind: { type: 'classic' } })],
});
