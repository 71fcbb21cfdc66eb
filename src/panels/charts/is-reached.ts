import type { ChartRun } from './chart-model.ts';

/** Whether users send requests to the workload, at once or through a load balancer. */
export function isReached({ about, workload }: Pick<ChartRun, 'about' | 'workload'>): boolean {
  return about.sources.some(
    ({ workloads, loadBalancers }) =>
      workloads.includes(workload) ||
      about.targetGroups.some(
        (group) => group.workload === workload && loadBalancers.includes(group.loadBalancer),
      ),
  );
}
