import type { SeriesKey } from './system.ts';
import { costRate } from './systems/billing/series.ts';
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
  lastStep(world, failedRequestsTotal, workload, toMs).value -
  lastStep(world, failedRequestsTotal, workload, fromMs).value;

export const spentMicroUsd = (world: World, workload: number, fromMs: number, toMs: number): number =>
  spentBy(world, workload, toMs) - spentBy(world, workload, fromMs);

const hourMs = 3_600_000;

/** What had been spent at a time: the total is written down when its rate changes, and otherwise only now and then. */
function spentBy(world: World, workload: number, atMs: number): number {
  const spent = lastStep(world, spentTotal, workload, atMs);
  const rate = lastStep(world, costRate, workload, atMs);
  const sinceMs = atMs - Math.max(spent.atMs, rate.atMs);
  return spent.value + Math.floor((rate.value * sinceMs) / hourMs);
}

interface Step {
  readonly atMs: number;
  readonly value: number;
}

/** The last step of a series up to a time, that moment included; 0 from the beginning when there is none. */
function lastStep(world: World, key: SeriesKey, index: number, untilMs: number): Step {
  const series = world.seriesOf(key, index);
  const written = lastWritten(world, series, untilMs);
  const now = world.series.value(series);
  // Steps of the present moment are written down only when the clock moves on.
  return untilMs >= world.nowMs && now !== written.value ? { atMs: world.nowMs, value: now } : written;
}

function lastWritten(world: World, series: number, untilMs: number): Step {
  const { rows } = world.series.log;
  for (let row = rows.count - 1; row >= 0; row--)
    if (rows.series[row] === series && rows.at[row]! <= untilMs)
      return { atMs: rows.at[row]!, value: rows.value[row]! };
  return { atMs: 0, value: 0 };
}
