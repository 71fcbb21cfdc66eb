import { cpuUnits, memoryMib } from '../aws/fargate-sizes.ts';
import type { HostRoom } from './hosts.ts';
import type { TaskDefinitionView } from './task-definition.ts';

/** What one task takes from an instance. */
export interface TaskDemand {
  readonly cpuUnits: number;
  readonly memoryMib: number;
  readonly gpus: number;
  /** Whether it needs a network interface of its own. */
  readonly takesInterface: boolean;
  /** Ports of the instance that it claims for itself, e.g. '8080/tcp'; dynamic ones are not among them. */
  readonly hostPorts: readonly string[];
}

/**
 * The demand ECS places a task by: its own CPU and memory, else the sum over its containers, of memory what they
 * reserve. https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html
 */
export function taskDemand(view: TaskDefinitionView): TaskDemand {
  const containers = view.containers.map(({ doc }) => doc);
  const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
  // Windows on EC2 ignores the size of the task.
  const { cpu, memory } = view.isWindows && view.launches.has('EC2') ? {} : view.doc;
  return {
    cpuUnits: cpuUnits(cpu) ?? sum(containers.map((each) => each.cpu ?? 0)),
    memoryMib: memoryMib(memory) ?? sum(containers.map((each) => each.memoryReservation ?? each.memory ?? 0)),
    gpus: sum(
      containers.flatMap(({ resourceRequirements = [] }) =>
        resourceRequirements.map(({ type, value }) => (type === 'GPU' ? Number(value) || 0 : 0)),
      ),
    ),
    takesInterface: view.networkMode === 'awsvpc',
    hostPorts: hostPorts(view),
  };
}

function hostPorts({ networkMode, containers }: TaskDefinitionView): string[] {
  if (networkMode !== 'bridge' && networkMode !== 'host' && networkMode !== 'default') return [];
  const claimed = containers.flatMap(({ doc }) =>
    (doc.portMappings ?? []).flatMap(({ containerPort, hostPort = 0, protocol = 'tcp' }) => {
      const port = networkMode === 'host' ? (containerPort ?? hostPort) : hostPort;
      return port > 0 ? [`${port}/${protocol}`] : [];
    }),
  );
  return [...new Set(claimed)];
}

/** How many copies of the task an empty instance takes, and which resource ends first. */
export function copiesOn(room: HostRoom, demand: TaskDemand): number {
  const bound = (available: number, each: number): number =>
    each > 0 ? Math.floor(available / each) : Number.MAX_SAFE_INTEGER;
  return Math.min(
    bound(room.cpuUnits, demand.cpuUnits),
    bound(room.memoryMib, demand.memoryMib),
    bound(room.gpus, demand.gpus),
    bound(room.awsvpcTasks, demand.takesInterface ? 1 : 0),
    bound(1, demand.hostPorts.length > 0 ? 1 : 0),
  );
}
