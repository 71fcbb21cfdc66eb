import { requestOf } from '../systems/placement/placer.ts';
import { refusal } from '../systems/placement/refusal.ts';
import { serviceSpec } from '../systems/ecs-service/spec.ts';
import type { World } from '../world/world.ts';
import type { Obstacle } from './verdict.ts';

// What deployments founder on, in words.

const tasks = (count: number): string => (count === 1 ? '1 task' : `${count} tasks`);

interface Numbers {
  readonly needed: number;
  readonly lower: number;
  readonly upper: number;
  readonly running: number;
  readonly room: number;
}

/** What a rolling deployment founders on. */
export function rollingWords(
  world: World,
  workload: number,
  {
    code,
    needed,
    lower,
    upper,
    running,
    room: most,
  }: Numbers & { readonly code: 'ceiling' | 'limits' | 'no-room' | 'no-headroom' },
): Obstacle {
  const { name } = world.plan.workloads[workload]!;
  const desired = world.workloads.desired[workload]!;
  // On Fargate there is always room.
  const room = Number.isFinite(most) ? { room: most } : {};
  const numbers = { desired, floor: lower, ceiling: upper, running, needed, ...room };
  switch (code) {
    case 'limits':
      return {
        code,
        numbers,
        words: `${name} must keep ${tasks(lower)} and may have ${upper}: of its ${tasks(running)} none may stop and no other one may start.`,
      };
    case 'ceiling':
      return {
        code,
        numbers,
        words: `${name} needs ${tasks(needed)} and may have ${upper} during a deployment.`,
      };
    case 'no-room':
      return {
        code,
        numbers,
        words: `${name} needs ${tasks(needed)}, and its instances have room for ${most} beside what else runs there.${why(world, workload)}`,
      };
    case 'no-headroom':
      return {
        code,
        numbers,
        words: `${name} must keep ${tasks(lower)} until new ones have come, and its instances have no room for a further one.${why(world, workload)}`,
      };
  }
}

/** What one founders on whose new tasks run beside the old ones. */
export function besideWords(world: World, workload: number, room: number): Obstacle {
  const { name } = world.plan.workloads[workload]!;
  const desired = world.workloads.desired[workload]!;
  return {
    code: 'no-room-beside',
    numbers: { desired, needed: 2 * desired, room },
    words: `${name} runs ${tasks(2 * desired)} until traffic has been shifted, and its instances have room for ${room} beside what else runs there.${why(world, workload)}`,
  };
}

export function noCapacity(world: World, workload: number): Obstacle {
  const { name } = world.plan.workloads[workload]!;
  return {
    code: 'no-capacity',
    numbers: { desired: world.workloads.desired[workload]!, room: 0 },
    words: `Nothing that ${name} may run on takes any of its tasks.${why(world, workload)}`,
  };
}

/** What the instances lack for one task more, where they do: 'No instance has the memory.' and the like. */
function why(world: World, workload: number): string {
  const revision = world.revisions.findLast((each) => each.workload === workload)!.index;
  const lane = serviceSpec(world, workload).lanes.find(({ groups }) => groups.length > 0);
  if (!lane) return '';
  const { counts } = refusal(world, requestOf(world, workload, revision, lane));
  const reasons = Object.entries(counts).toSorted(([, a], [, b]) => b - a);
  if (reasons.length === 0) return '';
  return ` What one task more would meet there: ${reasons.map(([reason, count]) => `${reason.replace(/\.$/, '')} on ${count === 1 ? '1 instance' : `${count} instances`}`).join(', ')}.`;
}
