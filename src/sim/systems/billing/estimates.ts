import { controllerOf } from '../../controller.ts';
import type { Reason } from '../../reason.ts';
import type { World } from '../../world/world.ts';
import { isEstimate, isWindowsEstimate } from './reasons.ts';

/** Why the cost of a workload is an estimate: prices it is made of are not confirmed. Empty where all of them are. */
export function estimatesOf(world: World, workload: number): Reason[] {
  const { plan } = world;
  const { lanes = [] } = controllerOf(world, workload)?.runsOn?.(plan.workloads[workload]!) ?? {};
  const onFargate = lanes.some(({ sort }) => sort.startsWith('fargate'));
  const onSpot = lanes.some(
    ({ sort, groups }) => sort === 'fargate-spot' || groups.some((group) => plan.groups[group]!.isSpot),
  );
  const runsWindows = plan.revisions.some(
    (each) => each.workload === workload && each.platform === 'windows',
  );
  return [...(onSpot ? [isEstimate] : []), ...(onFargate && runsWindows ? [isWindowsEstimate] : [])];
}
