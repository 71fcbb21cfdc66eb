import { cpuUnits, memoryMib } from '#model/aws/fargate-sizes.ts';
import { serviceName } from '../service-rules.ts';
import { largerTaskFix } from '../fargate-size-fix.ts';
import { connected, connectRule, httpPort } from './connect-rule.ts';

// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-concepts.html (proxy)
const proxyUnits = 256;

export const scProxyHeadroom = connectRule({
  id: 'sc-proxy-headroom',
  title: 'Little CPU left for the proxy',
  why: 'Every request passes the Service Connect proxy. AWS advises 256 CPU units and 64 MiB for it beyond what the containers take, and 512 units above 500 requests a second.',
  *check(_connect, view, q) {
    const task = view.taskDefinition;
    const cpu = cpuUnits(task?.doc.cpu);
    if (!task || cpu === undefined) return;
    const containers = task.containers.reduce((sum, { doc }) => sum + (doc.cpu ?? 0), 0);
    if (cpu - containers >= proxyUnits) return;
    yield {
      at: task.id,
      field: ['cpu'],
      message: `${serviceName(view, q)} uses Service Connect; of ${cpu} CPU units its containers take ${containers}, which leaves ${Math.max(0, cpu - containers)} for the proxy.`,
      fix: largerTaskFix(task, containers + proxyUnits, memoryMib(task.doc.memory) ?? 0),
    };
  },
  good: [() => connected({}, {}, { task: { container: { cpu: 768, portMappings: [httpPort] } } })],
  bad: [() => connected({}, {}, { task: { container: { cpu: 1024, portMappings: [httpPort] } } })],
});
