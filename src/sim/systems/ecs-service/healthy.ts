/** What is known about a task that is RUNNING. */
export interface RunningTask {
  readonly hasLoadBalancer: boolean;
  /** Whether an essential container has a health check. */
  readonly hasContainerCheck: boolean;
  readonly runningForMs: number;
  readonly taskHealth: 'UNKNOWN' | 'HEALTHY' | 'UNHEALTHY';
  readonly targetHealthy: boolean;
  /** After how long a task that nothing checks counts as healthy: 40 s. */
  readonly settlesAfterMs: number;
}

/**
 * Whether a RUNNING task counts as healthy towards minimumHealthyPercent.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html
 */
export function isCountedHealthy(task: RunningTask): boolean {
  const { hasLoadBalancer, hasContainerCheck } = task;
  if (!hasLoadBalancer && !hasContainerCheck) return task.runningForMs >= task.settlesAfterMs;
  return (!hasLoadBalancer || task.targetHealthy) && (!hasContainerCheck || task.taskHealth === 'HEALTHY');
}
