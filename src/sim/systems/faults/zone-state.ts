import { table, u32, u8 } from '../../kernel/table.ts';
import { state } from '../../system.ts';
import { none } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';

/** What is wrong with each Availability Zone; rows as in `plan.zones`. */
export const zoneState = state((world) => {
  const zones = table({
    lost: u8(),
    lostAt: u32(),
    /** 1 when its subnets have no free address. */
    withoutAddresses: u8(),
    /** Until when Fargate has no capacity there; 0: it has, `never`: until somebody says otherwise. */
    fargateBackAt: u32(),
    fargateSpotBackAt: u32(),
  });
  for (let i = 0; i < world.plan.zones.length; i++) zones.add();
  return { zones };
});

export const isZoneLost = (world: World, zone: number): boolean =>
  zone !== none && zoneState.of(world).zones.lost[zone] === 1;

/** Those of the zones in which something can be launched, for an Auto Scaling group that launches elsewhere. */
export const zonesUp = (world: World, zones: readonly number[]): number[] =>
  zones.filter((zone) => !isZoneLost(world, zone));

/** Whether Fargate, or Fargate Spot, has capacity in a zone. */
export function fargateTakes(world: World, zone: number, onSpot: boolean): boolean {
  const { zones } = zoneState.of(world);
  const backAt = (onSpot ? zones.fargateSpotBackAt : zones.fargateBackAt)[zone]!;
  return zones.lost[zone] !== 1 && world.nowMs >= backAt;
}

/** What ECS says about a task in a zone whose subnets have no free address left; undefined when they have. */
export function addressesLack(world: World, zone: number): string | undefined {
  if (zone === none || zoneState.of(world).zones.withoutAddresses[zone] !== 1) return undefined;
  const name = world.plan.zones[zone] ?? '';
  return `Unexpected EC2 error while attempting to Create Network Interface with public IP assignment enabled in subnet 'subnet in ${name}': InsufficientFreeAddressesInSubnet`;
}
