import type { World } from './world.ts';

let slots = 0;

/**
 * Declares something that is worked out from a world once and kept with it: an index, a number looked up by name. It
 * must hold at every moment of the run, or notice by itself when it does not: it is not part of a snapshot.
 */
export function derived<T extends object>(compute: (world: World) => T): (world: World) => T {
  const slot = slots++;
  return (world) => (world.derived[slot] ??= compute(world)) as T;
}
