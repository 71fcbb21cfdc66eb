import type { Workload } from '../../plan.ts';
import type { Lane, PlacementConstraint, PlacementStrategyRule } from '../ecs-service/spec.ts';

/** The `controller` of workloads that are started once, or on a schedule, and that nobody restarts. */
const standaloneTask = 'standalone-task';

/** https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html */
export interface Schedule {
  /** rate(…), cron(…) or at(…), as written. */
  readonly expression: string;
  readonly timezone: string;
  readonly enabled: boolean;
}

/** What a call of RunTask asks for, with every default in force: the `spec` of its workload. */
export interface StandaloneTask {
  /** Tasks that are started at once. */
  readonly count: number;
  /** Peers for spread and distinctInstance. */
  readonly taskGroup: string;
  readonly lanes: readonly Lane[];
  /** Whether tasks that find no host wait in PROVISIONING (capacity provider) or the call fails (launch type). */
  readonly throughProvider: boolean;
  readonly placementStrategy: readonly PlacementStrategyRule[];
  readonly placementConstraints: readonly PlacementConstraint[];
  /** Numbers in `Plan.zones`, as for a service. */
  readonly zones: readonly number[];
  /** Undefined when somebody starts it by hand. */
  readonly schedule: Schedule | undefined;
}

/** The standalone task that a workload is; undefined when something else controls it. */
export const standaloneTaskOf = (workload: Workload): StandaloneTask | undefined =>
  workload.controller === standaloneTask ? (workload.spec as StandaloneTask) : undefined;
