import { parameter } from '../../parameters.ts';
import type { World } from '../../world/world.ts';
import type { Lane } from './spec.ts';

const throttlePage =
  'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-throttle-logic.html';
const quotaPage = 'https://docs.aws.amazon.com/general/latest/gr/ecs-service.html';

const freeStartFailures = parameter({
  name: 'freeStartFailures',
  value: 3,
  basis: 'simplified',
  says: 'Failed starts in a row before the scheduler puts off the next one. AWS does not publish the curve.',
  source: throttlePage,
});

const firstStartDelayMs = parameter({
  name: 'firstStartDelayMs',
  value: 30_000,
  basis: 'simplified',
  says: 'The first delay after failed starts; each further one is half as long again.',
  source: throttlePage,
});

const longestStartDelayMs = parameter({
  name: 'longestStartDelayMs',
  value: 1_620_000,
  basis: 'documented',
  says: 'The longest delay between attempts to start a task that keeps failing: 27 minutes.',
  source: throttlePage,
});

const ec2LaunchesPerMinute = parameter({
  name: 'ec2LaunchesPerMinute',
  value: 500,
  basis: 'documented',
  says: 'Tasks of one service that are started on instances in a minute.',
  source: quotaPage,
});

const fargateLaunchesPerMinute = parameter({
  name: 'fargateLaunchesPerMinute',
  value: 500,
  basis: 'documented',
  says: 'Tasks of one service that are started on Fargate in a minute: 500 in the large Regions, 125 elsewhere.',
  source: quotaPage,
});

export const launchParameters = [
  freeStartFailures,
  firstStartDelayMs,
  longestStartDelayMs,
  ec2LaunchesPerMinute,
  fargateLaunchesPerMinute,
];

/** How long the scheduler waits after that many failed starts in a row, in milliseconds. */
export function startDelayMs({ parameters }: Pick<World, 'parameters'>, failedStarts: number): number {
  const over = failedStarts - parameters.get(freeStartFailures);
  if (over < 0) return 0;
  const longest = parameters.get(longestStartDelayMs);
  let delayMs = parameters.get(firstStartDelayMs);
  for (let step = 0; step < over && delayMs < longest; step++) delayMs = Math.floor((delayMs * 3) / 2);
  return Math.min(delayMs, longest);
}

/** Tasks a service on these lanes may start in a minute. */
export const launchRate = ({ parameters }: Pick<World, 'parameters'>, lanes: readonly Lane[]): number =>
  parameters.get(
    lanes.some(({ sort }) => sort.startsWith('fargate')) ? fargateLaunchesPerMinute : ec2LaunchesPerMinute,
  );
