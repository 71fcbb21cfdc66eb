import { memoryMib } from '#model/aws/fargate-sizes.ts';
import { serviceName } from '../service-rules.ts';
import { largerTaskFix } from '../fargate-size-fix.ts';
import { connected, connectedOnEc2, connectRule, httpPort } from './connect-rule.ts';

// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-concepts.html (proxy)
const proxyMib = 64;

export const scTaskMemoryRequired = connectRule({
  id: 'sc-task-memory-required',
  title: 'No memory left for the proxy',
  why: 'Service Connect adds a proxy container to each task. Its memory is what the task has beyond its own containers, so the task needs a limit above their sum.',
  *check(_connect, view, q) {
    const task = view.taskDefinition;
    if (!task) return;
    const containers = task.containers.reduce(
      (sum, { doc }) => sum + (doc.memory ?? doc.memoryReservation ?? 0),
      0,
    );
    const memory = memoryMib(task.doc.memory);
    if (task.doc.memory !== undefined && (memory === undefined || memory > containers)) return;
    yield {
      at: task.id,
      field: ['memory'],
      message: `${serviceName(view, q)} uses Service Connect, but its task has ${memory === undefined ? 'no memory limit' : `${memory} MiB, and its containers take ${containers}`}.`,
      fix: largerTaskFix(task, 0, Math.max(containers, 256) + proxyMib),
    };
  },
  good: [
    () => connected(),
    () => connectedOnEc2({}, {}, { task: { container: { memory: 256, portMappings: [httpPort] } } }),
  ],
  bad: [
    () =>
      connectedOnEc2(
        {},
        {},
        { task: { memory: undefined, container: { memory: 256, portMappings: [httpPort] } } },
      ),
    () => connected({}, {}, { task: { container: { memory: 2048, portMappings: [httpPort] } } }),
  ],
});
