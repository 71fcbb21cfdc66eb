import type { Revision } from '../../plan.ts';
import { derived } from '../../world/derived.ts';
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
  readonly revision: Revision;
  /** From its images being there until all containers have started. */
  readonly startMs: number;
  readonly images: readonly number[];
  /** The longest stop timeout of its containers. */
  readonly stopTimeoutMs: number;
}

/** By revision. */
const timings = derived((): Timing[] => []);

function timingOf(world: World, task: number): Timing {
  const known = timings(world);
  const revision = world.revisions[world.tasks.revision[task]!]!;
  let timing = known[revision.index];
  // After going back in time another revision may have the same number.
  if (timing?.revision !== revision) {
    const { parameters } = world;
    const started = startOrder(revision.containers, {
      containerStartMs: parameters.get(containerStartMs),
      readyMs: revision.behaviour.readyMs,
      completesMs: parameters.get(initContainerMs),
    });
    timing = {
      revision,
      startMs: Math.max(0, ...started),
      images: [...new Set(revision.containers.map(({ image }) => image))],
      stopTimeoutMs: Math.max(0, ...revision.containers.map(({ stopTimeoutMs }) => stopTimeoutMs)),
    };
    known[revision.index] = timing;
  }
  return timing;
}

/** How long ACTIVATING takes: pulling what the host does not have, then starting containers in order. */
export const activatingMs = (world: World, task: number): number =>
  pullMs(world, task) + timingOf(world, task).startMs;

/** How long its containers may go on after SIGTERM. */
export const stopTimeoutMs = (world: World, task: number): number => timingOf(world, task).stopTimeoutMs;

/** How long it takes until the images of a task are there. */
export function pullMs(world: World, task: number): number {
  const { parameters } = world;
  const { images } = timingOf(world, task);
  const host = world.tasks.host[task]!;
  let missing = 0;
  let sizeMb = 0;
  for (let i = 0; i < images.length; i++) {
    const image = images[i]!;
    if (host !== none && hasImage(world, host, image)) continue;
    missing++;
    sizeMb += world.images[image]?.sizeMb ?? 0;
  }
  if (missing === 0) return parameters.get(cachedPullMs);
  const rate = parameters.get(imagePullMbPerSecond);
  return parameters.get(imagePullBaseMs) + Math.ceil((sizeMb * 1000) / rate);
}

/** Images of a task that its host does not have; on Fargate all of them. */
export function missingImages(world: World, task: number): readonly number[] {
  const { tasks } = world;
  const { images } = timingOf(world, task);
  const host = tasks.host[task]!;
  return images.filter((image) => host === none || !hasImage(world, host, image));
}

/** The task's host has its images from now on. */
export function keepImages(world: World, task: number): void {
  const { tasks, hosts } = world;
  const host = tasks.host[task]!;
  if (host === none) return;
  const { images } = timingOf(world, task);
  for (let i = 0; i < images.length; i++) {
    const image = images[i]!;
    if (image < imageWords * 32) hosts.images[host * imageWords + (image >> 5)]! |= 1 << (image & 31);
  }
}

const hasImage = (world: World, host: number, image: number): boolean =>
  image < imageWords * 32 &&
  (world.hosts.images[host * imageWords + (image >> 5)]! & (1 << (image & 31))) !== 0;
