import { ceilPct } from './limits.ts';

/**
 * Healthy tasks of the new revision with which a deployment is complete by its early success criteria.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/early-success-criteria.html
 */
export const tasksForEarlySuccess = (desired: number, healthyPercent: number): number =>
  ceilPct(desired, healthyPercent);
