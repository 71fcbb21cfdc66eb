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

export const svcDiscoveryNoneMode = serviceRule({
  id: 'svc-discovery-none-mode',
  title: 'Service discovery without a network',
  why: 'A task with network mode none cannot be reached, so there is nothing to list.',
  *check(view, q) {
    const isWrong = view.taskDefinition?.networkMode === 'none';
    if (!isWrong || (view.props.serviceRegistries ?? []).length === 0) return;
    yield {
      field: ['serviceRegistries'],
      message: `${serviceName(view, q)} is listed in Cloud Map and runs without a network.`,
      fix: { label: 'Remove serviceRegistries', edits: [dropProp(view.id, ['serviceRegistries'])] },
    };
  },
  good: [() => ec2Service(listed)],
  bad: [() => ec2Service(listed, { task: { networkMode: 'none', container: { portMappings: [] } } })],
});
