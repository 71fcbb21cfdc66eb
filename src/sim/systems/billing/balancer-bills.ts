import { partition } from '../../kernel/whole-numbers.ts';
import type { World } from '../../world/world.ts';
import { changeRate } from './account.ts';
import { balancerUnits } from './parameters.ts';
import { pricesOf } from './state.ts';

/** Load balancers cost the same all the time; the services behind one share it evenly. */
export function billBalancers(world: World): void {
  const { targetGroups } = world.plan;
  const units = world.parameters.get(balancerUnits);
  for (const balancer of new Set(targetGroups.map(({ loadBalancer }) => loadBalancer))) {
    const groups = targetGroups.filter(({ loadBalancer }) => loadBalancer === balancer);
    const { hour, unitHour } = pricesOf(world).balancers[groups[0]!.balancerType];
    const behind = [...new Set(groups.map(({ workload }) => workload))];
    const parts = partition(
      hour + units * unitHour,
      behind.map(() => 1),
    );
    behind.forEach((workload, i) => changeRate(world, workload, 'balancers', parts[i]!));
  }
}
