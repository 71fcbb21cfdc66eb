import { timer } from '../../system.ts';
import { never } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { fargateBack, fargateGone } from './reasons.ts';
import { fargateTakes, zoneState } from './zone-state.ts';

/** Fargate, or Fargate Spot, has no capacity in a zone for so long; without `forMs` until somebody brings it back. */
export function takeFargateCapacity(world: World, zone: number, onSpot: boolean, forMs?: number): void {
  const backAt = forMs === undefined ? never : Math.min(world.nowMs + forMs, never - 1);
  backAtOf(world, onSpot)[zone] = backAt;
  world.say(fargateGone, zone, Number(onSpot), forMs === undefined ? never | 0 : forMs);
  if (forMs !== undefined) world.at(backAt, capacityBack, zone, Number(onSpot));
}

export function bringFargateCapacity(world: World, zone: number, onSpot: boolean): void {
  backAtOf(world, onSpot)[zone] = 0;
  sayBack(world, zone, onSpot);
}

const backAtOf = (world: World, onSpot: boolean): Uint32Array => {
  const { zones } = zoneState.of(world);
  return onSpot ? zones.fargateSpotBackAt : zones.fargateBackAt;
};

// Void when capacity is back already, or was taken again for longer.
const capacityBack = timer((world, zone, onSpot) => {
  if (backAtOf(world, onSpot === 1)[zone] !== world.nowMs) return;
  backAtOf(world, onSpot === 1)[zone] = 0;
  sayBack(world, zone, onSpot === 1);
});

function sayBack(world: World, zone: number, onSpot: boolean): void {
  world.say(fargateBack, zone, Number(onSpot));
  if (fargateTakes(world, zone, onSpot)) world.signal.capacityCame(world);
}
