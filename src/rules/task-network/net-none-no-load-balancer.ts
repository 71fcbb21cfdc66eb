import { service } from '#model/build.ts';
import { titleOf } from '#model/registry.ts';
import { ec2Task } from '../examples.ts';
import { serviceName, serviceRule } from '../service-rules.ts';

const behind = (networkMode: string) =>
  service({
    on: 'EC2',
    behind: {},
    runs: ec2Task({ networkMode, ...(networkMode === 'none' ? { container: { portMappings: [] } } : {}) }),
  });

export const netNoneNoLoadBalancer = serviceRule({
  id: 'net-none-no-load-balancer',
  title: 'Load balancer before tasks without a network',
  why: 'In network mode none the containers have no connection to the outside, so no request can reach them. AWS refuses the load balancer.',
  *check(view, q) {
    const [group] = view.targetGroups;
    if (view.taskDefinition?.networkMode !== 'none' || !group) return;
    yield {
      message: `${serviceName(view, q)} stands behind ${titleOf(q, group.loadBalancer)}, but its tasks use network mode none.`,
    };
  },
  good: [() => behind('bridge')],
  bad: [() => behind('none')],
});
