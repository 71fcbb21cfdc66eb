import type { Revision } from '../plan.ts';
import { serviceSpec } from '../systems/ecs-service/spec.ts';
import { imageWords } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import type { Finding } from './verdict.ts';

/** What is certainly wrong with roles as they are drawn, so that no task of a service starts; undefined when nothing is. */
export function lackFinding(world: World, workload: number): Finding | undefined {
  const revision = world.revisions.findLast((each) => each.workload === workload)!;
  const [lack] = revision.lacks;
  if (!lack) return undefined;
  // An image that cannot be pulled is taken from an instance that has it because another service runs it.
  if (revision.lacks.every(({ phase }) => phase === 'pull') && mayBeKept(world, workload, revision))
    return 'depends';
  const { name } = world.plan.workloads[workload]!;
  return { code: 'lacks', words: `No task of ${name} starts: ${lack.text}`, numbers: {} };
}

function mayBeKept(world: World, workload: number, { containers }: Revision): boolean {
  const { hosts } = world;
  const groups = serviceSpec(world, workload).lanes.flatMap((lane) => lane.groups);
  const images = containers.map(({ image }) => image);
  for (let host = 0; host < hosts.count; host++) {
    if (!groups.includes(hosts.group[host]!)) continue;
    const has = (image: number): boolean =>
      image < imageWords * 32 &&
      (hosts.images[host * imageWords + (image >> 5)]! & (1 << (image & 31))) !== 0;
    if (images.every(has)) return true;
  }
  return false;
}
