import { parameter, type Parameters } from '../parameters.ts';
import type { Behaviour } from '../plan.ts';

// The application in the containers, of which a design says nothing: facts, ecs-scheduler.md §1.5.

const source = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-lifecycle-explanation.html';

const applicationReadyMs = parameter({
  name: 'applicationReadyMs',
  value: 2000,
  basis: 'simplified',
  says: 'From its containers having started until the application answers.',
  source,
});

const slowReadyMs = parameter({
  name: 'slowReadyMs',
  value: 120_000,
  basis: 'simplified',
  says: 'The same for a revision that is slow to start.',
  source,
});

const crashAfterMs = parameter({
  name: 'crashAfterMs',
  value: 10_000,
  basis: 'simplified',
  says: 'When the essential container of a revision that crashes exits, counted from its start.',
  source,
});

const crashExitCode = parameter({
  name: 'crashExitCode',
  value: 1,
  basis: 'simplified',
  says: 'With which exit code the container of a revision that crashes ends.',
  source,
});

const sigtermExitMs = parameter({
  name: 'sigtermExitMs',
  value: 5000,
  basis: 'simplified',
  says: 'From SIGTERM until the application has exited by itself.',
  source,
});

const taskCapacityPerSecond = parameter({
  name: 'taskCapacityPerSecond',
  value: 100,
  basis: 'simplified',
  says: 'Requests a second that one task can serve.',
  source,
});

const serviceTimeMs = parameter({
  name: 'serviceTimeMs',
  value: 50,
  basis: 'simplified',
  says: 'How long one request takes in a task that has nothing else to do.',
  source,
});

export const behaviourParameters = [
  applicationReadyMs,
  slowReadyMs,
  crashAfterMs,
  crashExitCode,
  sigtermExitMs,
  taskCapacityPerSecond,
  serviceTimeMs,
];

/**
 * The sorts of revision that are deployed in a rehearsal. slow: takes long to answer; crashes: an essential container
 * exits; unhealthy: answers checks with an error; unpullable: its image does not exist.
 */
export const qualities = ['good', 'slow', 'crashes', 'unhealthy', 'unpullable'] as const;
export type Quality = (typeof qualities)[number];

/** How the application in a revision of that quality behaves, by the parameters of the run. */
export function behaviourOf(quality: Quality, parameters: Parameters): Behaviour {
  const crashes = quality === 'crashes';
  return {
    readyMs: parameters.get(quality === 'slow' ? slowReadyMs : applicationReadyMs),
    ...(crashes ? { crashAfterMs: parameters.get(crashAfterMs) } : {}),
    exitCode: crashes ? parameters.get(crashExitCode) : 0,
    failsHealthChecks: quality === 'unhealthy',
    unpullable: quality === 'unpullable',
    sigtermExitMs: parameters.get(sigtermExitMs),
    capacityPerSecondMilli: parameters.get(taskCapacityPerSecond) * 1000,
    serviceTimeMs: parameters.get(serviceTimeMs),
  };
}
