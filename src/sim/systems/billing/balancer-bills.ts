import { partition } from '../../kernel/whole-numbers.ts';
import type { World } from '../../world/world.ts';
import { changeRate } from './account.ts';
import { balancerUnits } from './parameters.ts';
import { pricesOf, unassignedBill } from './state.ts';

/** Load balancers cost the same all the time; the services behind one share it evenly. */
export function billBalancers(world: World): void {
  const { targetGroups } = world.plan;
  const units = world.parameters.get(balancerUnits);
  for (const balancer of new Set(targetGroups.map(({ loadBalancer }) => loadBalancer))) {
    const groups = targetGroups.filter(({ loadBalancer }) => loadBalancer === balancer);
    const { balancerType, publicAddresses = 0 } = groups[0]!;
    const { balancers, publicIpv4Hour } = pricesOf(world);
    const { hour, unitHour } = balancers[balancerType];
    const behind = [...new Set(groups.map(({ workload }) => workload))];
    const parts = partition(
      hour + units * unitHour + publicAddresses * publicIpv4Hour,
      behind.map(() => 1),
    );
    behind.forEach((workload, i) => changeRate(world, workload, 'balancers', parts[i]!));
  }
}

/** NAT gateways, each with its public address, and interface endpoints are there whatever runs: they are nobody's. */
export function billNetwork(world: World): void {
  const { natGateways = 0, endpointZones = 0 } = world.plan.network ?? {};
  const { natHour, publicIpv4Hour, endpointHour } = pricesOf(world);
  const rate = natGateways * (natHour + publicIpv4Hour) + endpointZones * endpointHour;
  changeRate(world, unassignedBill(world), 'network', rate);
}
