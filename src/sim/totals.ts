import type { SeriesKey } from './system.ts';
import type { World } from './world/world.ts';

// Totals that grow during a run; the systems that know about traffic and prices add to them.

export const failedRequestsTotal: SeriesKey = {
  id: 'failedRequests',
  per: 'workload',
  says: 'Requests that failed since the run began',
};

export const spentTotal: SeriesKey = {
  id: 'spentMicroUsd',
  per: 'workload',
  says: 'What its tasks and its share of instances and balancers have cost since the run began, in millionths of a dollar',
};

export const failedRequests = (world: World, workload: number, fromMs: number, toMs: number): number =>
  growth(world, failedRequestsTotal, workload, fromMs, toMs);

export const spentMicroUsd = (world: World, workload: number, fromMs: number, toMs: number): number =>
  growth(world, spentTotal, workload, fromMs, toMs);

/** By how much a series grew within a stretch of time. */
function growth(world: World, key: SeriesKey, index: number, fromMs: number, toMs: number): number {
  const series = world.seriesOf(key, index);
  const { rows } = world.series.log;
  let before = 0;
  let after = 0;
  for (let row = 0; row < rows.count; row++) {
    if (rows.series[row] !== series || rows.at[row]! > toMs) continue;
    if (rows.at[row]! < fromMs) before = rows.value[row]!;
    after = rows.value[row]!;
  }
  return after - before;
}
