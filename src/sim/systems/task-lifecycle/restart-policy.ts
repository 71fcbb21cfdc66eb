import type { ContainerPlan } from '../../plan.ts';

/**
 * Whether a restart policy restarts a container that exited with this code, so long after its last start.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerRestartPolicy.html
 */
export const restarts = (
  { ignoredExitCodes, restartAttemptPeriodMs }: NonNullable<ContainerPlan['restartPolicy']>,
  exitCode: number,
  sinceStartMs: number,
): boolean => !ignoredExitCodes.includes(exitCode) && sinceStartMs >= restartAttemptPeriodMs;
