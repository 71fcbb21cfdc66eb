import type { DeploymentSummary, Intervention } from '#model/run.ts';
import type { Scenario } from './scenario.ts';

// What scenarios do and expect, where several do or expect the same.

/** Deploys the next revision at the start. */
export const deployNow =
  (quality = 'good'): Scenario['interventions'] =>
  (service): Intervention[] => [{ atMs: 0, do: 'deploy', service, quality }];

/** A zone is lost after half a minute. */
export const loseZoneAt =
  (zone: string): Scenario['interventions'] =>
  (): Intervention[] => [{ atMs: 30_000, do: 'lose-zone', zone }];

/** Every deployment must go like this. */
export const mustEnd =
  (wanted: Partial<DeploymentSummary>): Scenario['expects'] =>
  (summaries) => {
    if (summaries.length === 0) return 'Nothing was deployed.';
    for (const summary of summaries) {
      for (const [field, value] of Object.entries(wanted)) {
        const found = summary[field as keyof DeploymentSummary];
        if (found !== value) return `${field} of ${summary.service} is ${found}, not ${value}.`;
      }
    }
    return undefined;
  };

/** Nothing is deployed: what counts is in the trace. */
export const mustNotDeploy: Scenario['expects'] = (summaries) =>
  summaries.length === 0 ? undefined : 'Something was deployed.';
