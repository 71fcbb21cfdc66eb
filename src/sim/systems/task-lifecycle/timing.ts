import type { Revision } from '../../plan.ts';
import { imageWords, none } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import {
  cachedPullMs,
  containerStartMs,
  imagePullBaseMs,
  imagePullMbPerSecond,
  initContainerMs,
} from './durations.ts';
import { startOrder } from './start-order.ts';

interface Timing {
  /** From its images being there until all containers have started. */
  readonly startMs: number;
  readonly images: readonly number[];
}

const timings = new WeakMap<World, WeakMap<Revision, Timing>>();

function timingOf(world: World, revision: Revision): Timing {
  let known = timings.get(world);
  if (!known) timings.set(world, (known = new WeakMap()));
  let timing = known.get(revision);
  if (!timing) {
    const { parameters } = world;
    const started = startOrder(revision.containers, {
      containerStartMs: parameters.get(containerStartMs),
      readyMs: revision.behaviour.readyMs,
      completesMs: parameters.get(initContainerMs),
    });
    timing = {
      startMs: Math.max(0, ...started),
      images: [...new Set(revision.containers.map(({ image }) => image))],
    };
    known.set(revision, timing);
  }
  return timing;
}

/** How long ACTIVATING takes: pulling what the host does not have, then starting containers in order. */
export const activatingMs = (world: World, task: number): number =>
  pullMs(world, task) + timingOf(world, world.revisions[world.tasks.revision[task]!]!).startMs;

/** How long it takes until the images of a task are there. */
export function pullMs(world: World, task: number): number {
  const { parameters, plan } = world;
  const missing = missingImages(world, task);
  if (missing.length === 0) return parameters.get(cachedPullMs);
  const sizeMb = missing.reduce((sum, image) => sum + (plan.images[image]?.sizeMb ?? 0), 0);
  const rate = parameters.get(imagePullMbPerSecond);
  return parameters.get(imagePullBaseMs) + Math.ceil((sizeMb * 1000) / rate);
}

/** Images of a task that its host does not have; on Fargate all of them. */
export function missingImages(world: World, task: number): readonly number[] {
  const { tasks } = world;
  const { images } = timingOf(world, world.revisions[tasks.revision[task]!]!);
  const host = tasks.host[task]!;
  return images.filter((image) => host === none || !hasImage(world, host, image));
}

/** The task's host has its images from now on. */
export function keepImages(world: World, task: number): void {
  const { tasks, hosts } = world;
  const host = tasks.host[task]!;
  if (host === none) return;
  for (const image of timingOf(world, world.revisions[tasks.revision[task]!]!).images) {
    if (image < imageWords * 32) hosts.images[host * imageWords + (image >> 5)]! |= 1 << (image & 31);
  }
}

const hasImage = (world: World, host: number, image: number): boolean =>
  image < imageWords * 32 &&
  (world.hosts.images[host * imageWords + (image >> 5)]! & (1 << (image & 31))) !== 0;
