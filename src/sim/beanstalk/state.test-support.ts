import { i32, table } from '../kernel/table.ts';
import { state } from '../system.ts';
import { none } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { environmentOf, type Environment } from './environment.test-support.ts';

/** So many checks in a row must find a batch healthy. */
export const checksInARow = 12;

export const beanstalk = state((world) => {
  const environments = table({
    /** The deployment that is under way, and the last one that succeeded. */
    current: i32(none),
    succeeded: i32(none),
    /** 0 is the additional batch. */
    batch: i32(none),
    batches: i32(),
    passes: i32(),
    /** A timer that was set under another one is void. */
    step: i32(),
  });
  for (let i = 0; i < world.plan.workloads.length; i++) environments.add();
  const hosts = table({ batch: i32(none), deployment: i32(none) });
  const deployments = table({ fromBefore: i32(), lowest: i32(-1), highest: i32(), why: i32(none) });
  return { environments, hosts, deployments };
});

/** The environment that a workload is; undefined for those of others. */
export const environmentIn = (world: World, workload: number): Environment | undefined =>
  environmentOf(world.plan.workloads[workload]!);

/** The tables, with a row for each host and deployment there is: others add some, too. */
export function rowsOf(world: World) {
  const rows = beanstalk.of(world);
  while (rows.hosts.count < world.hosts.count) rows.hosts.add();
  while (rows.deployments.count < world.deployments.count) rows.deployments.add();
  return rows;
}

/** Rolling deployments need more than the one instance of a single-instance environment. */
export const isForbidden = ({ plan, workloads }: World, workload: number): boolean => {
  const { environmentType, deploymentPolicy } = environmentOf(plan.workloads[workload]!)!;
  const isSingle = environmentType === 'SingleInstance' && workloads.desired[workload] === 1;
  return isSingle && deploymentPolicy !== 'AllAtOnce';
};
