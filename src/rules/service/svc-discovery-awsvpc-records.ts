import { dropProp } from '../prop-edits.ts';
import { fargateService } from '../service-examples.ts';
import { serviceName, serviceRule } from '../service-rules.ts';

const registryArn = 'arn:aws:servicediscovery:eu-west-1:111122223333:service/srv-0123456789abcdef';

export const svcDiscoveryAwsvpcRecords = serviceRule({
  id: 'svc-discovery-awsvpc-records',
  title: 'Port said twice for a DNS record',
  why: 'An SRV record of an awsvpc task takes its port from port, or from containerName and containerPort. AWS accepts one way, not both.',
  *check(view, q) {
    const [registry] = view.props.serviceRegistries ?? [];
    if (
      view.taskDefinition?.networkMode !== 'awsvpc' ||
      registry?.port === undefined ||
      registry.containerName === undefined
    )
      return;
    yield {
      field: ['serviceRegistries', 0, 'port'],
      message: `${serviceName(view, q)} names port ${registry.port} and container ${registry.containerName} for its DNS record.`,
      fix: { label: 'Remove port', edits: [dropProp(view.id, ['serviceRegistries', 0, 'port'])] },
    };
  },
  good: [
    () => fargateService({ serviceRegistries: [{ registryArn, port: 8080 }] }),
    () => fargateService({ serviceRegistries: [{ registryArn, containerName: 'web', containerPort: 8080 }] }),
  ],
  bad: [
    () =>
      fargateService({
        serviceRegistries: [{ registryArn, port: 8080, containerName: 'web', containerPort: 8080 }],
      }),
  ],
});
