import { setProp } from '../prop-edits.ts';
import { ec2Service, fargateService } from '../service-examples.ts';
import { serviceName, serviceRule } from '../service-rules.ts';

const registryArn = 'arn:aws:servicediscovery:eu-west-1:111122223333:service/srv-0123456789abcdef';

export const svcDiscoveryBridgeHostSrv = serviceRule({
  id: 'svc-discovery-bridge-host-srv',
  title: 'DNS record without a port',
  why: 'In bridge and host mode a task shares the address of its instance, so only an SRV record, with the port, finds it. ECS learns the port from containerName and containerPort.',
  *check(view, q) {
    const [registry] = view.props.serviceRegistries ?? [];
    const mode = view.taskDefinition?.networkMode ?? '';
    if (!registry || (mode !== 'bridge' && mode !== 'host')) return;
    if (registry.containerName !== undefined && registry.containerPort !== undefined) return;
    const named = view.taskDefinition?.containers.find(
      ({ doc }) => doc.name && doc.portMappings?.[0]?.containerPort !== undefined,
    );
    const port = named?.doc.portMappings?.[0]?.containerPort;
    yield {
      field: ['serviceRegistries', 0],
      message: `${serviceName(view, q)} is listed in Cloud Map in ${mode} mode without containerName and containerPort.`,
      ...(named?.doc.name && port !== undefined
        ? {
            fix: {
              label: `List ${named.doc.name}:${port}`,
              edits: [
                setProp(view.id, ['serviceRegistries', 0, 'containerName'], named.doc.name),
                setProp(view.id, ['serviceRegistries', 0, 'containerPort'], port),
              ],
            },
          }
        : {}),
    };
  },
  good: [
    () => ec2Service({ serviceRegistries: [{ registryArn, containerName: 'web', containerPort: 8080 }] }),
    () => fargateService({ serviceRegistries: [{ registryArn }] }),
  ],
  bad: [() => ec2Service({ serviceRegistries: [{ registryArn }] })],
});
