import type { World } from '../../world/world.ts';
import { isReached } from './routes.ts';
import { requestRate, utilisation } from './series.ts';

/** What CloudWatch would be told about a workload now. */
export interface TrafficMetrics {
  /** Average CPU utilisation of its running tasks, in thousandths. */
  readonly utilisationPermille: number;
  /** Requests a second that reach it, in thousandths. */
  readonly requestsPerSecondMilli: number;
}

/** The metrics of a workload that traffic brings about; undefined where none is drawn, so that there is no data. */
export function trafficMetrics(world: World, workload: number): TrafficMetrics | undefined {
  if (!isReached(world, workload)) return undefined;
  return {
    utilisationPermille: world.series.value(world.seriesOf(utilisation, workload)),
    requestsPerSecondMilli: world.series.value(world.seriesOf(requestRate, workload)),
  };
}
