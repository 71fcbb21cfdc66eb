import type { Design } from './design.ts';
import type { JsonObject } from './json.ts';
import type { RunCatalogue } from './run-catalogue.ts';

// The language between a simulation and those who show it: plain data that crosses from the worker to the page.

/** What a run is made from. The same spec gives the same run, to the byte. */
export interface RunSpec {
  readonly design: Design;
  readonly seed: number;
  readonly interventions: readonly Intervention[];
  /** Values for named parameters that differ from their defaults. */
  readonly parameters?: Readonly<Record<string, number | string>>;
  /** Instance types and prices that are not those of the build. */
  readonly catalogue?: RunCatalogue;
}

/** Something that is done to a running simulation: `do` names its sort, the rest are its arguments. */
export interface Intervention extends JsonObject {
  readonly atMs: number;
  readonly do: string;
}

/** Something that happened, in words. */
export interface SimEvent {
  /** Its number in the run. */
  readonly number: number;
  readonly atMs: number;
  readonly reason: string;
  readonly level: 'detail' | 'normal' | 'notable' | 'problem';
  readonly words: string;
  readonly docs: string;
  /** Numbers of the things it is about. */
  readonly task?: number;
  readonly host?: number;
  readonly deployment?: number;
  readonly workload?: number;
  /** Whether `explain` has more to say: it was a decision among candidates. */
  readonly explained: boolean;
}

/** How a deployment went. */
export interface DeploymentSummary {
  readonly service: string;
  readonly revision: number;
  readonly startedAtMs: number;
  readonly outcome: 'completed' | 'stuck' | 'rolledBack' | 'failed' | 'running';
  readonly completedAtMs?: number;
  /** Why it is not completed, where that is known. */
  readonly reason?: string;
  /** Tasks that must stay healthy, and tasks there may be, by the percentages in force. */
  readonly floor: number;
  readonly ceiling: number;
  /** The fewest healthy tasks of the service at any time of the deployment, and the most tasks. */
  readonly lowestHealthy: number;
  readonly highestTasks: number;
  readonly failedRequests: number;
  /** What tasks, hosts and balancers of the service cost from its start to its end. */
  readonly costUsd: number;
}
