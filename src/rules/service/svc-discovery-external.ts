import { dropProp } from '../prop-edits.ts';
import { ec2Service, externalService } from '../service-examples.ts';
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

export const svcDiscoveryExternal = serviceRule({
  id: 'svc-discovery-external',
  title: 'Service discovery of external instances',
  why: 'Cloud Map lists addresses of a VPC; servers of your own have none there.',
  *check(view, q) {
    const isWrong = view.launch === 'EXTERNAL';
    if (!isWrong || (view.props.serviceRegistries ?? []).length === 0) return;
    yield {
      field: ['serviceRegistries'],
      message: `${serviceName(view, q)} is listed in Cloud Map and runs on external instances.`,
      fix: { label: 'Remove serviceRegistries', edits: [dropProp(view.id, ['serviceRegistries'])] },
    };
  },
  good: [() => ec2Service(listed)],
  bad: [() => externalService(listed, {})],
});
