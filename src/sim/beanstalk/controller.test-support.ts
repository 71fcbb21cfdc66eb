import type { Controller } from '../controller.ts';
import { none } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { batchSizeOf, environmentBoots, environmentOf } from './environment.test-support.ts';
import { checksInARow, environmentIn, isForbidden, rowsOf } from './state.test-support.ts';

/** What Elastic Beanstalk says of its environments to all that is general; `deploy` is how it begins to. */
export const controllerOf = (
  deploy: (world: World, workload: number, revision: number) => void,
): Controller => ({
  boots: environmentBoots,
  runsOn(workload) {
    const { name, group } = environmentOf(workload)!;
    return { lanes: [{ name, sort: 'ec2', groups: [group], base: 0, weight: 1 }], zones: [] };
  },
  deployments: {
    deploy,
    limits(world, workload) {
      const environment = environmentIn(world, workload)!;
      const desired = world.workloads.desired[workload]!;
      const size = batchSizeOf(environment, desired);
      if (environment.deploymentPolicy === 'AllAtOnce') return { lower: 0, upper: desired };
      return environment.deploymentPolicy === 'Rolling'
        ? { lower: desired - size, upper: desired }
        : { lower: desired, upper: desired + size };
    },
    standing(world, deployment) {
      const { deployments } = rowsOf(world);
      const why = deployments.why[deployment]!;
      return {
        fromBefore: deployments.fromBefore[deployment] === 1,
        isStuck: false,
        lowestHealthy: deployments.lowest[deployment]!,
        highestTasks: deployments.highest[deployment]!,
        why: why === none ? undefined : world.texts[why],
      };
    },
    waitsFor(world, deployment) {
      const { environments } = rowsOf(world);
      const workload = world.deployments.workload[deployment]!;
      return `Batch ${environments.batch[workload]} has passed ${environments.passes[workload]} of ${checksInARow} checks.`;
    },
    docs: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/using-features.rolling-version-deploy.html',
    proof: {
      finding: (world, workload) =>
        isForbidden(world, workload)
          ? {
              code: 'limits',
              words: 'A single-instance environment has no rolling deployments.',
              numbers: {},
            }
          : 'completes',
    },
  },
});
