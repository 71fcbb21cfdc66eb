import { dropProp } from '../prop-edits.ts';
import { ec2Service } from '../service-examples.ts';
import { serviceName, serviceRule } from '../service-rules.ts';

const listed = {
  serviceRegistries: [
    {
      registryArn: 'arn:aws:servicediscovery:eu-west-1:111122223333:service/srv-0123456789abcdef',
      containerName: 'web',
      containerPort: 8080,
    },
  ],
};

export const svcDiscoveryClassicLb = serviceRule({
  id: 'svc-discovery-classic-lb',
  title: 'Service discovery behind a Classic Load Balancer',
  why: 'AWS does not list services behind a Classic Load Balancer in Cloud Map.',
  *check(view, q) {
    const isWrong = view.targetGroups.some(({ balancer }) => balancer.type === 'classic');
    if (!isWrong || (view.props.serviceRegistries ?? []).length === 0) return;
    yield {
      field: ['serviceRegistries'],
      message: `${serviceName(view, q)} is listed in Cloud Map and stands behind a Classic Load Balancer.`,
      fix: { label: 'Remove serviceRegistries', edits: [dropProp(view.id, ['serviceRegistries'])] },
    };
  },
  good: [() => ec2Service(listed)],
  bad: [() => ec2Service(listed, { behind: { type: 'classic' } })],
});
