import type { ContainerPlan } from '../../plan.ts';

/** What the start of containers depends on besides their order. */
export interface StartTimes {
  readonly containerStartMs: number;
  /** From a container's start until it answers its health check. */
  readonly readyMs: number;
  /** From a container's start until it has done its work, where others wait for that. */
  readonly completesMs: number;
}

/**
 * When each container of a task has started, in milliseconds after its images are there, by the conditions of
 * `dependsOn`. A container in a cycle, which AWS refuses, starts as though it depended on nothing.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html
 */
export function startOrder(containers: readonly ContainerPlan[], times: StartTimes): number[] {
  const started: (number | undefined)[] = containers.map(() => undefined);
  const underWay = new Set<number>();
  const startOf = (index: number): number => {
    const known = started[index];
    if (known !== undefined) return known;
    underWay.add(index);
    const waits = containers[index]!.dependsOn.filter(
      ({ container }) => containers[container] && !underWay.has(container),
    ).map(
      ({ container, condition }) => startOf(container) + holdMs(containers[container]!, condition, times),
    );
    underWay.delete(index);
    return (started[index] = Math.max(0, ...waits) + times.containerStartMs);
  };
  return containers.map((_, index) => startOf(index));
}

function holdMs(
  { healthCheck }: ContainerPlan,
  condition: ContainerPlan['dependsOn'][number]['condition'],
  { readyMs, completesMs }: StartTimes,
): number {
  if (condition === 'START') return 0;
  if (condition !== 'HEALTHY') return completesMs;
  return healthCheck ? firstPassMs(healthCheck.intervalMs, readyMs) : readyMs;
}

/** The first check at or after the moment from which the application answers; checks come an interval apart. */
const firstPassMs = (intervalMs: number, readyMs: number): number =>
  Math.max(1, Math.ceil(readyMs / intervalMs)) * intervalMs;
