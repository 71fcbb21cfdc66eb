import { lackPhases, type Lack } from '../../plan.ts';
import { none } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { roleLacks } from '../iam/roles.ts';
import { containerStartMs, pullAttemptsMs, secretsAttemptMs } from './durations.ts';
import { missingImages, pullMs } from './timing.ts';

/** What keeps a task from starting, the first of it in the order in which it would show; undefined when nothing does. */
export function startLack(world: World, task: number): Lack | undefined {
  const revision = world.revisions[world.tasks.revision[task]!]!;
  const byRoles = roleLacks(world, task);
  if (byRoles.length === 0 && !revision.behaviour.unpullable) return undefined;
  const lacks = [...(byRoles.length > 0 && usesKeptImage(world, task) ? withoutPull(byRoles) : byRoles)];
  if (revision.behaviour.unpullable) {
    const image = world.images[revision.containers[0]?.image ?? none]?.name ?? 'image';
    const text = `CannotPullContainerError: pull image manifest has been retried 5 time(s): failed to resolve ref ${image}`;
    lacks.push({ phase: 'pull', text });
  }
  return lackPhases.map((phase) => lacks.find((lack) => lack.phase === phase)).find(Boolean);
}

/** From ACTIVATING until a task fails of a lack. */
export function failsAfterMs(world: World, task: number, { phase }: Lack): number {
  const { parameters } = world;
  if (phase === 'secrets') return parameters.get(secretsAttemptMs);
  if (phase === 'pull') return parameters.get(pullAttemptsMs);
  return phase === 'logs' ? pullMs(world, task) + parameters.get(containerStartMs) : 0;
}

const withoutPull = (lacks: readonly Lack[]): Lack[] => lacks.filter(({ phase }) => phase !== 'pull');

/**
 * Whether an image that cannot be pulled is taken from the host: unless it is told to pull always, the agent uses the
 * one it has. https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-agent-config.html
 */
function usesKeptImage(world: World, task: number): boolean {
  const host = world.tasks.host[task]!;
  if (host === none || missingImages(world, task).length > 0) return false;
  return world.plan.groups[world.hosts.group[host]!]!.agent.imagePullBehavior !== 'always';
}
