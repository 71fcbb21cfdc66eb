import type { Query } from '#model/query.ts';
import { hostGroupsOf } from '#model/view/runner-hosts.ts';
import { taskDemand } from '#model/view/task-demand.ts';
import type { RunnerView } from '../runner-rules.ts';

/** What fixed host ports mean for a service: one task on an instance at most. */
export interface Crowded {
  /** '80/tcp'. */
  port: string;
  count: number;
  instances: number;
}

/** Undefined where the tasks claim no host port, or an instance for each of them is drawn. */
export function crowdedOnHosts(
  q: Query,
  { id, count, taskDefinition }: RunnerView,
  mode: string,
): Crowded | undefined {
  if (taskDefinition?.networkMode !== mode || count === undefined) return undefined;
  const [port] = taskDemand(taskDefinition).hostPorts;
  const groups = port === undefined ? [] : hostGroupsOf(q, id);
  const instances = groups.reduce((sum, { most }) => sum + most, 0);
  return port === undefined || groups.length === 0 || count <= instances
    ? undefined
    : { port, count, instances };
}

export const instancesIn = (count: number): string => `${count} ${count === 1 ? 'instance' : 'instances'}`;
