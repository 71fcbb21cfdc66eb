import { failedRequestsTotal } from '../../totals.ts';
import type { SeriesKey } from '../../system.ts';
import { causes } from './causes.ts';

const perWorkload = (id: string, says: string): SeriesKey => ({ id, per: 'workload', says });

export const requestRate = perWorkload(
  'requestsPerSecondMilli',
  'Requests a second that reach it, in thousandths',
);
export const sentRate: SeriesKey = {
  id: 'sentPerSecondMilli',
  per: 'source',
  says: 'Requests a second that users send, in thousandths',
};
export const shiftedShare = perWorkload(
  'shiftedTrafficPermille',
  'What the newest deployment gets of the requests, in thousandths, where traffic is shifted; else 0',
);
export const latency = perWorkload('latencyMs', 'How long a request takes that is served, in milliseconds');
export const utilisation = perWorkload(
  'utilisationPermille',
  'How busy its running tasks are on average, in thousandths: what ECS calls CPU utilisation',
);
export const backlog = perWorkload('backlogRequests', 'Requests that wait for a task');

/** Requests a second that fail, in thousandths, in the order of the causes. */
export const errorRates: readonly SeriesKey[] = causes.map(({ id, says }) =>
  perWorkload(
    `errors${id.charAt(0).toUpperCase()}${id.slice(1)}PerSecondMilli`,
    `Requests a second that fail, in thousandths, because ${says}`,
  ),
);

export const trafficSeries: readonly SeriesKey[] = [
  requestRate,
  failedRequestsTotal,
  latency,
  utilisation,
  backlog,
  ...errorRates,
  sentRate,
  shiftedShare,
];
