import type { ComparedRun, Curve } from '#store/compare-store.ts';
import type { ChartScale } from './step-path.ts';

/** The services that take part in any of the runs; first the one that was deployed first. */
export function servicesOf(runs: readonly ComparedRun[]): string[] {
  const deployed = runs.flatMap(({ outcome }) => outcome?.deployments.map(({ service }) => service) ?? []);
  const all = runs.flatMap(({ outcome }) => outcome?.workloads.map(({ name }) => name) ?? []);
  return [...new Set([...deployed, ...all])];
}

/** Charts that stand side by side have the same times and the same values. */
export function scaleOf(runs: readonly ComparedRun[], service: string): ChartScale {
  const outcomes = runs.flatMap(({ outcome }) => (outcome ? [outcome] : []));
  const endMs = Math.max(1000, ...outcomes.map((each) => each.endMs));
  const curves = outcomes.flatMap(({ workloads }) =>
    workloads.filter(({ name }) => name === service).flatMap(({ alive, ceiling }) => [alive, ceiling]),
  );
  return { endMs, most: Math.max(1, ...curves.map(highest)) };
}

const highest = ({ value }: Curve): number => value.reduce((most, each) => Math.max(most, each), 0);
