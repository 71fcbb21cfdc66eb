import { ec2Service } from '../service-examples.ts';
import { serviceName, serviceRule } from '../service-rules.ts';

const none = { task: { networkMode: 'none', container: { portMappings: [] } } };

export const netNoneNoLoadBalancer = serviceRule({
  id: 'net-none-no-load-balancer',
  title: 'Load balancer for tasks without a network',
  why: 'A task with network mode none has no address and no port that a load balancer could send requests to.',
  *check(view, q) {
    const ids = view.targetGroups.map(({ link }) => link);
    if (view.taskDefinition?.networkMode !== 'none' || ids.length === 0) return;
    yield {
      message: `${serviceName(view, q)} stands behind a load balancer, but its tasks have network mode none.`,
      fix: { label: 'Disconnect the load balancer', edits: [{ do: 'remove', ids }] },
    };
  },
  good: [() => ec2Service({}, { behind: {} }), () => ec2Service({}, none)],
  bad: [() => ec2Service({}, { ...none, behind: {} })],
});
