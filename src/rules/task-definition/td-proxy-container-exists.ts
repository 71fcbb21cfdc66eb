import { fargate } from '../examples.ts';
import { taskRule } from '../task-rules.ts';

const proxy = (containerName: string) => ({
  proxyConfiguration: {
    type: 'APPMESH',
    containerName,
    properties: [
      { name: 'IgnoredUID', value: '1337' },
      { name: 'AppPorts', value: '8080' },
      { name: 'ProxyIngressPort', value: '15000' },
      { name: 'ProxyEgressPort', value: '15001' },
    ],
  },
});

export const tdProxyContainerExists = taskRule({
  id: 'td-proxy-container-exists',
  title: 'Proxy container that does not exist',
  why: 'proxyConfiguration names the container that runs the proxy, which must be one of this task.',
  *check(view) {
    const name = view.doc.proxyConfiguration?.containerName;
    if (!name || view.containers.some(({ doc }) => doc.name === name)) return;
    yield {
      field: ['proxyConfiguration', 'containerName'],
      message: `The proxy container is called ${name}, but no container of the task has that name.`,
    };
  },
  good: [() => fargate(proxy('web'))],
  bad: [() => fargate(proxy('envoy'))],
});
